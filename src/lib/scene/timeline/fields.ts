import { labelOf } from '../label';
import { LINE_HEIGHT } from '../text';
import { numbersOf } from '../numbers';
import type { KeyEntry, Label } from '../types';
import { isShort, type Brief } from './brief';

/** A lower frame has room for fields only where some are raised or soon will be, in pixels. */
const LOW_FRAME = 330;

/** Largest share of the frame's height that names take. */
const MAX_SHARE = 0.25;

/** Smallest space between two columns of names and between two numbers, and largest, in units of the text size. */
const MIN_GAP = 0.8;
const MIN_NUMBER_GAP = 0.4;
const MAX_GAP = 3;

/** Rows that a head beside the names may cost in any frame. */
const SPARE_ROWS = 2;

/** Distances under this are the noise of adding up fractions, in pixels. */
const SLACK = 0.01;

/** The sectors under the lanes: all of them, so that those a milestone touches can be raised among the others. */
export interface Fields {
	labels: Label[];
	/** Pixels kept at the bottom of the frame, whether or not anything stands there yet. */
	height: number;
	/** What numbers stand for; empty where names fit. */
	keys: KeyEntry[];
}

/** Labels in columns of so many rows, the first of them at `left`; nothing where they are wider than the frame. */
function inColumns(
	labels: readonly Label[],
	rows: number,
	left: number,
	{ frame }: Brief
): Label[] | undefined {
	const count = Math.ceil(labels.length / rows);
	const columns = Array.from({ length: count }, (_, c) => labels.slice(c * rows, (c + 1) * rows));
	const widths = columns.map((column) => Math.max(0, ...column.map(({ width }) => width)));
	const spare = frame.width - left - widths.reduce((sum, width) => sum + width, 0);
	const gap = count > 1 ? Math.min(MAX_GAP * frame.text, spare / (count - 1)) : spare;
	const least = labels[0]?.role === 'number' ? MIN_NUMBER_GAP : MIN_GAP;
	if (gap < least * frame.text) return undefined;
	const line = frame.text * LINE_HEIGHT;
	let x = left;
	return columns.flatMap((column, c) => {
		const placed = column.map((label, r) => ({
			...label,
			x,
			y: frame.height - (rows - r) * line
		}));
		x += (widths[c] ?? 0) + gap;
		return placed;
	});
}

/** Names in as few rows as they fit in, or nothing where these would press the lanes. */
function namesIn(brief: Brief, left: number): Label[] | undefined {
	const { scores, frame, words } = brief;
	const names = scores.sectors.map((sector) =>
		labelOf(`sector:${sector}`, 'sector', [words.sector(sector)], frame.text, { sector })
	);
	const most = Math.floor((frame.height * MAX_SHARE) / (frame.text * LINE_HEIGHT));
	for (let rows = 1; rows <= Math.min(most, names.length); rows++) {
		const placed = inColumns(names, rows, left, brief);
		if (placed) return placed;
	}
	return undefined;
}

/** Numbers that stand for names, in one row. */
function numbersIn(brief: Brief): Label[] {
	const { scores, frame } = brief;
	const numbers = numbersOf(scores).map(({ n, sector }) =>
		labelOf(`number:${sector}`, 'number', [String(n)], frame.text, { sector })
	);
	return inColumns(numbers, 1, 0, brief) ?? [];
}

const heightOf = (labels: readonly Label[], bottom: number): number =>
	bottom - Math.min(bottom, ...labels.map(({ y }) => y));

/** Names beside a head in the column of the lanes' names, where that costs no row that the frame cannot spare. */
function headedNames(brief: Brief, left: number, plain: readonly Label[]): Label[] | undefined {
	const { frame, words } = brief;
	const names = namesIn(brief, left);
	if (!names) return undefined;
	const height = heightOf(names, frame.height);
	const spare = SPARE_ROWS * frame.text * LINE_HEIGHT;
	if (height > Math.max(heightOf(plain, frame.height), spare) + SLACK) return undefined;
	const head = labelOf('band:fields', 'band', [words.fields()], frame.text);
	if (head.width + MIN_GAP * frame.text > left) return undefined;
	return [{ ...head, y: frame.height - height }, ...names];
}

/**
 * The sectors along the lower edge, by name or, where names find no room, by number.
 *
 * @param left Left edge of the lanes, in pixels.
 */
export function fieldsOf(brief: Brief, left: number): Fields {
	const { view, span, frame, scores } = brief;
	const asked = view.pick !== undefined || view.raise.length > 0;
	const wanted = view.raise.length > 0 || isShort(span);
	if (!wanted && (!asked || frame.height < LOW_FRAME)) return { labels: [], height: 0, keys: [] };
	const plain = namesIn(brief, 0);
	const named = plain && (headedNames(brief, left, plain) ?? plain);
	const labels = named ?? numbersIn(brief);
	const height = heightOf(labels, frame.height);
	if (!asked) return { labels: [], height, keys: [] };
	return { labels, height, keys: named ? [] : numbersOf(scores) };
}
