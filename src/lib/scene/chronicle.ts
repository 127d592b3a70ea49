import { COOPERATION_FORMS, type Actor, type FormState, type SectorId } from '../index/types';
import type { Box } from './boxes';
import { MIN_CELL } from './cell';
import { labelOf } from './label';
import { linePath } from './line';
import { blockWidth, LINE_HEIGHT, textWidth } from './text';
import { startOf, timeOf } from './timeline/brief';
import { dodge } from './timeline/dodge';
import { blocksOf, noteBeside } from './timeline/notes';
import type { Area, Frame, Label, Mark, Scene, Stroke } from './types';

/**
 * The chronicle of one field: what each side did, the EU above and Japan below, and between them what they did together, on
 * one axis of time. Every fact has a number, which it also has in the list beside the picture; as many as find room have
 * their title as well. For still pictures.
 */

/** Whose fact it is. */
export type Party = Actor | 'both';

/** From above. */
export const PARTIES = ['eu', 'both', 'japan'] as const satisfies readonly Party[];

/** A dated fact. */
export interface ChronicleFact {
	/** Its place in the list, from 1; facts come in the order of their dates. */
	n: number;
	party: Party;
	/** ISO date, possibly of reduced precision. */
	date: string;
	title: string;
	/** Which form of cooperation it is, for facts of both. */
	form?: number;
	loose: boolean;
}

/** What is asked for. */
export interface Chronicle {
	sector: SectorId;
	facts: readonly ChronicleFact[];
	/** First years of the periods, and the last year shown. */
	years: readonly number[];
	frame: Required<Frame>;
	/** Names of the lanes. */
	lanes: Readonly<Record<Party, string>>;
}

/** Radius of a disc or ring; how wide and deep a row of cells is; in pixels. */
const MARK = 5.5;
const CELLS = 4 * MIN_CELL;
const DEPTH = 9;

/** Between a mark and its number, a name and marks, marks and the edge of a lane, two years; in pixels. */
const NUMBER_GAP = 1;
const NAME_GAP = 3;
const EDGE = 3;
const YEAR_GAP = 6;

/** From this width on there is room for titles. */
const WORDY_WIDTH = 600;

/** A fact with the lane it stands in. */
interface Placed {
	fact: ChronicleFact;
	mark: Mark;
	number: Label;
}

const keyOf = ({ n }: ChronicleFact): string => `fact:${n}`;

/** A cooperation's cells: the form that it is, alone. */
const cellsOf = ({ form, loose }: ChronicleFact): FormState[] =>
	COOPERATION_FORMS.map((_, i) => (i === form ? (loose ? 'loose' : 'firm') : 'none'));

function markOf(fact: ChronicleFact, sector: SectorId): Mark {
	const { party, n, loose } = fact;
	const about = { key: keyOf(fact), sector, value: n, x: 0, y: 0, loose, opacity: 1 };
	if (party === 'both') {
		return { ...about, shape: 'cells', size: CELLS, depth: DEPTH, cells: cellsOf(fact) };
	}
	return { ...about, shape: party === 'eu' ? 'disc' : 'ring', actor: party, size: MARK };
}

/** Height of a mark with its number over it, and the least distance of two of them. */
function pitchOf({ facts, frame }: Chronicle): number {
	const most = String(Math.max(0, ...facts.map(({ n }) => n)));
	const high = frame.text * LINE_HEIGHT + NUMBER_GAP + 2 * MARK;
	return Math.max(high, textWidth(most, frame.text), CELLS) + 1;
}

/** Lanes from above, as high as their facts ask for: each has its name and one row at least. */
function lanesOf(chronicle: Chronicle, bottom: number, pitch: number): Record<Party, Box> {
	const { facts, frame } = chronicle;
	const name = frame.text * LINE_HEIGHT + NAME_GAP;
	const least = name + pitch + 2 * EDGE;
	const weight = (party: Party): number =>
		1 + Math.sqrt(facts.filter((fact) => fact.party === party).length);
	const total = PARTIES.reduce((sum, party) => sum + weight(party), 0);
	const spare = Math.max(0, bottom - PARTIES.length * least);
	let y = 0;
	const lane = (party: Party): Box => {
		const height = least + (spare * weight(party)) / total;
		const box = { x: 0, y, width: frame.width, height };
		y += height;
		return box;
	};
	return { eu: lane('eu'), both: lane('both'), japan: lane('japan') };
}

/** Facts of a lane near their dates, none on another, each with its number over it. */
function placed(
	chronicle: Chronicle,
	party: Party,
	lane: Box,
	pitch: number,
	xOf: (time: number) => number
): Placed[] {
	const { facts, frame, sector } = chronicle;
	const own = facts.filter((fact) => fact.party === party);
	const line = frame.text * LINE_HEIGHT;
	const room = {
		left: pitch / 2,
		right: frame.width - pitch / 2,
		top: lane.y + line + NAME_GAP + EDGE + pitch / 2,
		bottom: lane.y + lane.height - EDGE - pitch / 2
	};
	const spots = dodge(
		own.map(({ date }) => xOf(timeOf(date))),
		room,
		pitch
	);
	return own.map((fact, i) => {
		const { x = 0, y = 0 } = spots[i] ?? {};
		const mark = { ...markOf(fact, sector), x, y: y + (line + NUMBER_GAP) / 2 };
		const number = labelOf(`number:${fact.n}`, 'number', [String(fact.n)], frame.text, {
			anchor: 'middle',
			sector
		});
		const top = mark.y - MARK - NUMBER_GAP - line;
		return { fact, mark, number: { ...number, x: x - number.width / 2, y: top } };
	});
}

