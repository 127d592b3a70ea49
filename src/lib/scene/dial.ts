import { threatKey } from '../index/keys';
import { ACTORS, type Actor, type PeriodId, type Scores, type SectorId } from '../index/types';
import { MAX_LEVEL, pathOf, placeOf, projection, type Bend, type Run } from './bend';
import type { Box } from './boxes';
import { clamp } from './clamp';
import { standDial, standLine, type Cast } from './stand';
import { summarise } from './summary';
import type { Frame, Mark, Scene, Stroke, Words } from './types';
import type { View } from './view';

/**
 * The dial (`radar`) and the line (`dotplot`): one geometry, bent or straight. Values 0–4 stand on
 * a baseline, one place per sector; the EU's disc and Japan's ring stand on the same spoke.
 */

/** Radius of a disc in this frame, in pixels. */
export function discRadius(frame: Frame): number {
	return clamp(Math.min(frame.width, frame.height) / 90, 5, 8);
}

/** A ring is a little larger than a disc, and larger still around one. */
export const ringRadius = (disc: number): number => disc * 1.08;
export const haloRadius = (disc: number): number => disc * 1.75;

/** A level, or nothing where the record or the recipe has none; that is not the same as level 0. */
export function levelOf(scores: Scores, sector: SectorId, actor: Actor, period: PeriodId) {
	return scores.threat[threatKey(sector, actor, period)]?.value;
}

/** Sectors in the order in which they stand along the baseline. */
export function sectorOrder(view: View, scores: Scores): SectorId[] {
	const period = view.periods[0] ?? '';
	if (view.order === 'sector') return [...scores.sectors];
	const gap = (sector: SectorId): number =>
		(levelOf(scores, sector, 'eu', period) ?? 0) - (levelOf(scores, sector, 'japan', period) ?? 0);
	// Array sorting is stable, so sectors with the same gap keep their usual order.
	return [...scores.sectors].sort((a, b) => gap(b) - gap(a));
}

/** Marks of the view, standing on the baseline. */
export function marksOf(
	view: View,
	scores: Scores,
	order: readonly SectorId[],
	bend: Bend,
	disc: number
): Mark[] {
	const period = view.periods[0] ?? '';
	const at = projection(bend);
	const actors = ACTORS.filter((actor) => view.show.includes(actor));
	return order.flatMap((sector, i) => {
		const levels = actors.map((actor) => levelOf(scores, sector, actor, period));
		const shared = levels.length > 1 && levels[0] === levels[1];
		return actors.flatMap((actor, a): Mark[] => {
			const value = levels[a];
			if (value === undefined) return [];
			const u = placeOf(i, order.length);
			const [x, y] = at(u, value);
			const ring = shared ? haloRadius(disc) : ringRadius(disc);
			return [
				{
					key: `${sector}:${actor}`,
					shape: actor === 'eu' ? 'disc' : 'ring',
					sector,
					actor,
					period,
					value,
					x,
					y,
					size: actor === 'eu' ? disc : ring,
					loose: scores.threat[threatKey(sector, actor, period)]?.confidence === 'low',
					at: [u, value],
					opacity: 1
				}
			];
		});
	});
}

/** A stroke along the baseline, as it lies when the baseline is bent like this. */
export function stroke(
	bend: Bend,
	key: string,
	kind: Stroke['kind'],
	run: Run,
	about: Pick<Stroke, 'sector' | 'actor'> = {}
): Stroke {
	return { key, kind, ...about, d: pathOf(bend, run), opacity: 1, run };
}

/** Rings, spokes and the baseline. */
export function guidesOf(order: readonly SectorId[], bend: Bend): Stroke[] {
	const levels = Array.from({ length: MAX_LEVEL }, (_, i) => i + 1);
	const around = (h: number): Run => ({ type: 'arc', from: -0.5, to: 0.5, h });
	return [
		...levels.map((h) => stroke(bend, `ring:${h}`, 'ring', around(h))),
		...order.map((sector, i) => {
			const u = placeOf(i, order.length);
			const points = [[u, 0] as const, [u, MAX_LEVEL] as const];
			return stroke(bend, `spoke:${sector}`, 'spoke', { type: 'path', points }, { sector });
		}),
		stroke(bend, 'baseline', 'baseline', around(0))
	];
}

/** On each spoke with two different levels, the gap between them. */
export function gapsOf(marks: readonly Mark[], bend: Bend): Stroke[] {
	const japan = new Map(marks.filter((m) => m.actor === 'japan').map((m) => [m.sector, m]));
	return marks.flatMap((mark) => {
		const { sector } = mark;
		const other = japan.get(sector);
		if (mark.actor !== 'eu' || !mark.at || !other?.at || mark.value === other.value) return [];
		const actor: Actor = mark.value > other.value ? 'eu' : 'japan';
		const run: Run = { type: 'path', points: [mark.at, other.at] };
		// Straight whatever the bend, so that it goes along with its marks also into pictures without a baseline.
		const ends = [mark.x, mark.y, other.x, other.y] as const;
		return [{ ...stroke(bend, `gap:${sector}`, 'gap', run, { sector, actor }), ends }];
	});
}

/** The thread of each actor, in straight segments from spoke to spoke. */
function threadsOf(marks: readonly Mark[], bend: Bend): Stroke[] {
	return ACTORS.flatMap((actor) => {
		const points = marks.flatMap((m) => (m.actor === actor && m.at ? [m.at] : []));
		if (points.length < 2) return [];
		return [stroke(bend, `thread:${actor}`, 'thread', { type: 'path', points }, { actor })];
	});
}

/** The box that a mark fills. */
export function markBox(mark: Mark): Box {
	const w = mark.shape === 'cells' ? mark.size / 2 : mark.size;
	const h = mark.shape === 'cells' ? (mark.depth ?? 0) / 2 : mark.size;
	return { x: mark.x - w, y: mark.y - h, width: 2 * w, height: 2 * h };
}

/** Lays out the dial or the line. */
export function dialScene(view: View, scores: Scores, frame: Required<Frame>, words: Words): Scene {
	const order = sectorOrder(view, scores);
	const disc = discRadius(frame);
	const number = (sector: SectorId): number => scores.sectors.indexOf(sector) + 1;
	const cast: Cast = { order, number, frame, words, halo: haloRadius(disc) };
	const dial = view.chart === 'radar';
	const { bend, labels } = dial ? standDial(cast) : standLine(cast);
	const marks = marksOf(view, scores, order, bend, disc);
	const numbered = labels.some((label) => label.role === 'number');
	return {
		view,
		frame,
		bend,
		areas: [],
		guides: guidesOf(order, bend),
		links: [...gapsOf(marks, bend), ...(dial ? threadsOf(marks, bend) : [])],
		marks,
		labels,
		keys: numbered ? scores.sectors.map((sector) => ({ n: number(sector), sector })) : [],
		summary: summarise(view, scores, words)
	};
}
