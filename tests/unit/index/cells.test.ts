// If this fails, a number on the page is not the one that the codebook's rules give: a reader who
// counts along from the evidence panel arrives at another score. Each cell was worked out by hand
// from data/events.csv and data/threat.csv; if rows were added or mended there, work it out again.
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/lib/index/build';
import { DEFAULT_RECIPE } from '../../../src/lib/index/recipe';
import { COOPERATION_FORMS, RESPONSE_FORMS } from '../../../src/lib/index/types';
import { index, record } from './real';

function cooperation(sector: string, period: string) {
	const { value, range, forms } = index.cooperation(sector, period);
	return { value, range, states: COOPERATION_FORMS.map((form) => forms[form].state) };
}

function response(sector: string, actor: 'eu' | 'japan', period: string) {
	const { value, range, forms } = index.response(sector, actor, period);
	return { value, range, states: RESPONSE_FORMS.map((form) => forms[form].state) };
}

describe('cooperation', () => {
	test('economic p3: all four', () => {
		// agenda: the Action Plan (2001–2011) still runs through 2011, and the EPA was concluded in 2017;
		// dialogue: the regulatory talks (1994–2013); agreement: three treaties in force since 2002, 2003
		// and 2008; joint action: the rare earths case at the WTO (2012–2014, medium).
		expect(cooperation('economic', 'p3')).toEqual({
			value: 4,
			range: [4, 4],
			states: ['firm', 'firm', 'firm', 'firm']
		});
	});

	test('economic p3 without multilateral bodies: three', () => {
		// The rare earths case, brought with the United States, was the only joint action.
		const bilateral = buildIndex(record, { ...DEFAULT_RECIPE, multilateral: false });
		const { value, forms } = bilateral.cooperation('economic', 'p3');
		expect(value).toBe(3);
		expect(forms['joint-action']).toEqual({ state: 'none', events: [] });
	});

	test('migration p3: one', () => {
		// Only the leaders' words of 2016 (agenda, medium); the next row is the SPA of July 2018, in p4.
		expect(cooperation('migration', 'p3')).toEqual({
			value: 1,
			range: [1, 1],
			states: ['firm', 'none', 'none', 'none']
		});
		const { events } = index.cooperation('migration', 'p3').forms.agenda;
		expect(events.map(({ id }) => id)).toEqual(['migration-both-leaders-2016']);
	});

	test('migration p2: none', () => {
		expect(cooperation('migration', 'p2')).toEqual({
			value: 0,
			range: [0, 0],
			states: ['none', 'none', 'none', 'none']
		});
	});

	test('terrorism p1: one or none', () => {
		// Only the Hague Declaration (agenda), known and not re-read: low.
		expect(cooperation('terrorism', 'p1')).toEqual({
			value: 1,
			range: [0, 1],
			states: ['loose', 'none', 'none', 'none']
		});
	});

	test('military p1: none, although a row is there', () => {
		// The Hague Declaration promised no military programme: scored = no.
		expect(cooperation('military', 'p1').value).toBe(0);
	});

	test('military p3: two', () => {
		// dialogue: consultation of 2016; joint action: exercises of 2014 and 2016–2017. No agenda: the
		// summit text of 2010 ends in 2010. The exercise of August 2018 comes after the period.
		expect(cooperation('military', 'p3')).toEqual({
			value: 2,
			range: [2, 2],
			states: ['none', 'firm', 'none', 'firm']
		});
		const { events } = index.cooperation('military', 'p3').forms['joint-action'];
		expect(events.map(({ id }) => id)).toEqual([
			'mil-both-exercise-2014',
			'mil-both-exercises-2016'
		]);
	});

	test('proliferation p3: three', () => {
		// agenda: North Korea 2015; dialogue: talks since 2015; agreement: the science centre (since 1992)
		// and Euratom (since 2006). No joint action: the UN register of 1991 lies in p1.
		expect(cooperation('proliferation', 'p3')).toEqual({
			value: 3,
			range: [3, 3],
			states: ['firm', 'firm', 'firm', 'none']
		});
	});

	test('climate p1: two or none', () => {
		// agenda: the Hague Declaration (low); agreement: the climate convention of 1993 (low).
		expect(cooperation('climate', 'p1')).toEqual({
			value: 2,
			range: [0, 2],
			states: ['loose', 'none', 'loose', 'none']
		});
	});

	test('energy p1: two, one of them firm', () => {
		// agenda: the Hague Declaration (low); agreement: ITER design work, 1992–2001 (medium).
		expect(cooperation('energy', 'p1').range).toEqual([1, 2]);
	});

	test('cyber p4: four, or three', () => {
		// agreement: only the SPA, of which the article on cyber was not read: low.
		expect(cooperation('cyber', 'p4')).toEqual({
			value: 4,
			range: [3, 4],
			states: ['firm', 'firm', 'loose', 'firm']
		});
	});

	test('civil protection p4: two, after four', () => {
		// agenda: the Sendai framework, still in force; agreement: letters of 2013 and the SPA. The talks
		// of 2013 and the help of 2011 ended with their years.
		expect(cooperation('civil-protection', 'p3').value).toBe(4);
		expect(cooperation('civil-protection', 'p4').states).toEqual(['firm', 'none', 'firm', 'none']);
	});
});

