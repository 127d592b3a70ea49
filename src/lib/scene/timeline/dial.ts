import { SCOPES } from '../../index/types';
import type { Bend } from '../bend';
import { discRadius, gapsOf, guidesOf, haloRadius, marksOf } from '../dial';
import { labelOf } from '../label';
import { dialIn, inWords, MIN_NAMED_RADIUS, type Cast } from '../stand';
import { LINE_HEIGHT } from '../text';
import type { Label, Scene } from '../types';
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

/** A small dial under the lanes, on which the sectors that a milestone touches are raised. */
export interface SmallDial extends Pick<Scene, 'guides' | 'links' | 'marks' | 'labels'> {
	bend: Bend;
	/** Pixels it takes at the bottom of the frame. */
	height: number;
}

/** Height that the lanes leave for a dial, in pixels. */
function heightFor(brief: Brief): number {
	const { height, text } = brief.frame;
	const lane = LANE_LINES * text * LINE_HEIGHT + LANE_ROOM;
	return Math.min(height * MAX_SHARE, height - SCOPES.length * lane - axisHeight(brief) - 2 * GAP);
}

/** What the dial shows, in the column under the lanes' names. */
function captionOf({ words, frame, view }: Brief, left: number, top: number): Label[] {
	const texts = words.levelsIn(words.period(view.periods[0] ?? ''));
	const lines = texts.flatMap((text) => wrap(text, frame.text, left - GAP)?.lines ?? []);
	return [labelOf('band:fields', 'band', lines, frame.text, { y: top })];
}

/**
 * The dial of the view's period, as large as the lanes leave room for; nothing where that is too small for names. Its marks
 * are those of the `radar`, so that they live on from that and into it.
 *
 * @param left Left edge of the lanes, in pixels.
 */
export function smallDial(brief: Brief, left: number): SmallDial | undefined {
	const { view, scores, frame, words } = brief;
	if (view.periods.length === 0) return undefined;
	const height = heightFor(brief);
	const sub = { width: frame.width - left, height, text: frame.text };
	const order = scores.sectors;
	const disc = discRadius(sub);
	const cast: Cast = {
		order,
		number: (sector) => order.indexOf(sector) + 1,
		frame: sub,
		words,
		halo: haloRadius(disc),
		bare: true
	};
	const stand = dialIn(cast, inWords(cast), MIN_NAMED_RADIUS);
	if (!stand) return undefined;
	const top = frame.height - height;
	const bend = { ...stand.bend, cx: stand.bend.cx + left, cy: stand.bend.cy + top };
	const marks = marksOf(view, scores, order, bend, disc).map((mark) => ({ ...mark, aside: true }));
	const names = stand.labels.map((label) => ({ ...label, x: label.x + left, y: label.y + top }));
	return {
		bend,
		guides: guidesOf(order, bend),
		links: gapsOf(marks, bend),
		marks,
		labels: [...names, ...captionOf(brief, left, top)],
		height
	};
}
