import * as v from 'valibot';
import { isDate, isDay } from './dates';

/**
 * Schemas of single cells: text in, value out. Messages are what follows the column's name in a
 * report, so that `kind` and `"treaty" is not one of …` make a sentence.
 */

/** A value as reports quote it: on one line and not too long. */
export function quote(text: string): string {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

function wrong(expected: string) {
	return ({ input }: { input: unknown }) => `${quote(String(input))} ${expected}`;
}

/** Control characters other than tab and line break, and the mark that a lost character leaves. */
// eslint-disable-next-line no-control-regex -- finding them is the point
const DAMAGE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;

/** Any text, also none. */
export const text = v.pipe(
	v.string(),
	v.check((cell) => cell === cell.trim(), wrong('begins or ends with white space')),
	v.check((cell) => !DAMAGE.test(cell), wrong('contains a damaged character')),
	// A line break within a cell should not depend on the editor that saved the file.
	v.transform((cell) => cell.replaceAll('\r\n', '\n'))
);

/** Some text. */
export const filled = v.pipe(
	v.string(),
	v.check((cell) => cell !== '', 'is empty'),
	text
);

/** Text that passes a test. */
function like(test: (cell: string) => boolean, expected: string) {
	return v.pipe(filled, v.check(test, wrong(expected)));
}

/** The same, or nothing. */
function maybeLike(test: (cell: string) => boolean, expected: string) {
	return v.pipe(
		text,
		v.check((cell) => cell === '' || test(cell), wrong(expected))
	);
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
	return v.pipe(filled, v.picklist(words, wrong(`is not one of ${words.join(', ')}`)));
}

/** One of a few words, or nothing. */
export function maybeOneOf<const Word extends string>(words: readonly Word[]) {
	const message = wrong(`is not one of ${words.join(', ')}, or empty`);
	return v.pipe(text, v.picklist([...words, ''], message));
}

/** Nothing, for a reason. */
export function nothing(reason: string) {
	return v.pipe(text, v.literal('', wrong(reason)));
}

const isWhole = (low: number, high: number) => (cell: string) =>
	/^(0|[1-9]\d*)$/.test(cell) && Number(cell) >= low && Number(cell) <= high;

/** A whole number between two, both included. */
export function whole(low: number, high: number) {
	const test = isWhole(low, high);
	return v.pipe(like(test, `is not a whole number from ${low} to ${high}`), v.transform(Number));
}

/** The same, or nothing. */
export function maybeWhole(low: number, high: number) {
	return v.pipe(
		maybeLike(isWhole(low, high), `is not a whole number from ${low} to ${high}, or empty`),
		v.transform((cell) => (cell === '' ? undefined : Number(cell)))
	);
}

const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell) && Number.isFinite(Number(cell));

/** A number written out with a decimal point, without thousands separators. */
export const number = v.pipe(
	like(isNumber, 'is not a number written like 1234.5'),
	v.transform(Number)
);

/** A number from 0 to 100. */
export const percent = v.pipe(
	like(
		(cell) => isNumber(cell) && Number(cell) >= 0 && Number(cell) <= 100,
		'is not a number from 0 to 100'
	),
	v.transform(Number)
);

export const year = whole(1900, 2100);

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can be an identifier. */
export function isIdentifier(cell: string): boolean {
	return SLUG.test(cell);
}

const IDENTIFIER = 'is not made of lower-case letters, digits and single hyphens';

/** An identifier, which may become part of an address. */
export const identifier = like(isIdentifier, IDENTIFIER);

/** The same, or nothing. */
export const maybeIdentifier = maybeLike(isIdentifier, `${IDENTIFIER}, or empty`);

const DATE = 'is not a date written YYYY, YYYY-MM or YYYY-MM-DD';
export const date = like(isDate, DATE);
export const maybeDate = maybeLike(isDate, `${DATE}, or empty`);
export const day = like(isDay, 'is not a date written YYYY-MM-DD');

/** A web address without spaces, or nothing. */
export const maybeUrl = maybeLike(
	(cell) => /^https?:\/\/\S+$/.test(cell) && URL.canParse(cell),
	'is not a web address'
);

/** What a list of identifiers in one cell holds. */
export function items(cell: string): string[] {
	return cell === '' ? [] : cell.split(';');
}

function isList(cell: string): boolean {
	const all = items(cell);
	return all.every(isIdentifier) && new Set(all).size === all.length;
}

const LIST = 'is not a list of different identifiers with ; and no spaces between';

/** Identifiers with semicolons between, at least one. */
export const list = v.pipe(like(isList, LIST), v.transform(items));

/** The same, or nothing. */
export const maybeList = v.pipe(maybeLike(isList, LIST), v.transform(items));

/** Names of people with semicolons between, or nothing. */
export const names = v.pipe(
	text,
	v.transform((cell) => (cell === '' ? [] : cell.split(/; */)))
);
