import { labelOf } from '../label';
import type { Label } from '../types';
import { STEPS, type Brief, type Fields } from './brief';
import { fieldBox } from './fields';

/** Room between an axis and its numbers, and between those and what the axis measures, in pixels. */
export const TICK_GAP = 6;
export const TITLE_GAP = 4;

/** What the axes measure: over the upper end of one, under the right end of the other. */
export function titlesOf({ frame, words, axes: [across, up] }: Brief): {
	above?: Label;
	below?: Label;
} {
	const above = labelOf(`band:${up}`, 'band', [words.up], frame.text);
	const below = labelOf(`band:${across}`, 'band', [words.across], frame.text, {
		anchor: 'end'
	});
	const place = { x: frame.width - below.width, y: frame.height - below.height };
	return {
		above: above.width <= frame.width ? above : undefined,
		below: below.width <= frame.width ? { ...below, ...place } : undefined
	};
}

/** The numbers of both axes, in the middle of their columns and rows. */
export function ticksOf({ frame, axes: [across, up] }: Brief, fields: Fields): Label[] {
	return STEPS.flatMap((n) => {
		const column = fieldBox(fields, n, 0);
		const row = fieldBox(fields, 0, n);
		const tick = labelOf('', 'tick', [String(n)], frame.text, { anchor: 'middle' });
		return [
			{
				...tick,
				key: `tick:${across}:${n}`,
				x: column.x + (column.width - tick.width) / 2,
				y: column.y + column.height + TITLE_GAP / 2
			},
			{
				...tick,
				key: `tick:${up}:${n}`,
				x: row.x - TICK_GAP - tick.width,
				y: row.y + (row.height - tick.height) / 2
			}
		];
	});
}
