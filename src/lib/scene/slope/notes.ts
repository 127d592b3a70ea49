import { spreadBlocks } from '../boxes';
import { labelOf } from '../label';
import { annotate, remarkKey, type Remark } from '../remarks';
import { LINE_HEIGHT } from '../text';
import type { Label, Mark, Scene, Stroke } from '../types';
import { wrap, type Block } from '../wrap';
import { leaderTo } from './leader';

/**
 * Remarks on the ladder. Between its columns there is hardly a free place, so what is remarked on a mark of the last
 * column stands under the name of its field, and names make way for that.
 */

/** Most lines of a remark under a name. */
const MAX_LINES = 3;

/** Between a name that has a remark and the next, in units of the text size. */
const AFTER = 0.35;

/** A name with what stands under it. */
interface Entry {
	name: Label;
	/** Middle of the mark that is named. */
	wish: number;
	note?: { remark: Remark; block: Block };
}

/** Names in the order of their lines, with the marks that they name. */
function entriesOf({ labels, marks, view }: Scene): Entry[] {
	const last = view.periods.at(-1);
	return labels
		.flatMap((name): Entry[] => {
			if (name.role !== 'sector' && name.role !== 'number') return [];
			const mark = marks.find(({ sector, period }) => sector === name.sector && period === last);
			return mark ? [{ name, wish: mark.y }] : [];
		})
		.sort((a, b) => a.name.y - b.name.y);
}

/** Entries with a remark under one of them; nothing where it has no mark in the last column, or no room across. */
function withNote(entries: readonly Entry[], remark: Remark, scene: Scene): Entry[] | undefined {
	const [sector, period] = remark.at.split(':');
	const entry = entries.find(({ name }) => name.sector === sector);
	if (!entry || entry.note || entry.name.role !== 'sector') return undefined;
	if (period !== scene.view.periods.at(-1)) return undefined;
	const { width, text } = scene.frame;
	const block = wrap(remark.text, text, width - entry.name.x);
	if (!block || block.lines.length > MAX_LINES) return undefined;
	return entries.map((one) => (one === entry ? { ...one, note: { remark, block } } : one));
}

/** Heights of entries, each with its remark. */
const heightsOf = (entries: readonly Entry[], { text }: Scene['frame']): number[] =>
	entries.map(({ name, note }) => name.height + (note ? note.block.height + AFTER * text : 0));

/** Where names begin: under the heads of the columns. */
const topOf = ({ areas }: Scene): number => Math.min(...areas.map(({ y }) => y));

/** What belongs to a name, moved with it. */
function moved(scene: Scene, shifts: ReadonlyMap<string, number>): Scene {
	const shift = (sector: string | undefined): number => shifts.get(sector ?? '') ?? 0;
	const isBeside = ({ role, sector }: Label): boolean =>
		sector !== undefined && (role === 'sector' || role === 'number' || role === 'band');
	return {
		...scene,
		labels: scene.labels.map((label) =>
			isBeside(label) ? { ...label, y: label.y + shift(label.sector) } : label
		),
		marks: scene.marks.map((mark): Mark =>
			mark.shape.startsWith('verdict') ? { ...mark, y: mark.y + shift(mark.sector) } : mark
		)
	};
}

/** Lines from marks to names that had to move. */
function leadersTo(entries: readonly Entry[], scene: Scene): Stroke[] {
	const last = scene.view.periods.at(-1);
	return entries.flatMap(({ name, wish }) => {
		const sector = name.sector ?? '';
		const label = scene.labels.find(({ key }) => key === name.key) ?? name;
		const verdict = scene.marks.find(({ key }) => key === `verdict:${sector}`);
		const mark = scene.marks.find((one) => one.sector === sector && one.period === last);
		if (!mark) return [];
		const start = verdict ? verdict.x - verdict.size : label.x;
		return leaderTo(sector, [mark.x + mark.size / 2, wish], [start, label.y + label.height / 2]);
	});
}

/**
 * A ladder with remarks in it: under the names of their fields as far as there is room, others where they find it.
 *
 * @param remarks The most important first.
 */
export function annotateLadder(scene: Scene, remarks: readonly Remark[] = []): Scene {
	const { text, height } = scene.frame;
	const room = height - topOf(scene);
	let entries = entriesOf(scene);
	const left: Remark[] = [];
	for (const remark of remarks) {
		const noted = withNote(entries, remark, scene);
		const needed = noted && heightsOf(noted, scene.frame).reduce((sum, h) => sum + h, 0);
		if (noted && needed !== undefined && needed <= room) entries = noted;
		else left.push(remark);
	}
	if (entries.every(({ note }) => !note)) return annotate(scene, left);
	const line = text * LINE_HEIGHT;
	const heights = heightsOf(entries, scene.frame);
	const tops = spreadBlocks(
		entries.map(({ wish }) => wish - line / 2),
		heights,
		topOf(scene),
		height
	);
	const shifts = new Map(
		entries.map(({ name }, i) => [name.sector ?? '', (tops[i] ?? name.y) - name.y])
	);
	const placed = moved(scene, shifts);
	const notes = remarks.flatMap((remark): Label[] => {
		const i = entries.findIndex(({ note }) => note?.remark === remark);
		const { name, note } = entries[i] ?? {};
		if (!name || !note) return [];
		const place = { x: name.x, y: (tops[i] ?? name.y) + name.height, sector: name.sector };
		return [labelOf(remarkKey(remark), 'remark', note.block.lines, text, place)];
	});
	const others = placed.links.filter(({ kind }) => kind !== 'leader');
	return annotate(
		{
			...placed,
			links: [...others, ...leadersTo(entries, placed)],
			labels: [...placed.labels, ...notes]
		},
		left
	);
}
