import {
	isMap,
	isScalar,
	isSeq,
	parseDocument,
	type YAMLMap,
	type YAMLParseError,
	type YAMLWarning
} from 'yaml';
import type { Block } from './blocks';
import { didYouMean } from './near';
import type { Report, Source } from './source';

/** A value as written, with where it stands in the file. */
export interface Words {
	value: string;
	start: number;
	end: number;
}

/**
 * The settings of one block, read by name. Each reader reports what it cannot use and answers
 * `undefined`, so that one run lists every mistake.
 */
export interface Fields {
	/** Offset of the block, for what is missing from it. */
	at: number;
	has(key: string): boolean;
	/** The keys themselves, in the order in which they are written. */
	keys(): Words[];
	/** Reports every key that is not among these. */
	only(keys: readonly string[]): void;
	/** Text of a key that must be there. */
	required(key: string): Words | undefined;
	/** Text of a key that may be left out. */
	optional(key: string): Words | undefined;
	/** A YAML list, or words separated by commas; `undefined` if left out. */
	list(key: string): Words[] | undefined;
	/** Settings below a key. */
	below(key: string): Fields | undefined;
}

interface Reading {
	source: Source;
	report: Report;
	/** Offset at which the parsed text begins in the file. */
	base: number;
}

const IN_QUOTES = 'put the words in quotes';

/** The words of one scalar, or `undefined` with a report when it is something else. */
function words(node: unknown, label: string, reading: Reading): Words | undefined {
	if (isScalar(node) && node.range) {
		const value = typeof node.value === 'string' ? node.value.trim() : '';
		return { value, start: reading.base + node.range[0], end: reading.base + node.range[1] };
	}
	const range = isMap(node) || isSeq(node) ? node.range : undefined;
	const hint = isMap(node) && node.flow ? `; ${IN_QUOTES}, a value cannot begin with {` : '';
	reading.report(reading.base + (range?.[0] ?? 0), `${label}: expected words${hint}`);
	return undefined;
}

/** Splits at commas, keeping the place of each part. */
function parts(whole: Words, source: Source): Words[] {
	let cursor = whole.start;
	return whole.value.split(',').map((part) => {
		const value = part.trim();
		const found = value === '' ? -1 : source.text.indexOf(value, cursor);
		const start = found >= 0 && found < whole.end ? found : cursor;
		cursor = start + value.length;
		return { value, start, end: cursor };
	});
}

function fieldsOf(map: YAMLMap, prefix: string, at: number, reading: Reading): Fields {
	const { base, report, source } = reading;
	const entries = new Map<string, { at: number; node: unknown }>();
	for (const { key, value } of map.items) {
		if (isScalar(key) && typeof key.value === 'string') {
			entries.set(key.value, { at: base + (key.range?.[0] ?? 0), node: value });
		} else {
			const range = isMap(key) || isSeq(key) || isScalar(key) ? key.range : undefined;
			report(base + (range?.[0] ?? 0), 'expected a name before the colon');
		}
	}
	const label = (key: string) => prefix + key;

	function read(key: string): Words | undefined {
		const entry = entries.get(key);
		if (!entry) return undefined;
		const empty = entry.node === null || entry.node === undefined;
		const found = empty
			? { value: '', start: entry.at, end: entry.at }
			: words(entry.node, label(key), reading);
		if (found?.value === '') {
			report(entry.at, `${label(key)}: nothing is written after it`);
			return undefined;
		}
		return found;
	}

	return {
		at,
		has: (key) => entries.has(key),
		keys: () =>
			[...entries].map(([value, { at: start }]) => ({ value, start, end: start + value.length })),
		only(keys) {
			for (const [key, entry] of entries) {
				if (keys.includes(key)) continue;
				report(entry.at, `there is no setting "${label(key)}"${didYouMean(key, keys)}`);
			}
		},
		required(key) {
			if (!entries.has(key)) report(at, `"${label(key)}" is missing`);
			return read(key);
		},
		optional: read,
		list(key) {
			const node = entries.get(key)?.node;
			if (isSeq(node)) {
				const items = node.items.map((item) => words(item, label(key), reading));
				return items.filter((item) => item !== undefined);
			}
			const whole = read(key);
			return whole && parts(whole, source);
		},
		below(key) {
			const entry = entries.get(key);
			if (!entry) {
				report(at, `"${label(key)}" is missing`);
				return undefined;
			}
			if (isMap(entry.node)) {
				return fieldsOf(entry.node, `${label(key)}.`, entry.at, reading);
			}
			report(entry.at, `${label(key)}: expected settings below it, each on a line of its own`);
			return undefined;
		}
	};
}

/** What YAML says, or in plain words what two common slips in titles come to. */
function faultMessage(fault: YAMLParseError | YAMLWarning, source: Source, at: number): string {
	const line = source.text.slice(source.text.lastIndexOf('\n', at - 1) + 1, at);
	if (/^\s*\w+:\s+\{/.test(line)) return `a value that begins with {; ${IN_QUOTES}`;
	if (fault.code === 'BLOCK_AS_IMPLICIT_KEY') return `a value with a colon in it; ${IN_QUOTES}`;
	return fault.message.split('\n')[0] ?? fault.message;
}

/** Reads the settings of a block. Answers `undefined`, with reports, if they cannot be read. */
export function readFields(source: Source, block: Block, report: Report): Fields | undefined {
	const { start, end } = block.fields;
	// The failsafe schema leaves every value as it was typed: `yes` stays `yes`, `1995` a text.
	const document = parseDocument(source.text.slice(start, end), {
		schema: 'failsafe',
		prettyErrors: false
	});
	const faults = [...document.errors, ...document.warnings];
	for (const fault of faults) {
		const offset = start + fault.pos[0];
		report(offset, faultMessage(fault, source, offset));
	}
	if (faults.length > 0) return undefined;
	if (!isMap(document.contents)) {
		report(block.open, 'expected settings such as "step: name" in this block');
		return undefined;
	}
	return fieldsOf(document.contents, '', block.open, { source, report, base: start });
}
