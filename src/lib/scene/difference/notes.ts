import { labelOf } from '../label';
import { straight } from '../line';
import { annotate, remarkKey, type Remark } from '../remarks';
import { LINE_HEIGHT } from '../text';
import type { Label, Mark, Scene, Stroke } from '../types';
import { wrap } from '../wrap';

/**
 * Remarks on the difference. Every place beside a bar belongs to another row, so the row of a remark is made as much higher
 * as the remark needs, and the remark stands in it under the bar, on the side of the mark that it is about.
 */

/** Most lines of a remark; more would press the other rows together. */
const MAX_LINES = 3;

/** Narrowest column for a remark, in units of the text size. */
const MIN_EMS = 6;

/** Between a remark and the axis or the end of the rows, and under it, in pixels. */
const GAP = 6;
const UNDER = 3;

/** Rows of a picture: from where to where down, and how far across they are ruled. */
interface Rows {
	sectors: readonly string[];
	top: number;
	height: number;
	left: number;
	right: number;
	zero: number;
}

/** Rows as the picture has them; nothing where names stand between its marks, which leaves no room for more. */
function rowsIn({ guides, frame }: Scene): Rows | undefined {
	const rules = guides.filter(({ kind }) => kind === 'spoke');
	const axis = guides.find(({ kind }) => kind === 'axis');
	const [left, , right] = rules[0]?.ends ?? [];
	const [zero, top] = axis?.ends ?? [];
	if (left === undefined || right === undefined || zero === undefined || top === undefined) {
		return undefined;
	}
	const sectors = rules.flatMap(({ sector }) => sector ?? []);
	return { sectors, top, height: frame.height - top, left, right, zero };
}

/** The picture with its rows elsewhere. */
function withRows(scene: Scene, yOf: (sector: string) => number): Scene {
	const level = (stroke: Stroke): Stroke => {
		const { key, kind, sector, actor, ends } = stroke;
		if (sector === undefined || !ends) return stroke;
		const y = yOf(sector);
		return straight(key, kind, [ends[0], y, ends[2], y], { sector, actor });
	};
	return {
		...scene,
		guides: scene.guides.map(level),
		links: scene.links.map(level),
		marks: scene.marks.map((mark): Mark => ({ ...mark, y: yOf(mark.sector ?? '') })),
		labels: scene.labels.map((label): Label =>
			label.sector === undefined ? label : { ...label, y: yOf(label.sector) - label.height / 2 }
		)
	};
}

/** The lines of a remark beside the axis, on the side on which its mark stands. */
function blockFor({ at, text }: Remark, scene: Scene, { left, right, zero }: Rows) {
	const mark = scene.marks.find(({ key }) => key === at);
	if (!mark) return undefined;
	const onRight = mark.x >= zero;
	const room = (onRight ? right - zero : zero - left) - 2 * GAP;
	const block = room < MIN_EMS * scene.frame.text ? undefined : wrap(text, scene.frame.text, room);
	if (!block || block.lines.length > MAX_LINES) return undefined;
	const edge = Math.abs(mark.x - zero) + mark.size;
	// From the mark towards the axis, as far as there is room; otherwise from the axis outwards.
	const inner = edge >= block.width + GAP ? edge - block.width : GAP;
	const x = onRight ? zero + inner : zero - inner - block.width;
	return { block, x, sector: mark.sector ?? '', anchor: onRight ? 'end' : 'start' } as const;
}

/**
 * A difference with its first remark in a row of its own under its bar; others stand where they find room.
 *
 * @param remarks The most important first.
 */
export function annotateDifference(scene: Scene, remarks: readonly Remark[] = []): Scene {
	const [first, ...others] = remarks;
	const rows = first && rowsIn(scene);
	const note = rows && blockFor(first, scene, rows);
	if (!rows || !note) return annotate(scene, remarks);
	const { text } = scene.frame;
	const extra = note.block.height + UNDER;
	const row = (rows.height - extra) / rows.sectors.length;
	const least = Math.max(text * LINE_HEIGHT, ...scene.marks.map(({ size }) => 2 * size));
	if (row < least) return annotate(scene, remarks);
	const place = rows.sectors.indexOf(note.sector);
	const yOf = (sector: string): number => {
		const i = rows.sectors.indexOf(sector);
		return rows.top + row * (i + 0.5) + (i > place ? extra : 0);
	};
	const moved = withRows(scene, yOf);
	const { block, x, anchor, sector } = note;
	const y = yOf(sector) + row / 2;
	const label = labelOf(remarkKey(first), 'remark', block.lines, text, { x, y, anchor, sector });
	// Its box is as wide as its lines in bold; they hang on the edge that the mark stands over.
	const right = x + block.width;
	const hung = anchor === 'end' ? { ...label, x: right - label.width } : label;
	return annotate({ ...moved, labels: [...moved.labels, hung] }, others);
}