describe('response', () => {
	test('cyber, EU, p3: three', () => {
		// strategy: 2001, 2013, 2017; law: 2005–2013 and 2016; body: ENISA 2004 and EC3 2013; the first
		// action, sanctions, came in 2020.
		expect(response('cyber', 'eu', 'p3')).toEqual({
			value: 3,
			range: [3, 3],
			states: ['firm', 'firm', 'firm', 'none']
		});
	});

	test('migration, Japan, p1: two or none', () => {
		// law: 1999 (low); action: trainees 1993 (low).
		expect(response('migration', 'japan', 'p1')).toEqual({
			value: 2,
			range: [0, 2],
			states: ['none', 'loose', 'none', 'loose']
		});
	});

	test('military, Japan, p2: four', () => {
		// strategy: outlines of 1995 and 2004; law: 1999, 2003; body: ministry 2007; action: 2003.
		expect(response('military', 'japan', 'p2').value).toBe(4);
	});
});

describe('threat', () => {
	test('migration p3: EU 3, Japan 0', () => {
		expect(index.threat('migration', 'eu', 'p3').value).toBe(3);
		expect(index.threat('migration', 'japan', 'p3').value).toBe(0);
		expect(index.gap('migration', 'p3')).toBe(-3);
		expect(index.sharedFear('migration', 'p3')).toBe(0);
		expect(index.closeness('migration', 'p3')).toBe(1);
	});

	test('military p3: EU 2, Japan 3', () => {
		expect(index.gap('military', 'p3')).toBe(1);
		expect(index.sharedFear('military', 'p3')).toBe(2);
		expect(index.closeness('military', 'p3')).toBe(3);
	});

	test('proliferation, EU, p3: level 2, or none, because its confidence is low', () => {
		expect(index.threat('proliferation', 'eu', 'p3')).toMatchObject({
			value: 2,
			range: [null, 2],
			coding: { sector: 'proliferation', actor: 'eu', period: 'p3', confidence: 'low' }
		});
	});

	test('a recipe that leaves out low confidence leaves out the level, and what is made of it', () => {
		const strict = buildIndex(record, { ...DEFAULT_RECIPE, lowestConfidence: 'medium' });
		expect(strict.threat('proliferation', 'eu', 'p3').value).toBeNull();
		expect(strict.threat('proliferation', 'japan', 'p3').value).toBe(3);
		expect(strict.gap('proliferation', 'p3')).toBeNull();
		expect(strict.sharedFear('proliferation', 'p3')).toBeNull();
		expect(strict.closeness('proliferation', 'p3')).toBeNull();
	});
});
