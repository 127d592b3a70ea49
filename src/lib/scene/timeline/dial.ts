import { SCOPES } from '../../index/types';
import { MAX_LEVEL, outward, placeOf, projection, type Bend } from '../bend';
import { overlap } from '../boxes';
import { discRadius, gapsOf, guidesOf, haloRadius, marksOf } from '../dial';
import { labelOf } from '../label';
import { apart, dialOf } from '../stand';
import { LINE_HEIGHT } from '../text';
import type { Frame, Label, Scene } from '../types';
import { wrap } from '../wrap';
import { axisHeight } from './board';
import type { Brief } from './brief';

/** Largest share of the frame's height that the dial takes. */
const MAX_SHARE = 0.38;

/** Lines of text that each lane over a dial keeps room for, and room around them, in pixels. */
const LANE_LINES = 3;
const LANE_ROOM = 6;

/** Room between the column of the lanes' names and what stands beside it, in pixels. */
const GAP = 8;

/** Least height of the dial in units of the text size, its least disc, and room between its marks and names, in pixels. */
const LEAST_HEIGHT = 8.6;
const LEAST_DISC = 3.4;
const RIM_GAP = 2;

/** Radius of a disc as a share of the circle along which names stand. */
const DISC_SHARE = 1 / 14;

/** A small dial under the lanes, on which the sectors that a milestone touches are raised. */
export interface SmallDial extends Pick<Scene, 'guides' | 'links' | 'marks' | 'labels'> {
	bend: Bend;
	/** Pixels it takes at the bottom of the frame. */
	height: number;
}

/** Height that the lanes leave for a dial, and at least what its names need, in pixels. */
function heightFor(brief: Brief): number {
	const { height, text } = brief.frame;
	const lane = LANE_LINES * text * LINE_HEIGHT + LANE_ROOM;
	const left = height - SCOPES.length * lane - axisHeight(brief) - 2 * GAP;
	return Math.max(LEAST_HEIGHT * text, Math.min(height * MAX_SHARE, left));
}

/** What the dial shows, at the left of its upper edge: in the column under the lanes' names, or on a line of its own. */
function captionOf(
	{ words, frame, view }: Brief,
	room: number,
	top: number,
	names: readonly Label[]
): Label[] {
	const text = words.levelsIn(words.period(view.periods[0] ?? ''));
	return [[text], wrap(text, frame.text, room)?.lines ?? [text]]
		.map((lines) => labelOf('band:fields', 'band', lines, frame.text, { y: top }))
		.filter((label) => names.every((name) => !overlap(label, name)))
		.slice(0, 1);
}

/**
 * Names along a rim around a middle of `[0, 0]`, in a column at each side, the outermost first: none stands over the dial,
 * so that it can be low, and none on another.
 */
function namesAlong(
	rim: number,
	ways: readonly (readonly [number, number])[],
	names: readonly Label[]
): Label[] {
	/** How far from the middle the next name of each quarter may reach. */
	const free = new Map<string, number>();
	return names
		.map((name, i) => ({ name, way: ways[i] ?? ([0, 0] as const) }))
		.sort((a, b) => Math.abs(b.way[1]) - Math.abs(a.way[1]))
		.map(({ name, way: [dx, dy] }) => {
			const half = name.height / 2;
			const quarter = `${dx < 0} ${dy < 0}`;
			const far = Math.min(Math.abs(dy) * rim, (free.get(quarter) ?? Infinity) - half);
			free.set(quarter, far - half);
			// As near as the rim lets that edge of the name come that is nearest to the middle.
			const x = Math.sqrt(rim ** 2 - Math.max(0, far - half) ** 2);
			const y = Math.sign(dy) * far - half;
			return dx < 0 ? { ...name, x: -x - name.width, y, anchor: 'end' } : { ...name, x, y };
		});
}

/** A dial of this radius around a middle. */
function dialAt([x, y]: readonly [number, number], radius: number, frame: Required<Frame>): Bend {
	const bend = dialOf(radius, { frame });
	const [hubX, hubY] = projection(bend)(0, -bend.length / bend.phi / bend.unit);
	return { ...bend, cx: bend.cx + x - hubX, cy: bend.cy + y - hubY };
}

/**
 * The dial of the view's period, as large as the lanes leave room for. Its marks are those of the `radar`, so that they live
 * on from that and into it.
 *
 * @param left Left edge of the lanes, in pixels.
 */
export function smallDial(brief: Brief, left: number): SmallDial | undefined {
	const { view, scores, frame, words } = brief;
	if (view.periods.length === 0) return undefined;
	const { width, text } = frame;
	const order = scores.sectors;
	const height = heightFor(brief);
	const places = order.map((_, i) => placeOf(i, order.length));
	const ways = places.map((u) => outward(dialOf(1, { frame }), u));
	const [up, down] = [Math.max(...ways.map(([, y]) => -y)), Math.max(...ways.map(([, y]) => y))];
	// On one line each or, where the frame is narrow, on two.
	for (const isBroken of [false, true]) {
		const names = order.map((sector, i) =>
			labelOf(
				`sector:${sector}`,
				'sector',
				isBroken ? words.sectorLines(sector) : [words.sector(sector)],
				text,
				{
					sector,
					at: [places[i] ?? 0, MAX_LEVEL]
				}
			)
		);
		const tallest = Math.max(...names.map((name) => name.height));
		const rim = (height - tallest) / (up + down);
		const around = namesAlong(rim, ways, names);
		const before = -Math.min(...around.map(({ x }) => x));
		const after = Math.max(...around.map((name) => name.x + name.width));
		if (before + after > width || !apart(around)) continue;
		const hub = [
			Math.max(before, Math.min(width - after, (left + width) / 2)),
			frame.height - height + up * rim + tallest / 2
		] as const;
		const labels = around.map((name) => ({ ...name, x: name.x + hub[0], y: name.y + hub[1] }));
		const disc = Math.max(LEAST_DISC, Math.min(discRadius(frame), rim * DISC_SHARE));
		const bend = dialAt(hub, rim - haloRadius(disc) - RIM_GAP, frame);
		const marks = marksOf(view, scores, order, bend, disc).map((mark) => ({
			...mark,
			aside: true
		}));
		return {
			bend,
			guides: guidesOf(order, bend),
			links: gapsOf(marks, bend),
			marks,
			labels: [...labels, ...captionOf(brief, left - GAP, frame.height - height, labels)],
			height
		};
	}
	return undefined;
}
