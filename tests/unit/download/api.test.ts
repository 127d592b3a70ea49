// If this fails, somebody reads a field of an answer that nobody explains, or an explanation of one that is not there.
import { expect, test } from 'vitest';
import { readFolder } from '../../../src/lib/record/read';
import {
	rootAnswer,
	scoresAnswer,
	sectorAnswer,
	sectorsAnswer
} from '../../../src/lib/download/api';
import { exampleOf } from '../../../src/lib/download/api-example';
import { ANSWER_NOTES } from '../../../src/lib/download/api-notes';
import { tablesOf } from '../../../src/lib/download/tables';
import { askedOf, termsOf } from '../../../src/lib/download/terms';
import { index, record } from '../index/real';

const tables = tablesOf(record, readFolder('data'));
const frame = {
	edition: { version: '2.0.1', date: '2031-03-09' },
	terms: 'None.',
	documentation: 'https://site.test/en/data/api/',
	api: 'https://site.test/api/v1/',
	files: 'https://site.test/data/v1/'
};
const terms = termsOf(record);
const answers: Record<(typeof ANSWER_NOTES)[number]['id'], unknown[]> = {
	index: [
		rootAnswer(
			index,
			tables.map((table) => ({ table, asked: askedOf(terms, table.name) })),
			frame
		)
	],
	sectors: [sectorsAnswer(index, frame)],
	sector: index.sectors.map((id) => sectorAnswer(index, id, frame)),
	scores: [
		scoresAnswer(
			tables.find(({ name }) => name === 'index')!,
			frame
		)
	]
};

/** Objects whose keys are names and not fields. */
const NAMED = /(^sector|forms|figures_by_terms)$/;

/** Every place of an answer where a value stands, with the values; keys that are names count as one. */
function placesOf(value: unknown, at = '', found = new Map<string, unknown[]>()) {
	const put = (place: string, one: unknown): void =>
		void found.set(place, [...(found.get(place) ?? []), one]);
	if (Array.isArray(value)) {
		put(at, undefined);
		for (const item of value) {
			if (typeof item === 'object') placesOf(item, `${at}[]`, found);
			else put(at, item);
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, each] of Object.entries(value)) {
			if (!NAMED.test(at)) {
				placesOf(each, at === '' ? key : `${at}.${key}`, found);
				continue;
			}
			put(at, key);
			if (typeof each === 'object') placesOf(each, `${at}.*`, found);
		}
		if (Object.keys(value).length === 0) put(at, undefined);
	} else put(at, value);
	return found;
}

test.each(ANSWER_NOTES)('every field of $id is explained, and no other', ({ id, fields }) => {
	const places = answers[id].reduce<Map<string, unknown[]>>(
		(found, answer) => placesOf(answer, '', found),
		new Map()
	);
	expect(fields.map(({ path }) => path).sort()).toEqual([...places.keys()].sort());
	for (const { path, about, words } of fields) {
		expect(about).toMatch(/^\S.{3,}\.$/);
		if (!words) continue;
		for (const value of places.get(path) ?? []) {
			// What is empty is no word.
			if (value !== null && value !== '' && value !== undefined)
				expect(words, path).toContain(value);
		}
	}
});

test('an example is a piece of the answer: every line of it stands there, or says how many are left out', () => {
	for (const [answer] of Object.values(answers)) {
		const text = JSON.stringify(answer);
		const example = exampleOf(text, (n) => `… ${n} more`);
		expect(example.length).toBeLessThan(9000);
		expect(example).toContain('"version": "2.0.1"');
		expect(example).not.toContain('\u0000');
		for (const [, key, value = ''] of example.matchAll(/"(\w[\w-]*)": ("[^"…]*"|-?\d+)/g)) {
			expect(text).toContain(`"${key}":${value}`);
		}
	}
	const list = exampleOf('{"a":["x","y","z"]}', (n) => `… ${n} more`);
	expect(list).toBe('{\n  "a": [\n    "x",\n    … 2 more\n  ]\n}');
});
