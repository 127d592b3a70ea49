// If this fails, an embed does not show what its address asks for, or a broken address breaks it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { pictureOf } from '../../../src/lib/chart/picture';
import { choose } from '../../../src/lib/embed/choose';
import { FEWEST_SECTORS } from '../../../src/lib/scene/view';
import { MEASURES } from '../../../src/lib/embed/figures';
import { readOptions, type Known } from '../../../src/lib/embed/options';
import { queryOf } from '../../../src/lib/embed/query';
import { snippet } from '../../../src/lib/embed/snippets';
import { endingOf } from '../../../src/lib/embed/still';
import { titleOf } from '../../../src/lib/embed/title';
import { faults } from '../scene/faults';
import { figures, scores, words } from './material';

const KNOWN: Known = {
	sectors: scores.sectors,
	periods: scores.periods,
	states: ['p1', 'p2', 'p3', 'p4', 'cooperation']
};

const read = (query: string) => readOptions(query, KNOWN);

const find = (id: string) => {
	const figure = figures.find((one) => one.id === id);
	if (!figure) throw new Error(`no figure ${id}`);
	return figure;
};

const chosen = (id: string, query: string) => {
	const { states, first } = find(id);
	return choose(states, first, scores, read(query).options);
};

describe('the query of an embed', () => {
	test('says what is wanted', () => {
		const { options, complaints } = read(
			'?theme=dark&sectors=energy,cyber,climate&period=p3,p4&measure=threat&highlight=cyber&state=p4&plain&static=1&transparent=true&motion=off'
		);
		expect(complaints).toEqual([]);
		expect(options).toEqual({
			theme: 'dark',
			// In the order of the record, whatever the address says.
			sectors: scores.sectors.filter((id) => ['cyber', 'energy', 'climate'].includes(id)),
			periods: ['p3', 'p4'],
			measure: 'threat',
			highlight: ['cyber'],
			state: 'p4',
			plain: true,
			still: true,
			transparent: true,
			motion: false
		});
	});

	test.each([
		['?theme=black', ['theme', 'black', 'auto, light, dark']],
		['?period=p9', ['period', 'p9', 'p1, p2, p3, p4']],
		['?highlight=cyber,cyberr', ['highlight', 'cyberr']],
		['?plain=yes', ['plain', 'yes']],
		['?sectors=', ['sectors']],
		['?measure=fear', ['measure', 'fear', MEASURES.join(', ')]],
		['?colour=red', ['colour', 'theme']],
		['?__proto__=1', ['__proto__']]
	])('%s is left out, in one sentence that names it', (query, named) => {
		const { complaints } = read(query);
		expect(complaints).toHaveLength(1);
		for (const name of named) expect(complaints[0]).toContain(name);
	});

	test('said twice is said in one sentence, and the last one holds', () => {
		const { options, complaints } = read('?theme=dark&theme=light');
		expect(options.theme).toBe('light');
		expect(complaints).toHaveLength(1);
		expect(complaints[0]).toContain('theme');
	});

	test('one broken parameter costs no other', () => {
		const { options, complaints } = read('?theme=black&period=p4&highlight=nobody,cyber');
		expect(complaints).toHaveLength(2);
		expect(options).toMatchObject({ theme: 'auto', periods: ['p4'], highlight: ['cyber'] });
	});

	test('parameters of hosts are not ours to complain of', () => {
		expect(read('?childId=a&initialWidth=300&utm_source=x').complaints).toEqual([]);
	});

	test('no address breaks a figure: it keeps a state that can be drawn', () => {
		const value = fc.oneof(
			fc.string(),
			fc.constantFrom(...KNOWN.sectors, ...KNOWN.periods, ...KNOWN.states, ...MEASURES, '1', 'off'),
			fc.subarray([...KNOWN.sectors]).map((list) => list.join(',')),
			fc.subarray([...KNOWN.periods]).map((list) => list.join(','))
		);
		const name = fc.constantFrom(
			'theme',
			'sectors',
			'period',
			'measure',
			'highlight',
			'state',
			'x'
		);
		const charts = figures.filter(({ id }) => !id.startsWith('story/'));
		fc.assert(
			fc.property(
				fc.constantFrom(...charts),
				fc.array(fc.tuple(name, value), { maxLength: 5 }),
				(figure, pairs) => {
					const { options } = read(`?${new URLSearchParams(pairs).toString()}`);
					const choice = choose(figure.states, figure.first, scores, options);
					const state = choice.states[choice.first];
					expect(state).toBeDefined();
					if (!state) return;
					const { subject } = state;
					const kind = kindOf(subject.view.chart);
					const frame = { width: 340, height: 400, text: 13 };
					const scene = pictureOf(subject, kind, choice.scores, frame, words);
					expect(faults(scene)).toEqual([]);
					expect(subject.view.raise.every((id) => choice.scores.sectors.includes(id))).toBe(true);
				}
			),
			{ numRuns: 150 }
		);
	}, 60_000);
});

