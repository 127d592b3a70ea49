// If this fails, a reader without a script cannot get from a number to its evidence, or is led to that of another.
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { figureWays, waysOf } from '../../../src/lib/site/ways';
import { WORDS } from '../scene/fixture';
import { chapters, scores } from '../scene/story';

const steps = chapters.flatMap((chapter) => chapter.steps);

test('every row of every table of the story leads to evidence, but for what nobody was asked', () => {
	for (const { view, address } of steps) {
		const table = kindOf(view.chart).table(view, scores, WORDS.en);
		if (!table) continue;
		const ways = waysOf(view, scores, WORDS.en, table);
		table.rows.forEach((row, i) => {
			const isUnasked = view.chart === 'opinion' && row.slice(2).every((cell) => cell === '');
			const way = (ways[i] ?? []).find((href) => href !== undefined);
			if (isUnasked) expect(way, `${address} ${row[0]}`).toBeUndefined();
			else expect(way, `${address} ${row[0]}`).toMatch(/^(sector|evidence)\/[a-z-]+\/(#|$)/);
		});
	}
});

test('a level leads to itself, not to its neighbour', () => {
	const step = steps.find(({ view }) => view.chart === 'radar' && view.show.length === 2);
	if (!step) throw new Error('no step shows both sides on a dial');
	const { view } = step;
	const table = kindOf('radar').table(view, scores, WORDS.en);
	if (!table) throw new Error('no table');
	const at = table.rows.findIndex(([name]) => name === WORDS.en.sector('cyber'));
	const [period] = view.periods;
	expect(waysOf(view, scores, WORDS.en, table)[at]).toEqual([
		`sector/cyber/#both-${period}`,
		...view.show.map((actor) => `sector/cyber/#threat-${actor}-${period}`)
	]);
});

test('every figure names where its evidence is: of the fields it is about, or of all', () => {
	for (const { view, address } of steps) {
		const ways = figureWays(view, WORDS.en);
		expect(ways.length, address).toBeGreaterThan(0);
		if (ways.length > 1)
			expect(ways.map(({ name }) => name)).toEqual(view.raise.map((id) => WORDS.en.sector(id)));
	}
});
