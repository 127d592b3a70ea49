import { threatKey } from '../../index/keys';
import { ACTORS, type Scores, type SectorId } from '../../index/types';
import { discRadius, levelOf, ringRadius } from '../dial';
import { labelOf } from '../label';
import { textWidth, LINE_HEIGHT } from '../text';
import type { Frame, Label, Mark } from '../types';

/**
 * What documents say, in a column beside what people said: the marks of the dial, each with its level in a number. They stand
 * on no scale, as one of levels beside one of shares would be read as the same.
 */

/** Marks here, in sizes of others; room between a mark and its number, and between the two sides, in pixels. */
const SIZE = 0.8;
const NUMBER_GAP = 3;
const SIDE_GAP = 10;

/** A column of levels. */
export interface Papers {
	/** Pixels across. */
	width: number;
	/** Its head and rows, from the right edge. */
	stand: (
		rows: readonly (readonly [sector: SectorId, y: number])[],
		right: number,
		top: number
	) => { marks: Mark[]; labels: Label[] };
}

/**
 * The column, if the page has levels of the period of the survey.
 *
 * @param head What it is called, on one line.
 */
export function papersOf(
	scores: Scores,
	frame: Required<Frame>,
	head: string | undefined
): Papers | undefined {
	const period = scores.opinion?.period;
	if (head === undefined || period === undefined) return undefined;
	const known = scores.sectors.some((id) => levelOf(scores, id, 'eu', period) !== undefined);
	if (!known) return undefined;
	const { text } = frame;
	const title = labelOf('band:papers', 'band', [head], text, { anchor: 'end' });
	const disc = discRadius(frame) * SIZE;
	const side = 2 * disc + NUMBER_GAP + textWidth('4', text, 'regular');
	return {
		width: Math.max(title.width, 2 * side + SIDE_GAP),
		stand: (rows, right, top) => {
			const parts = rows.flatMap(([sector, y]) =>
				ACTORS.flatMap((actor, a) => {
					const value = levelOf(scores, sector, actor, period);
					if (value === undefined) return [];
					const x = right - (2 - a) * side - (1 - a) * SIDE_GAP + disc;
					const mark: Mark = {
						key: `papers:${sector}:${actor}`,
						shape: actor === 'eu' ? 'disc' : 'ring',
						sector,
						actor,
						period,
						value,
						x,
						y,
						size: actor === 'eu' ? disc : ringRadius(disc),
						loose: scores.threat[threatKey(sector, actor, period)]?.confidence === 'low',
						aside: true,
						opacity: 1
					};
					const label = labelOf(`tick:${mark.key}`, 'tick', [String(value)], text, {
						sector,
						x: x + disc + NUMBER_GAP,
						y: y - (text * LINE_HEIGHT) / 2
					});
					return [{ mark, label }];
				})
			);
			return {
				marks: parts.map(({ mark }) => mark),
				labels: [{ ...title, x: right - title.width, y: top }, ...parts.map(({ label }) => label)]
			};
		}
	};
}