describe('what is shown of a figure', () => {
	test('only the periods asked for', () => {
		expect(chosen('radar', '?period=p2,p4').states.map(({ id }) => id)).toEqual(['p2', 'p4']);
		expect(chosen('radar', '?period=p4').states).toHaveLength(1);
		// The two states of the ladder are the same once the last period is left out of both.
		const { states } = chosen('slope', '?period=p1,p2');
		expect(states.map(({ subject }) => subject.view.periods)).toEqual([['p1', 'p2']]);
	});

	test('a ladder of one period is no ladder, and is said to be none', () => {
		const { states, complaints } = chosen('slope', '?period=p4');
		expect(states).toHaveLength(2);
		expect(complaints).toHaveLength(1);
	});

	test('only the sectors asked for, unless there are too few to draw', () => {
		const { scores: drawn, states } = chosen(
			'sector/cyber',
			'?sectors=energy,climate,migration&measure=threat'
		);
		expect(drawn.sectors).toHaveLength(3);
		// The figure's own sector is not among them, and cannot be raised.
		expect(states[0]?.subject.view.raise).toEqual([]);
		const few = chosen('radar', '?sectors=energy');
		expect(few.scores.sectors).toHaveLength(scores.sectors.length);
		expect(few.complaints[0]).toContain(String(FEWEST_SECTORS));
	});

	test('the name of its field, as long as that is what it shows', () => {
		const named = (query: string): string[] =>
			chosen('sector/cyber', query).states.map((state) =>
				titleOf(state, kindOf(state.subject.view.chart), words)
			);
		expect(named('').every((title) => title.startsWith('Cyber security: '))).toBe(true);
		expect(new Set(named('')).size).toBe(scores.periods.length + 1);
		for (const query of ['?highlight=energy', '?sectors=energy,climate,migration']) {
			for (const title of named(query)) expect(title).not.toContain('Cyber');
		}
	});

	test('remarks with the fields and periods that they are about, and those about all of it', () => {
		const remarked = figures.filter(({ states }) => states[0]?.subject.remarks?.length);
		expect(remarked.length).toBeGreaterThan(5);
		const others = scores.sectors.slice(1);
		for (const { states } of remarked) {
			const remarks = states[0]?.subject.remarks ?? [];
			for (const remark of remarks) {
				const sector = remark.at.split(/[:@]/)[0] ?? '';
				const kept = (sectors: readonly string[]) =>
					choose(states, 0, scores, read(`?sectors=${sectors.join(',')}`).options).states[0]
						?.subject.remarks;
				if (!scores.sectors.includes(sector)) {
					// What was measured is of no field.
					expect(kept(others)).toContainEqual(remark);
					continue;
				}
				const with3 = [sector, ...scores.sectors.filter((id) => id !== sector).slice(0, 2)];
				expect(kept(with3)).toContainEqual(remark);
				expect(kept(scores.sectors.filter((id) => id !== sector))).not.toContainEqual(remark);
			}
		}
		// No step says anything of the whole picture yet.
		const whole = { at: 'all', text: 'Of everything' };
		const [state] = remarked[0]?.states ?? [];
		if (!state) throw new Error('no state');
		const states = [{ ...state, subject: { ...state.subject, remarks: [whole] } }];
		const { options } = read(`?sectors=${others.join(',')}`);
		expect(choose(states, 0, scores, options).states[0]?.subject.remarks).toEqual([whole]);
	});

	test('no remark on a mark of a period that is left out', () => {
		const ladder = figures.find(({ states }) =>
			states[0]?.subject.remarks?.some(({ at }) => at.endsWith(':p3'))
		);
		if (!ladder) throw new Error('no ladder with a remark');
		const { options } = read('?period=p1,p2');
		expect(choose(ladder.states, 0, scores, options).states[0]?.subject.remarks).toEqual([]);
	});

	test.each([
		['context-asylum', '?sectors=military,cyber,energy', 'sectors'],
		['context-asylum', '?highlight=military,cyber', 'highlight'],
		['context-asylum', '?period=p3', 'period'],
		['slope', '?sectors=cyber,energy,climate&highlight=military', 'highlight=military'],
		['sector/cyber', '?period=p3&state=cooperation', 'state=cooperation']
	])('what has no effect on %s is said: %s', (id, query, named) => {
		const { complaints } = chosen(id, query);
		expect(complaints).toHaveLength(1);
		expect(complaints[0]).toContain(named);
	});

	test('a measured series is not muted by a field that it does not have', () => {
		const { states } = chosen('context-asylum', '?highlight=military,cyber,energy');
		expect(states[0]?.subject.view.raise).toEqual([]);
	});

	test('the measure and the state asked for', () => {
		const { states } = chosen('sector/cyber', '?measure=cooperation');
		expect(states.map(({ id }) => id)).toEqual(['cooperation']);
		const { first, states: all } = chosen('radar', '?state=p1');
		expect(all[first]?.id).toBe('p1');
	});
});

