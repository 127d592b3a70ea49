/** A piece of a real answer, short enough to be read: of each list one item, of each long text its beginning. */

const LONGEST = 90;

/** What stands for what is left out, as an item or a key that no answer has. */
const REST = '\u0000rest';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** How much a value says: how many texts and numbers are in it. */
function weight(value: Json): number {
	if (value === null || value === '') return 0;
	if (typeof value !== 'object') return 1;
	return Object.values(value).reduce<number>((sum, each) => sum + weight(each), 0);
}

/** The item of a list that says most; of equals the first. */
const fullest = (items: readonly Json[]): Json =>
	items.reduce((best, item) => (weight(item) > weight(best) ? item : best), items[0] ?? null);

/** Whether an object is a list by another name: many keys that all lead to a text. */
const isMap = (value: Record<string, Json>): boolean => {
	const all = Object.values(value);
	return all.length > 8 && all.every((each) => typeof each === 'string' && /^https?:/.test(each));
};

function shorten(value: Json, rest: (n: number) => string): Json {
	const more = (n: number): string => REST + rest(n);
	if (typeof value === 'string') {
		return value.length > LONGEST ? `${value.slice(0, LONGEST).trimEnd()}…` : value;
	}
	if (value === null || typeof value !== 'object') return value;
	if (Array.isArray(value)) {
		if (value.length === 0) return [];
		const shown = shorten(fullest(value), rest);
		return value.length > 1 ? [shown, more(value.length - 1)] : [shown];
	}
	const entries = Object.entries(value);
	if (isMap(value)) {
		const [[key, first] = ['', '']] = entries;
		return { [key]: first, [more(entries.length - 1)]: null };
	}
	return Object.fromEntries(entries.map(([key, each]) => [key, shorten(each, rest)]));
}

/**
 * The beginning of an answer as text.
 *
 * @param answer The answer as it is sent.
 * @param rest What is said of so many items that are left out.
 */
export function exampleOf(answer: string, rest: (n: number) => string): string {
	const short = shorten(JSON.parse(answer) as Json, rest);
	const marked = JSON.stringify(short, undefined, '  ');
	return marked.replaceAll(/"\\u0000rest([^"]*)"(: null)?/g, '$1');
}
