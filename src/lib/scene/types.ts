import type { Actor, FormState, PeriodId, SectorId, Verdict } from '../index/types';
import type { Bend, Run } from './bend';
import type { View } from './view';

/** The space a scene is laid out for. */
export interface Frame {
	/** Width in CSS pixels, 280 or more. */
	width: number;
	/** Height in CSS pixels, 280 or more. */
	height: number;
	/** Size of chart text in pixels, 12 or more; {@link textSize} chooses one when left out. */
	text?: number;
}

/**
 * What a mark looks like: the EU's disc, Japan's ring, cooperation's four cells; a square for an article, hollow where it is of no sector, a diamond for
 * a milestone, a tick for one country of many, and a shape for each verdict.
 */
export type MarkShape =
	'disc' | 'ring' | 'cells' | 'square' | 'square-out' | 'diamond' | 'tick' | `verdict-${Verdict}`;

/** One value, drawn. */
export interface Mark {
	/** What the mark stands for, never its place: `cyber:japan` or `cyber:p3`. */
	key: string;
	shape: MarkShape;
	/** Absent from marks that belong to no sector, or to several. */
	sector?: SectorId;
	/** Sectors that raise the mark as well. */
	touches?: readonly SectorId[];
	/** Whose value it is; cooperation belongs to both and has none. */
	actor?: Actor;
	/** Absent from marks that belong to no period. */
	period?: PeriodId;
	/** What arrow keys take together, where that is not the sector: a year. */
	group?: string;
	/** Level or score, 0–4; in other units where the scene says so. */
	value: number;
	/** Centre, in pixels of the frame. */
	x: number;
	y: number;
	/** Radius of a disc or ring; width of a row of cells. */
	size: number;
	/** Height of a row of cells. */
	depth?: number;
	/** In how many parts a square is to be split, which it says at its foot; absent from one that stays whole. */
	parts?: number;
	/** State of each form, for cells. */
	cells?: readonly FormState[];
	/** Rests on low-confidence evidence, so it is drawn broken or hatched. */
	loose: boolean;
	/** Stands beside what the picture is about: keys pass it over. */
	aside?: boolean;
	/** Place along the baseline and height above it, in the dial and the line. */
	at?: readonly [u: number, h: number];
	/** 1 in a layout; less while a mark enters or leaves. */
	opacity: number;
}

/** A stroke: part of the scale (ring, spoke, baseline) or of the reading (thread, gap, line). */
export interface Stroke {
	key: string;
	kind: 'ring' | 'baseline' | 'spoke' | 'gap' | 'thread' | 'line' | 'leader' | 'axis' | 'grid';
	sector?: SectorId;
	actor?: Actor;
	/** SVG path data. */
	d: string;
	opacity: number;
	/** Where it runs along the baseline, so that it can be bent; in the dial and the line. */
	run?: Run;
	/** Its two ends in pixels, for `line` and `leader`. */
	ends?: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** A filled part of the scale: one band of the ladder. */
export interface Area {
	key: string;
	x: number;
	y: number;
	width: number;
	height: number;
	opacity: number;
}

/** A piece of text with the box it was measured to fill. */
export interface Label {
	key: string;
	/** `cell` is set in a filled cell, `cell-out` in one that is not filled. */
	role: 'sector' | 'number' | 'tick' | 'column' | 'band' | 'note' | 'remark' | 'cell' | 'cell-out';
	sector?: SectorId;
	/** Sectors that raise the label as well. */
	touches?: readonly SectorId[];
	lines: readonly string[];
	/** Left and top of the box, in pixels of the frame. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** Which edge of the box the lines hang on. */
	anchor: 'start' | 'middle' | 'end';
	/** Point of the baseline that carries the label, in the dial and the line. */
	at?: readonly [u: number, h: number];
	opacity: number;
}

/** A number that stands for a name when there is no room for the name. */
export interface KeyEntry {
	n: number;
	/** The sector, or what else the number stands for, in words. */
	sector?: SectorId;
	text?: string;
}

/** Everything to be drawn, as plain keyed objects. */
export interface Scene {
	view: View;
	frame: Required<Frame>;
	/** How the baseline is bent; absent from the ladder. */
	bend?: Bend;
	/** The scale, drawn first. */
	areas: Area[];
	guides: Stroke[];
	/** What connects marks: threads, gaps, lines. */
	links: Stroke[];
	marks: Mark[];
	labels: Label[];
	/** Numbers used instead of names; empty when all names fit. */
	keys: KeyEntry[];
	/** One or two sentences that say what the picture shows. */
	summary: string;
}

/** A sector with its level for each actor, as told in a summary. */
export interface SectorLevels {
	sector: string;
	eu: number;
	japan: number;
}

/** A sector with its cooperation score in each period shown. */
export interface SectorScores {
	sector: string;
	scores: number[];
}

/**
 * The language of a scene: names for labels and whole sentences for summaries.
 * Scenes know numbers and geometry; who implements this knows a language.
 */
export interface Words {
	/** Items of a sentence, joined as the language joins them. */
	list(items: readonly string[]): string;
	/** A line broken into at most two that come out even. */
	breakLines(line: string): readonly string[];
	/** Short name of a sector, as set beside its mark. */
	sector(id: SectorId): string;
	/** The same name broken into at most two lines. */
	sectorLines(id: SectorId): readonly string[];
	/** The name as it stands inside a sentence. */
	running(id: SectorId): string;
	/** Name of a period, and the same broken into at most two lines. */
	period(id: PeriodId): string;
	periodLines(id: PeriodId): readonly string[];
	/** Name of a band of the ladder: how many of four forms. */
	band(score: number): string;
	/** Sentences for {@link Scene.summary}; names are already in the language. */
	empty(total: number): string;
	oneActor(f: {
		actor: Actor;
		period: string;
		highest: string[];
		level: number;
		lowest: string[];
		lowLevel: number;
	}): string;
	levels(f: { period: string; sectors: SectorLevels[] }): string;
	widest(f: {
		period: string;
		sectors: string[];
		gap: number;
		higher: Actor | undefined;
		equal: number;
		total: number;
	}): string;
	extremes(f: {
		period: string;
		most: string[];
		mostScore: number;
		least: string[];
		leastScore: number;
	}): string;
	paths(f: { periods: string[]; sectors: SectorScores[] }): string;
}
