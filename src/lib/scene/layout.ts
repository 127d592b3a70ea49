import type { Scores } from '../index/types';
import { dialScene } from './dial';
import { slopeScene } from './slope';
import { textSize } from './text';
import type { Frame, Scene, Words } from './types';
import type { ChartKind, View } from './view';

/** Smallest frame a scene is laid out for, in pixels. */
const MIN_SIDE = 280;

/** Smallest text, in pixels; larger text is held back where the height has no room for this many rows. */
const MIN_TEXT = 12;
const TEXT_ROWS = 28;

type Layout = (view: View, scores: Scores, frame: Required<Frame>, words: Words) => Scene;

const DRAWN: Partial<Record<ChartKind, Layout>> = {
	radar: dialScene,
	dotplot: dialScene,
	slope: slopeScene
};

/**
 * The frame a scene is laid out for: large enough, with text that has room.
 *
 * @param frame Sides under {@link MIN_SIDE} are taken as that; the scene is then larger than its frame and
 *   whoever draws it lets it scale down.
 */
export function fitFrame(frame: Frame): Required<Frame> {
	const width = Math.max(MIN_SIDE, frame.width);
	const height = Math.max(MIN_SIDE, frame.height);
	const text = Math.max(
		MIN_TEXT,
		Math.min(frame.text ?? textSize(width), Math.floor(height / TEXT_ROWS))
	);
	return { width, height, text };
}

/**
 * What to draw for a view of levels or of forms of cooperation: plain keyed objects in pixels of the frame. Pure, so that the same call gives
 * the page, the share image and the printed sheet. Other charts are laid out by their own kinds.
 */
export function layout(view: View, scores: Scores, frame: Frame, words: Words): Scene {
	const draw = DRAWN[view.chart];
	if (!draw) throw new RangeError(`${view.chart} is laid out by its own kind`);
	return draw(view, scores, fitFrame(frame), words);
}
