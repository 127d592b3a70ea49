import type { SectorId } from '../../index/types';
import { labelOf } from '../label';
import { shares, sum } from '../shares';
import { blockHeight, textWidth, LINE_HEIGHT } from '../text';
import type { Frame, Label } from '../types';
import { wrap } from '../wrap';

/** Widest line of a topic, as a share of the frame: the answers need more room than the questions. */
const MAX_SHARE = 0.32;

/** Room above and below what is written in a row, in pixels. */
const ROW_ROOM = 2;

/** What the survey called a sector, under the sector's name, and rows that have room for it. */
export interface Topics {
	/** Width of the widest, in pixels. */
	width: number;
	/** Heights of the rows from the top. */
	rows: readonly number[];
	/** Name and topic of the sector, around the middle of its row. */
	labels: (sector: SectorId, name: string, y: number) => Label[];
}

/**
 * What the survey asked about, in one line or two under each sector's name.
 *
 * @param asked The survey's word for each sector in the order of rows, where there is one.
 * @param height Pixels for all rows.
 * @returns Nothing where any of them finds no room.
 */
export function topicsIn(
	asked: readonly (readonly [sector: SectorId, topic: string | undefined])[],
	{ width, text }: Required<Frame>,
	height: number
): Topics | undefined {
	const line = text * LINE_HEIGHT;
	const room = width * MAX_SHARE;
	const lines = new Map<SectorId, readonly string[]>();
	for (const [sector, topic] of asked) {
		if (topic === undefined) continue;
		const block = wrap(topic, text, room, 1) ?? wrap(topic, text, room, 2);
		if (!block) return undefined;
		lines.set(sector, block.lines);
	}
	const needs = asked.map(
		([sector]) => (1 + (lines.get(sector)?.length ?? 0)) * line + 2 * ROW_ROOM
	);
	if (sum(needs) > height) return undefined;
	return {
		width: Math.max(
			0,
			...[...lines.values()].flat().map((words) => textWidth(words, text, 'regular'))
		),
		rows: shares(needs, height),
		labels: (sector, name, y) => {
			const topic = lines.get(sector) ?? [];
			const top = y - ((1 + topic.length) * line) / 2;
			const named = labelOf(`sector:${sector}`, 'sector', [name], text, { sector, y: top });
			if (topic.length === 0) return [named];
			const under = top + blockHeight([name], text);
			return [named, labelOf(`topic:${sector}`, 'band', topic, text, { sector, y: under })];
		}
	};
}
