/**
 * Expressions and source marks are taken out of the text before Markdown reads it, so that no
 * asterisk, underscore or bracket in them is mistaken for Markdown, and put back when it is done.
 * What stands in for them has the same length and the same line ends: every place in the text
 * stays what it is in the file.
 */

import type { Report } from './source';

export interface Slot {
	kind: 'expression' | 'mark';
	/** As written, on one line: `{threat.cyber.eu.p3}`, `[^jp-nss-2013]`. */
	raw: string;
	/** What stands between the braces, or the source's identifier. */
	inner: string;
	/** Offset in the text. */
	at: number;
}

/** First of the private characters that stand for the number of a slot. */
const FIRST = 0xe000;
const MOST = 6000;
const FILL = '\uF8FE';
const END = '\uF8FF';
/** A mark counts as punctuation to Markdown, as the bracket it begins with does. */
const MARK_OPEN = '\u2E28';
const MARK_CLOSE = '\u2E29';

/** Signs that no text may contain, because they stand in for slots. */
const RESERVED = /[\uE000-\uF8FF\u2E28\u2E29]/;

const SLOT = /\u2E28([\uE000-\uF7FF])\uF8FE*\u2E29|([\uE000-\uF7FF])[\uF8FE\s]*\uF8FF/g;

export interface Masked {
	text: string;
	slots: Slot[];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** The stand-in for a slot; only line ends show through. */
function standIn(slot: Slot, length: number, number: number, whole: string): string {
	const name = String.fromCharCode(FIRST + number);
	if (slot.kind === 'mark') return MARK_OPEN + name + FILL.repeat(length - 3) + MARK_CLOSE;
	return name + whole.slice(1, -1).replace(/[^\n]/g, FILL) + END;
}

/** End of the expression that begins at a brace, or -1 if nothing closes it in its paragraph. */
function closingBrace(text: string, from: number): number {
	const rest = text.slice(from + 1);
	const stop = rest.search(/[{}]|\n[ \t]*\n/);
	return stop >= 0 && rest[stop] === '}' ? from + 1 + stop : -1;
}

/**
 * Takes expressions and marks out of a text. `report` is told of braces and brackets that do not
 * close; offsets are those in `text`.
 */
export function maskSlots(text: string, report: Report): Masked {
	const slots: Slot[] = [];
	const reserved = text.search(RESERVED);
	if (reserved >= 0) {
		const code = text.charCodeAt(reserved).toString(16).toUpperCase();
		report(reserved, `the sign U+${code} cannot be used`);
		return { text: '', slots };
	}
	let masked = '';
	let from = 0;
	const take = (kind: Slot['kind'], at: number, end: number, inner: string) => {
		const whole = text.slice(at, end);
		const slot: Slot = { kind, raw: oneLine(whole), inner: oneLine(inner).trim(), at };
		if (slots.length === MOST) report(at, 'too many expressions and marks in one text');
		if (slots.length >= MOST) return;
		masked += text.slice(from, at) + standIn(slot, whole.length, slots.length, whole);
		slots.push(slot);
		from = end;
	};
	for (let at = 0; at < text.length; at = Math.max(at + 1, from)) {
		const sign = text[at];
		if (sign === '\\') {
			at++;
		} else if (sign === '{') {
			const close = closingBrace(text, at);
			if (close >= 0) take('expression', at, close + 1, text.slice(at + 1, close));
			else {
				const [line = ''] = text.slice(at).split('\n');
				report(at, `${line.slice(0, 40)}: the brace is not closed; write \\{ for a brace`);
			}
		} else if (sign === '}') {
			report(at, '}: closes no brace; write \\} for a brace');
		} else if (sign === '[' && text[at + 1] === '^') {
			const mark = /^\[\^([^\]\s[]+)\]/.exec(text.slice(at, at + 200));
			if (mark) take('mark', at, at + mark[0].length, mark[1] ?? '');
			else report(at, '[^: expected the identifier of a source and ], as in [^jp-nss-2013]');
		}
	}
	return { text: masked + text.slice(from), slots };
}

/** The parts of a text that Markdown has read: words, and numbers of slots. */
export function splitSlots(text: string): (string | number)[] {
	const parts: (string | number)[] = [];
	let from = 0;
	for (const match of text.matchAll(SLOT)) {
		parts.push(text.slice(from, match.index));
		parts.push((match[1] ?? match[2] ?? '').charCodeAt(0) - FIRST);
		from = match.index + match[0].length;
	}
	parts.push(text.slice(from));
	return parts.filter((part) => part !== '');
}