/** Titles that find room beside their marks, each with its number, which then stands nowhere else. */
function titlesOf(
	all: readonly Placed[],
	lanes: Record<Party, Box>,
	names: readonly Label[],
	{ width, text }: Required<Frame>
): Map<string, Label> {
	const titles = new Map<string, Label>();
	if (width < WORDY_WIDTH) return titles;
	const marks = all.map(({ mark }) => mark);
	// What both did comes first, and of each lane what is surest.
	const wish = ({ fact }: Placed): number => (fact.party === 'both' ? 0 : 1) + (fact.loose ? 2 : 0);
	for (const { fact, mark, number } of [...all].sort((a, b) => wish(a) - wish(b))) {
		const numbers = all.flatMap((other) =>
			other.mark === mark || titles.has(other.mark.key) ? [] : [other.number]
		);
		const note = noteBeside(
			{ mark, lane: lanes[fact.party], blocks: blocksOf(`${fact.n} ${fact.title}`, text) },
			{ marks, taken: [...names, ...numbers, ...titles.values()] },
			text
		);
		if (note) titles.set(mark.key, { ...note, key: number.key });
	}
	return titles;
}

/** Years at which periods begin, and uprights through all lanes; of two too close the later is told. */
function yearsOf(
	{ years, frame }: Chronicle,
	bottom: number,
	xOf: (time: number) => number
): { labels: Label[]; guides: Stroke[] } {
	const labels: Label[] = [];
	for (const year of [...years].reverse()) {
		const label = labelOf(`tick:${year}`, 'tick', [String(year)], frame.text, { y: bottom + 2 });
		const wished = xOf(startOf(year)) - label.width / 2;
		const x = Math.min(Math.max(0, wished), frame.width - label.width);
		const next = labels.at(-1);
		if (next && x + label.width + YEAR_GAP > next.x) continue;
		labels.push({ ...label, x, anchor: 'start' });
	}
	const guides = years.map((year): Stroke => {
		const x = xOf(startOf(year));
		const ends = [x, 0, x, bottom] as const;
		return { key: `grid:${year}`, kind: 'grid', d: linePath(ends), opacity: 1, ends };
	});
	return { labels, guides };
}

/** The least height in which all facts have room, one or more rows in each lane. */
export function chronicleHeight(chronicle: Omit<Chronicle, 'frame'>, width: number, text: number) {
	const frame = { width, height: 0, text };
	const pitch = pitchOf({ ...chronicle, frame });
	const line = text * LINE_HEIGHT;
	const rows = PARTIES.map((party) => {
		const count = chronicle.facts.filter((fact) => fact.party === party).length;
		// Facts crowd where much happened: twice the rows that would do if they were spread evenly.
		return Math.max(1, Math.ceil((2 * count * pitch) / width));
	});
	const lanes = rows.map((n) => line + NAME_GAP + 2 * EDGE + n * pitch);
	return Math.ceil(lanes.reduce((sum, height) => sum + height, line + 2));
}

/** Lays a chronicle out; pure, as every scene is. */
export function chronicleScene(chronicle: Chronicle): Scene {
	const { frame, years, lanes: laneNames } = chronicle;
	const { width, height, text } = frame;
	const bottom = height - text * LINE_HEIGHT - 2;
	const pitch = pitchOf(chronicle);
	const lanes = lanesOf(chronicle, bottom, pitch);
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const [from, to] = [startOf(first), startOf(last)];
	const inset = pitch / 2;
	const xOf = (time: number): number => inset + ((time - from) / (to - from)) * (width - 2 * inset);
	const names = PARTIES.map((party) => {
		const { y } = lanes[party];
		const label = labelOf(`lane:${party}`, 'column', [laneNames[party]], text, { y: y + EDGE });
		return { ...label, x: EDGE + 1, width: blockWidth(label.lines, text) };
	});
	const all = PARTIES.flatMap((party) => placed(chronicle, party, lanes[party], pitch, xOf));
	const titles = titlesOf(all, lanes, names, frame);
	const areas = PARTIES.map((party): Area => {
		const { x, y, width, height } = lanes[party];
		return { key: `lane:${party}`, x, y: y + 1, width, height: height - 2, opacity: 1 };
	});
	const axis = yearsOf(chronicle, bottom, xOf);
	const order = new Map(chronicle.facts.map((fact, i) => [keyOf(fact), i]));
	return {
		view: { chart: 'timeline', periods: [], show: [], raise: [], order: 'sector' },
		frame,
		areas,
		guides: axis.guides,
		links: [],
		marks: all
			.map(({ mark }) => mark)
			.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)),
		labels: [
			...names,
			...axis.labels,
			...all.map(({ mark, number }) => titles.get(mark.key) ?? number)
		],
		keys: [],
		summary: ''
	};
}
