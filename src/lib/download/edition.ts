import type { Edition } from './types';

/** One version of the data and what it changed. */
export interface Change extends Edition {
	/** What changed, one line each. */
	lines: string[];
}

/**
 * Reads `data/CHANGELOG.md`: headings like `## 1.0.0 — 2026-11-25`, newest first, with a list under each. The first one is
 * the version of the data; it stands nowhere else.
 *
 * @throws if a heading or an order is not like that.
 */
export function readChanges(markdown: string): Change[] {
	const sections = markdown.split(/^## /m).slice(1);
	const changes = sections.map((section): Change => {
		const [heading = '', ...rest] = section.split(/\r?\n/);
		const [, version, date] = /^(\d+\.\d+\.\d+) — (\d{4}-\d\d-\d\d)$/.exec(heading.trim()) ?? [];
		if (!version || !date) {
			throw new Error(`data/CHANGELOG.md: "${heading}" is not like "1.2.3 — 2026-11-25"`);
		}
		const lines = rest.join('\n').split(/^- /m).slice(1);
		return { version, date, lines: lines.map((line) => line.trim().replace(/\s+/g, ' ')) };
	});
	changes.forEach(({ date, version }, i) => {
		const before = changes[i + 1];
		if (before && before.date > date) {
			throw new Error(`data/CHANGELOG.md: ${version} is older than ${before.version} below it`);
		}
	});
	return changes;
}

/** The newest version. */
export function editionOf(changes: readonly Change[]): Edition {
	const [newest] = changes;
	if (!newest) throw new Error('data/CHANGELOG.md names no version');
	return { version: newest.version, date: newest.date };
}
