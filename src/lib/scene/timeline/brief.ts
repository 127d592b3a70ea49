import { numbered } from '../../index/numbered';
import type { Scope, Scores, TimelineEntry } from '../../index/types';
import type { Frame, Words } from '../types';
import type { View } from '../view';
import type { Block } from '../wrap';

/** The language of this picture. */
export interface TimelineWords extends Words {
	/** Name of a lane. */
	scope(scope: Scope): string;
	/** Head of the names of all sectors. */
	fields(): string;
	/** What the marks of a dial of this period stand for. */
	levelsIn(period: string): string;
	/** A date as it is known: a day, a month or a year. */
	date(iso: string): string;
	/** How many milestones there are, and how many in each lane that has any. */
	counts(f: {
		from: number;
		to: number;
		total: number;
		lanes: readonly { scope: Scope; count: number }[];
	}): string;
	/** A milestone, and the sectors it touches. */
	chosen(f: { date: string; title: string; sectors: string[] }): string;
}

/** A milestone with the key of its mark. */
export interface Milestone extends TimelineEntry {
	key: string;
	/** Its place among those of its date. */
	n: number;
	/** When it was, in milliseconds. */
	time: number;
}

/** First and last year, both included. */
export type Years = readonly [from: number, to: number];

/** What is asked for, together. */
export interface Brief {
	view: View;
	scores: Scores;
	/** Milestones of the years shown, in time order. */
	entries: readonly Milestone[];
	span: Years;
	frame: Required<Frame>;
	words: TimelineWords;
	/** Ways to set the title of a milestone beside its mark, those with the fewest lines first. */
	blocks: (entry: Milestone) => readonly Block[];
}

/** A span of at most so many years is short; its steps choose and raise, so room for that is kept throughout. */
const SHORT_SPAN = 5;

export const isShort = ([from, to]: Years): boolean => to - from < SHORT_SPAN;

export const isChosen = ({ date }: Milestone, { pick }: View): boolean => date === pick;

const DAY = 24 * 60 * 60 * 1000;

/** Middle of the day, month or year that a date means, in milliseconds. */
export function timeOf(date: string): number {
	const [year = 0, month, day] = date.split('-').map(Number);
	const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
	// Day 0 is the last of the month before.
	const last = day === undefined ? Date.UTC(year, month ?? 12, 0) : first;
	return (first + last + DAY) / 2;
}

/** Beginning of a year, in milliseconds. */
export const startOf = (year: number): number => Date.UTC(year, 0, 1);

/** Where the time of a view begins and ends, in milliseconds: with its years, if nothing else is said. */
export const boundsOf = ({ days }: View, [from, to]: Years): readonly [from: number, to: number] =>
	days ? [Date.parse(days[0]), Date.parse(days[1]) + DAY] : [startOf(from), startOf(to + 1)];

/** Milestones of pages that have been asked for them. */
const known = new WeakMap<readonly TimelineEntry[], Milestone[]>();

/** All milestones, with keys that tell those of one date apart. */
export function milestonesOf({ timeline }: Scores): Milestone[] {
	if (!timeline) return [];
	const made =
		known.get(timeline) ??
		numbered(timeline).map((one) => ({
			...one,
			key: `milestone:${one.date}:${one.n}`,
			time: timeOf(one.date)
		}));
	known.set(timeline, made);
	return made;
}

/** The milestones of a view in time order, and its first and last year; without a span, the whole of the data. */
export function spanned(view: View, scores: Scores): Pick<Brief, 'entries' | 'span'> {
	const all = milestonesOf(scores);
	const yearOf = ({ date }: Milestone): number => Number(date.slice(0, 4));
	const years = all.map(yearOf);
	const span: Years =
		view.span ?? (years.length > 0 ? [Math.min(...years), Math.max(...years)] : [0, 0]);
	const entries = all
		.filter((_, i) => (years[i] ?? 0) >= span[0] && (years[i] ?? 0) <= span[1])
		.sort((a, b) => a.time - b.time);
	return { entries, span };
}
