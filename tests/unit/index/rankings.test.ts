// If this fails, a sentence of the story or a summary for screen readers names the wrong sectors.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	allForms,
	atLevel,
	equal,
	foremost,
	gained,
	gapOf,
	higher,
	least,
	lost,
	most,
	narrowest,
	reached,
	widest
} from '../../../src/lib/index/rankings';
import type { FormState, Scores } from '../../../src/lib/index/types';
import { scores as real } from './real';

const STATES: Record<string, FormState> = { '-': 'none', f: 'firm', l: 'loose' };

/** Four states from four letters. */
function cell(letters: string) {
	const [a = 'none', b = 'none', c = 'none', d = 'none'] = [...letters].map(
		(letter) => STATES[letter] ?? 'none'
	);
	const forms: [FormState, FormState, FormState, FormState] = [a, b, c, d];
	const count = (state: FormState) => forms.filter((each) => each === state).length;
	return { value: 4 - count('none'), low: count('firm'), forms };
}

/** Sectors a to e: the level of the EU, of Japan (x: missing), and the forms in p1 and p2. */
function made(rows: Record<string, [levels: string, p1: string, p2: string]>): Scores {
	const made: Scores = {
		sectors: Object.keys(rows),
		periods: ['p1', 'p2'],
		threat: {},
		cooperation: {}
	};
	for (const [sector, [levels, p1, p2]] of Object.entries(rows)) {
		for (const [place, actor] of ['eu', 'japan'].entries()) {
			const value = Number(levels[place]);
			if (Number.isNaN(value)) continue;
			made.threat[`${sector}:${actor}:p1`] = { value, confidence: 'high' };
		}
		made.cooperation[`${sector}:p1`] = cell(p1);
		made.cooperation[`${sector}:p2`] = cell(p2);
	}
	return made;
}

const scores = made({
	a: ['30', 'f---', 'ff--'],
	b: ['03', 'ffff', 'fff-'],
	c: ['22', '----', '----'],
	d: ['4x', 'fffl', 'ffff'],
	e: ['21', '-l--', '--f-']
});

describe('levels', () => {
	test('widest: whichever side is ahead', () => {
		expect(widest(scores, 'p1')).toEqual(['a', 'b']);
	});
	test('narrowest', () => {
		expect(narrowest(scores, 'p1')).toEqual(['c']);
	});
	test('higher', () => {
		expect(higher(scores, 'eu', 'p1')).toEqual(['a', 'e']);
		expect(higher(scores, 'japan', 'p1')).toEqual(['b']);
	});
	test('equal', () => {
		expect(equal(scores, 'p1')).toEqual(['c']);
	});
	test('foremost', () => {
		expect(foremost(scores, 'eu', 'p1')).toEqual(['d']);
		expect(foremost(scores, 'japan', 'p1')).toEqual(['b']);
	});
	test('at a level', () => {
		expect(atLevel(scores, 2, 'eu', 'p1')).toEqual(['c', 'e']);
		expect(atLevel(scores, 0, 'japan', 'p1')).toEqual(['a']);
		expect(atLevel(scores, 1, 'eu', 'p1')).toEqual([]);
	});
	test('gap of one', () => {
		expect(['a', 'b', 'c', 'd', 'nowhere'].map((sector) => gapOf(scores, sector, 'p1'))).toEqual([
			-3,
			3,
			0,
			undefined,
			undefined
		]);
	});
	test('without any level there is nothing to rank', () => {
		expect(widest(scores, 'p2')).toEqual([]);
		expect(narrowest(scores, 'p2')).toEqual([]);
		expect(foremost(scores, 'eu', 'p2')).toEqual([]);
		expect(equal(scores, 'p2')).toEqual([]);
	});
});

describe('cooperation', () => {
	test('most and least', () => {
		expect(most(scores, 'p1')).toEqual(['b', 'd']);
		expect(most(scores, 'p2')).toEqual(['d']);
		expect(least(scores, 'p1')).toEqual(['c']);
	});
	test('all forms, loose ones included', () => {
		expect(allForms(scores, 'p1')).toEqual(['b', 'd']);
		expect(allForms(scores, 'p2')).toEqual(['d']);
	});
	test('reached', () => {
		expect(reached(scores, 'agenda', 'p1')).toEqual(['a', 'b', 'd']);
		expect(reached(scores, 'dialogue', 'p1')).toEqual(['b', 'd', 'e']);
		expect(reached(scores, 'agreement', 'p2')).toEqual(['b', 'd', 'e']);
		expect(reached(scores, 'joint-action', 'p1')).toEqual(['b', 'd']);
	});
	test('gained and lost: another form in place of one is neither', () => {
		expect(gained(scores, 'p1', 'p2')).toEqual(['a']);
		expect(lost(scores, 'p1', 'p2')).toEqual(['b']);
	});
});

test('a period that does not exist is named', () => {
	for (const ask of [widest, narrowest, equal, most, least, allForms]) {
		expect(() => ask(scores, 'p9')).toThrow('There is no period "p9"');
	}
	expect(() => gained(scores, 'p1', 'p9')).toThrow('There is no period "p9"');
});

describe('the record', () => {
	test('in the years before the conference', () => {
		expect(widest(real, 'p3')).toEqual(['migration']);
		expect(least(real, 'p3')).toEqual(['terrorism', 'migration']);
		expect(most(real, 'p3')).toEqual(['economic', 'civil-protection']);
	});
	test('since', () => {
		expect(foremost(real, 'japan', 'p4')).toEqual(['military']);
		expect(lost(real, 'p3', 'p4')).toEqual(['economic', 'civil-protection', 'human']);
	});
});

test('what is sent to phones does not know the record', () => {
	for (const file of ['types', 'keys', 'rankings']) {
		const source = readFileSync(`src/lib/index/${file}.ts`, 'utf8');
		expect(source).not.toMatch(/from '.*(record|build|recipe)/);
	}
});
