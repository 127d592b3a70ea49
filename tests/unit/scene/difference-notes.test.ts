// If this fails, a reader cannot tell in which direction the EU stands from Japan, or a remark lies over a bar or in the row
// of another field; or two tables of the same numbers give them opposite signs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '../../../src/lib/chart/kinds/difference';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { overlap } from '../../../src/lib/scene/boxes';
import { annotateDifference } from '../../../src/lib/scene/difference/notes';
import { fitFrame } from '../../../src/lib/scene/layout';
import type { Scene } from '../../../src/lib/scene/types';
import { faults } from './faults';
import { anyFrame, anyLang, anyScores, real, viewOf, WORDS } from './fixture';
import { chapters, drawn, scores as story } from './story';

const VIEW = viewOf('difference', 'p3');
const byGap = chapters.flatMap(({ steps }) => steps).find(({ address }) => /by-gap$/.test(address));
if (!byGap) throw new Error('no step by gap');

const FRAMES = [
	{ width: 719, height: 649 },
	{ width: 754, height: 536 },
	{ width: 326, height: 302 }
];

/** Where rows are, from the top. */
const rowsOf = ({ guides }: Scene): [string, number][] =>
	guides.flatMap(({ kind, sector, ends }): [string, number][] =>
		kind === 'spoke' && sector !== undefined && ends ? [[sector, ends[1]]] : []
	);

test.each(FRAMES)(
	'the remark on the widest gap stands in its own row, on no bar: $width',
	(frame) => {
		const scene = drawn(byGap, frame);
		const note = scene.labels.find(({ role }) => role === 'remark');
		if (!note) throw new Error('no remark');
		const rows = rowsOf(scene);
		const place = rows.findIndex(([sector]) => sector === note.sector);
		expect(rows[place]?.[0]).toBe('migration');
		for (const [sector, y] of rows) {
			if (sector === note.sector) expect(y).toBeLessThan(note.y);
			else expect(y < note.y || y > note.y + note.height, sector).toBe(true);
		}
		for (const { kind, ends } of scene.links) {
			if (kind !== 'gap' || !ends) continue;
			const [x0, y, x1] = ends;
			const bar = { x: Math.min(x0, x1), y: y - 3, width: Math.abs(x1 - x0), height: 6 };
			expect(overlap(bar, note)).toBe(false);
		}
		expect(faults(scene)).toEqual([]);
	}
);

test('remarks never lie over names, marks or bars, and rows keep their order, whatever is compared', () => {
	fc.assert(
		fc.property(anyScores, anyFrame, anyLang, fc.nat(11), (scores, size, lang, i) => {
			const scene = difference.layout(VIEW, scores, fitFrame(size), WORDS[lang]);
			const at = `${real.sectors[i] ?? ''}:eu`;
			const noted = annotateDifference(scene, [{ at, text: 'The EU speaks of a refugee crisis' }]);
			expect(faults(noted)).toEqual(faults(scene));
			expect(rowsOf(noted).map(([sector]) => sector)).toEqual(
				rowsOf(scene).map(([sector]) => sector)
			);
			for (const mark of noted.marks) {
				const row = rowsOf(noted).find(([sector]) => sector === mark.sector);
				if (row) expect(mark.y).toBeCloseTo(row[1], 6);
			}
		}),
		{ numRuns: 80 }
	);
});

test.each(FRAMES)(
	'the EU’s disc lies under a head that is about the EU, and Japan is the zero: $width',
	(frame) => {
		const scene = drawn(byGap, frame);
		const said = (key: string): string =>
			scene.labels.find((label) => label.key === key)?.lines.join(' ') ?? '';
		expect(said('column:higher-eu')).toBe('EU’s documents higher');
		expect(said('column:higher-japan')).toBe('EU’s documents lower');
		expect(said('tick:difference:0')).toBe('Japan');
	}
);

test('a gap has the same sign in every table', () => {
	const lastCell = (chart: 'radar' | 'dotplot' | 'difference', field: string): string =>
		kindOf(chart)
			.table(viewOf(chart, 'p3'), story, WORDS.en)
			?.rows.find(([name]) => name === field)
			?.at(-1) ?? '';
	for (const field of ['Migration', 'Military', 'Cyber']) {
		const signs = (['radar', 'dotplot', 'difference'] as const).map((chart) =>
			lastCell(chart, field)
		);
		expect(new Set(signs).size).toBe(1);
	}
	expect(lastCell('radar', 'Military')).toBe('−1');
	const opinion = kindOf('opinion').table(viewOf('opinion', []), story, WORDS.en);
	const columns = [...(opinion?.columns ?? [])];
	expect(columns).toContain('EU minus Japan, in points');
	const [eu, japan, lead] = [
		'Median of the EU countries surveyed',
		'Japan',
		'EU minus Japan, in points'
	]
		.map((column) => opinion?.rows[0]?.[columns.indexOf(column)] ?? '')
		.map((cell) => Number(cell.replace('−', '-').replace(/[^\d-]/g, '')));
	expect(lead).toBe((eu ?? NaN) - (japan ?? NaN));
});
