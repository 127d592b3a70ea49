import { m } from '../paraglide/messages';
import type { Evidence } from './address';

/**
 * What stands on a field's page under a fragment, taken out of that page to be shown over the story. There is one telling of
 * the evidence, and it is the page's.
 */

/** Taken out of a page: its parts belong to the document that shows them. */
export interface Extract {
	/** The field. */
	name: string;
	/** The value in a sentence. */
	title: string;
	body: HTMLElement;
	/** The sources that are cited, with their numbers. */
	sources: HTMLElement;
	/** The same value of the period before and after, and of the other side. */
	before?: string;
	after?: string;
	other?: string;
}

/** The page is there and holds no such evidence. */
export class NoEvidence extends Error {}

const pages = new Map<string, Promise<Document>>();

/** A page of this site, asked for once; what failed is asked for again. */
export function pageAt(address: string): Promise<Document> {
	const kept = pages.get(address);
	if (kept) return kept;
	const coming = fetch(address).then(async (response) => {
		if (!response.ok) throw new Error(`${response.status} for ${address}`);
		return new DOMParser().parseFromString(await response.text(), 'text/html');
	});
	pages.set(address, coming);
	coming.catch(() => pages.delete(address));
	return coming;
}

/** The same value of the period, or the row, before and after; pages tell them in order. */
function neighbours(page: Document, fragment: string): Pick<Extract, 'before' | 'after'> {
	const value = fragment.replace(/[^-]+$/, '');
	// What has no number at its end is the only one of its kind.
	const all = /\d$/.test(fragment) ? page.querySelectorAll(`[id^="${value}"]`) : [];
	const ids = [...all].map(({ id }) => id);
	const at = ids.indexOf(fragment);
	return { before: ids[at - 1], after: ids[at + 1] };
}

/** The same of the other side, if the page has it. */
function otherSide(page: Document, fragment: string): string | undefined {
	const other = fragment.replace(/-(eu|japan)\b/, (_, side) => (side === 'eu' ? '-japan' : '-eu'));
	return other !== fragment && page.getElementById(other) ? other : undefined;
}

/** Links lead from where they are shown to where they led. */
function settle(part: HTMLElement, address: string): void {
	for (const link of part.querySelectorAll('a')) {
		const href = link.getAttribute('href') ?? '';
		link.href = new URL(href, address).href;
		const [, n] = /^#source-(\d+)$/.exec(href) ?? [];
		if (n !== undefined) link.dataset.source = n;
	}
	for (const element of part.querySelectorAll('[id]')) element.removeAttribute('id');
	// What stands deeper on the page stands right under the value here.
	for (const head of part.querySelectorAll('h4')) {
		const raised = document.createElement('h3');
		raised.className = head.className;
		raised.append(...head.childNodes);
		head.replaceWith(raised);
	}
}

/**
 * Takes evidence out of its page.
 *
 * @param address Of the page, without a fragment.
 * @throws when the page cannot be had; {@link NoEvidence} when it has no such evidence.
 */
export async function extract(address: string, { fragment }: Evidence): Promise<Extract> {
	const page = await pageAt(address);
	const found = page.getElementById(fragment);
	// A single value stands in a detail; several that belong together in a section, whose details are opened.
	const head = found?.closest('details')?.querySelector('summary') ?? found?.querySelector('h3');
	if (!found || !head) throw new NoEvidence(`${address} has no ${fragment}`);
	const body = document.importNode(found, true);
	body.querySelector(':scope > h3')?.remove();
	for (const details of body.querySelectorAll('details')) details.open = true;
	const cited = new Set(
		[...body.querySelectorAll('a')].flatMap(
			(link) => /^#source-(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? []
		)
	);
	const sources = document.createElement('ol');
	sources.className = 'sources';
	for (const n of [...cited].sort((a, b) => Number(a) - Number(b))) {
		const entry = page.getElementById(`source-${n}`);
		if (!entry) continue;
		const item = document.importNode(entry, true);
		item.setAttribute('value', n);
		item.dataset.n = n;
		item.tabIndex = -1;
		sources.append(item);
	}
	settle(body, address);
	settle(sources, address);
	body.removeAttribute('id');
	return {
		name: page.querySelector('h1')?.textContent.trim() ?? m.site_name(),
		title: head.textContent.trim(),
		body,
		sources,
		...neighbours(page, fragment),
		other: otherSide(page, fragment)
	};
}