describe('the address that a choice makes', () => {
	test('says what was chosen, and is read as that', () => {
		const some = <T>(list: readonly T[]) => fc.subarray([...list]);
		fc.assert(
			fc.property(
				fc.record({
					theme: fc.constantFrom('auto', 'light', 'dark'),
					state: fc.constantFrom('', ...KNOWN.states),
					plain: fc.constantFrom('', '1'),
					motion: fc.constantFrom('', 'off')
				}),
				some(KNOWN.periods),
				some(KNOWN.sectors),
				some(KNOWN.sectors),
				(single, period, sectors, highlight) => {
					const query = queryOf(single, [
						{ name: 'period', all: KNOWN.periods, ticked: period },
						{ name: 'sectors', all: KNOWN.sectors, ticked: sectors },
						{ name: 'highlight', all: KNOWN.sectors, ticked: highlight }
					]);
					const { options, complaints } = read(query);
					const partly = (list: string[], all: readonly string[]) =>
						list.length < all.length ? list : [];
					expect(complaints).toEqual([]);
					expect(options).toMatchObject({
						theme: single.theme,
						plain: single.plain === '1',
						motion: single.motion !== 'off',
						periods: partly(period, KNOWN.periods),
						sectors: partly(sectors, KNOWN.sectors),
						highlight: partly(highlight, KNOWN.sectors)
					});
					expect(options.state ?? '').toBe(single.state);
				}
			)
		);
		expect(queryOf({ theme: 'auto', state: '' }, [])).toBe('');
	});
});

describe('the address of a still picture', () => {
	test.each([
		['?static=1', 'static/'],
		['?theme=dark&static=1', 'static/dark/'],
		['?theme=light&static=1', 'static/light/'],
		// What takes a script to do.
		['?theme=dark', '?theme=dark'],
		['?theme=dark&static=1&period=p3,p4', '?theme=dark&static=1&period=p3,p4'],
		['?theme=black&static=1', '?theme=black&static=1'],
		['', '']
	])('what is chosen as %s is found at %s', (query, ending) => {
		expect(endingOf(query)).toBe(ending);
	});

	test('of a kept version without such addresses is that in the reader’s colours: none takes a script', () => {
		expect(endingOf('?theme=dark&static=1', false)).toBe('static/');
		expect(endingOf('?static=1', false)).toBe('static/');
	});

	test('is what every snippet frames', () => {
		const input = {
			figure: 'sector/cyber',
			lang: 'en',
			title: 'A title',
			alt: '',
			caption: '',
			embed: `https://far-apart.example/in/embed/en/sector/cyber/${endingOf('?theme=dark&static=1')}`,
			story: 'https://far-apart.example/en/#/a/b',
			height: 700,
			script: { address: 'https://far-apart.example/size.js', integrity: 'sha384-a' },
			element: { address: 'https://far-apart.example/element.js', integrity: 'sha384-b' }
		};
		expect(snippet('frame', input)).toContain(`src="${input.embed}"`);
		// The element makes its address of the figure's name.
		expect(snippet('element', input)).toContain('figure="sector/cyber/static/dark"');
	});
});
