// If this fails, other libraries may be given other numbers than our own embed draws.
import { expect, test } from 'vitest';
import { figureOf } from '../../../scripts/bench/build-peers';

const page = (data: object): string =>
	`<h1 data-part="title">How much</h1><p data-part="unit">Level</p><script type="application/json" id="embed-data">${JSON.stringify(data)}</script>`;

const data = {
	first: 1,
	states: ['p1', 'p2'].map((period) => ({
		subject: { view: { periods: [period], show: ['eu', 'japan'] } }
	})),
	names: { sectors: { cyber: { label: 'Cyber' }, energy: { label: 'Energy' } } },
	scores: {
		sectors: ['cyber', 'energy'],
		threat: {
			'cyber:eu:p1': { value: 4 },
			'cyber:eu:p2': { value: 1 },
			'cyber:japan:p2': { value: 2 },
			'energy:eu:p2': { value: 3 },
			'energy:japan:p2': { value: 0 }
		}
	}
};

test('the figure has the words and levels of the state that our embed shows first', () => {
	expect(figureOf(page(data))).toEqual({
		title: 'How much',
		unit: 'Level',
		fields: ['Cyber', 'Energy'],
		series: [
			{ name: 'European Union', values: [1, 3] },
			{ name: 'Japan', values: [2, 0] }
		]
	});
});

test('a level that is missing is an error, not nought', () => {
	expect(() => figureOf(page({ ...data, first: 0 }))).toThrow('no level of energy for eu');
});
