/**
 * What the explorer is asked to show, as one small value, and its way into an address and back. An address is read part by
 * part: what is broken is left out and told, the rest holds.
 */
import { DEFAULT_RECIPE } from '../index/recipe';
import type { TallyRecipe } from '../index/tallies';
import {
	ACTORS,
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type Actor,
	type Confidence,
	type PeriodId,
	type SectorId
} from '../index/types';
import { FEWEST_SECTORS, type Order } from '../scene/view';

/** Charts of the explorer. */
export const EXPLORED_CHARTS = [
	'radar',
	'dotplot',
	'slope',
	'difference',
	'scatter',
	'timeline'
] as const;
export type ExploredChart = (typeof EXPLORED_CHARTS)[number];

export const EXPLORED_MEASURES = ['threat', 'response', 'cooperation', 'opinion'] as const;
export type ExploredMeasure = (typeof EXPLORED_MEASURES)[number];

/**
 * What each chart can show, its own measure first. A slope needs several periods, which the survey does not have; a
 * difference needs a number of each side, which cooperation does not have; the scatter sets how close the levels are against
 * cooperation, and of every other measure the EU's values against Japan's; the timeline shows what happened and measures
 * nothing.
 */
export const MEASURES_OF: Readonly<Record<ExploredChart, readonly ExploredMeasure[]>> = {
	radar: ['threat', 'response', 'cooperation'],
	dotplot: ['threat', 'response', 'cooperation', 'opinion'],
	slope: ['cooperation', 'threat', 'response'],
	difference: ['threat', 'response', 'opinion'],
	scatter: ['cooperation', 'threat', 'response', 'opinion'],
	timeline: []
};

/** Confidences from the lowest, as a recipe may ask for at least. */
export const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** A weight is a number from nought to this, in steps of a tenth. */
export const MOST_WEIGHT = 4;

/** What is to be shown. Every question that {@link settle} returns can be drawn. */
export interface Question {
	chart: ExploredChart;
	/** Absent for a chart that measures nothing. */
	measure?: ExploredMeasure;
	/** In time order: one, or for `slope` two and more; for `timeline` those whose years it covers. None for opinion. */
	periods: PeriodId[];
	/** Whose marks are drawn. Only levels and responses can be drawn for one side alone, and a slope of them must. */
	show: Actor[];
	/** Order of the line. */
	order: Order;
	/** Sectors that are drawn, in canonical order; empty for all. */
	sectors: SectorId[];
	/** Sectors that are raised. */
	highlight: SectorId[];
	recipe: TallyRecipe;
}

/** What an address may name. */
export interface Known {
	sectors: readonly SectorId[];
	periods: readonly PeriodId[];
	/** The period that is shown when none is asked for. */
	period: PeriodId;
}

/** Something in an address that could not be followed: its name and value, and what was expected. */
export interface Fault {
	name: string;
	value: string;
	/** Words that an address may have there, or what else would have been right. */
	expected: { words: readonly string[] } | { rule: FaultRule };
}

/** What else a value can be at odds with: see the messages `explore_rule_*`. */
export type FaultRule =
	| 'weights'
	| 'once'
	| 'few'
	| 'one-period'
	| 'two-periods'
	| 'no-period'
	| 'one-side'
	| 'both-sides'
	| 'no-measure'
	| 'no-order'
	| 'not-drawn'
	| 'no-evidence';

/** What can be asked for by name; each part may be missing. */
export interface Wishes {
	chart?: ExploredChart;
	measure?: ExploredMeasure;
	periods?: PeriodId[];
	show?: Actor[];
	order?: Order;
	sectors?: SectorId[];
	highlight?: SectorId[];
	recipe?: Partial<TallyRecipe>;
}

/** Whether a question's marks are of one side each, so that one side can be left out. */
const isSided = ({ chart, measure }: Pick<Question, 'chart' | 'measure'>): boolean =>
	(measure === 'threat' || measure === 'response') && chart !== 'difference' && chart !== 'scatter';

/** How many periods a question may have. */
export function periodRange(
	{ chart, measure }: Pick<Question, 'chart' | 'measure'>,
	all: number
): readonly [fewest: number, most: number] {
	if (chart === 'timeline') return [1, all];
	if (measure === 'opinion') return [0, 0];
	return chart === 'slope' ? [2, all] : [1, 1];
}

/** The sides a question may show. */
export function sidesOf(
	question: Pick<Question, 'chart' | 'measure'>
): readonly (readonly Actor[])[] {
	if (!isSided(question)) return [[...ACTORS]];
	const alone = ACTORS.map((actor) => [actor]);
	return question.chart === 'slope' ? alone : [[...ACTORS], ...alone];
}

function settlePeriods(
	wished: readonly PeriodId[] | undefined,
	kind: Pick<Question, 'chart' | 'measure'>,
	known: Known,
	complain: (rule: FaultRule) => void
): PeriodId[] {
	const [fewest, most] = periodRange(kind, known.periods.length);
	if (most === 0) {
		if (wished && wished.length > 0) complain('no-period');
		return [];
	}
	const inOrder = known.periods.filter((id) => wished?.includes(id));
	if (most === 1) {
		if (inOrder.length > 1) complain('one-period');
		const last =
			inOrder.length > 1 && inOrder.includes(known.period) ? known.period : inOrder.at(-1);
		return [last ?? known.period];
	}
	if (inOrder.length >= fewest) return inOrder;
	if (inOrder.length > 0) complain('two-periods');
	return [...known.periods];
}

function settleSides(
	wished: readonly Actor[] | undefined,
	kind: Pick<Question, 'chart' | 'measure'>,
	complain: (rule: FaultRule) => void
): Actor[] {
	const possible = sidesOf(kind);
	const found = wished && possible.find((sides) => sides.join() === wished.join());
	if (wished && !found) complain(isSided(kind) ? 'one-side' : 'both-sides');
	return [...(found ?? possible[0] ?? [])];
}

/**
 * Makes wishes into a question that can be drawn. What cannot be is replaced by what the chart shows by itself; `complain`
 * hears of it, with the parameter that said otherwise, and the part of its value that did if it was not the whole.
 */
export function settle(
	wishes: Wishes,
	known: Known,
	complain: (name: string, expected: Fault['expected'], part?: string) => void = () => undefined
): Question {
	const chart = wishes.chart ?? 'radar';
	const possible = MEASURES_OF[chart];
	const measure = possible.find((one) => one === wishes.measure) ?? possible[0];
	if (wishes.measure !== undefined && measure !== wishes.measure) {
		complain('measure', possible.length > 0 ? { words: possible } : { rule: 'no-measure' });
	}
	const kind = { chart, ...(measure !== undefined && { measure }) };
	const wished = known.sectors.filter((id) => wishes.sectors?.includes(id));
	const isFew = wished.length > 0 && wished.length < FEWEST_SECTORS;
	if (isFew) complain('sectors', { rule: 'few' });
	const sectors = isFew || wished.length === known.sectors.length ? [] : wished;
	const drawn = sectors.length > 0 ? sectors : known.sectors;
	const hidden = (wishes.highlight ?? []).filter((id) => !drawn.includes(id));
	if (hidden.length > 0) complain('highlight', { rule: 'not-drawn' }, hidden.join());
	const isOrdered = chart === 'dotplot' && isSided(kind);
	if (wishes.order === 'gap' && !isOrdered) complain('order', { rule: 'no-order' });
	return {
		...kind,
		periods: settlePeriods(wishes.periods, kind, known, (rule) => complain('period', { rule })),
		show: settleSides(wishes.show, kind, (rule) => complain('show', { rule })),
		order: isOrdered ? (wishes.order ?? 'sector') : 'sector',
		sectors,
		highlight: drawn.filter((id) => wishes.highlight?.includes(id)),
		recipe: { ...DEFAULT_RECIPE, ...wishes.recipe }
	};
}

/** Weights of forms as an address has them, in the order of the forms; nothing if they are none. */
function readWeights<Form extends string>(
	value: string,
	forms: readonly Form[]
): Record<Form, number> | undefined {
	const parts = value.split(',');
	const isWhole = parts.length === forms.length && parts.every((part) => /^\d(\.\d)?$/.test(part));
	const numbers = parts.map(Number);
	if (!isWhole || numbers.some((n) => n > MOST_WEIGHT) || numbers.every((n) => n === 0)) {
		return undefined;
	}
	return Object.fromEntries(forms.map((form, i) => [form, numbers[i] ?? 0])) as Record<
		Form,
		number
	>;
}

const SHOWN: Readonly<Record<string, Actor[]>> = {
	both: [...ACTORS],
	eu: ['eu'],
	japan: ['japan']
};
const SWITCH: Readonly<Record<string, boolean>> = { '1': true, '0': false };
const ORDERS: readonly Order[] = ['sector', 'gap'];

/** Names in an address that are not for us: that of open evidence, and those of campaigns. */
const FOREIGN = /^(why|utm_\w+|fbclid|gclid|ref)$/;

/** Names that are for embeds and their hosts; in the address of the explorer they do nothing. */
const EMBEDDED =
	/^(theme|plain|static|transparent|motion|state|childId|initialWidth|parentTitle|parentUrl)$/;

/** Every parameter of an address, in the order in which {@link queryOf} writes them. */
export const PARAMETERS = [
	'chart',
	'measure',
	'period',
	'show',
	'order',
	'sectors',
	'highlight',
	'weights',
	'responses',
	'multilateral',
	'confidence'
] as const;
type Parameter = (typeof PARAMETERS)[number];

/** Reads one parameter into wishes. */
type Reader = (
	value: string,
	wishes: Wishes,
	hear: (expected: Fault['expected'], value?: string) => void
) => void;

function readers(known: Known): Record<Parameter, Reader> {
	const word =
		<T extends string>(allowed: readonly T[], put: (wishes: Wishes, found: T) => void): Reader =>
		(value, wishes, hear) => {
			const found = allowed.find((one) => one === value);
			if (found === undefined) hear({ words: allowed });
			else put(wishes, found);
		};
	const list =
		(allowed: readonly string[], put: (wishes: Wishes, found: string[]) => void): Reader =>
		(value, wishes, hear) => {
			const items = [...new Set(value.split(','))];
			const found = allowed.filter((item) => items.includes(item));
			for (const item of items) if (!allowed.includes(item)) hear({ words: allowed }, item);
			if (found.length > 0) put(wishes, found);
		};
	const weights =
		<Form extends string>(
			forms: readonly Form[],
			put: (wishes: Wishes, found: Record<Form, number>) => void
		): Reader =>
		(value, wishes, hear) => {
			const found = readWeights(value, forms);
			if (found) put(wishes, found);
			else hear({ rule: 'weights' });
		};
	const cook = (wishes: Wishes, more: Partial<TallyRecipe>): void => {
		wishes.recipe = { ...wishes.recipe, ...more };
	};
	return {
		chart: word(EXPLORED_CHARTS, (wishes, chart) => (wishes.chart = chart)),
		measure: word(EXPLORED_MEASURES, (wishes, measure) => (wishes.measure = measure)),
		period: list(known.periods, (wishes, periods) => (wishes.periods = periods)),
		show: word(Object.keys(SHOWN), (wishes, name) => (wishes.show = [...(SHOWN[name] ?? [])])),
		order: word(ORDERS, (wishes, order) => (wishes.order = order)),
		sectors: list(known.sectors, (wishes, sectors) => (wishes.sectors = sectors)),
		highlight: list(known.sectors, (wishes, highlight) => (wishes.highlight = highlight)),
		weights: weights(COOPERATION_FORMS, (wishes, found) => cook(wishes, { weights: found })),
		responses: weights(RESPONSE_FORMS, (wishes, found) => cook(wishes, { responseWeights: found })),
		multilateral: word(Object.keys(SWITCH), (wishes, name) =>
			cook(wishes, { multilateral: SWITCH[name] })
		),
		confidence: word(CONFIDENCES, (wishes, lowestConfidence) => cook(wishes, { lowestConfidence }))
	};
}

/**
 * Reads the query of an address.
 *
 * @param query As in `location.search`.
 * @param chart What is drawn where the address does not say it, or cannot: an embed draws one chart only.
 */
export function readQuestion(
	query: string,
	known: Known,
	chart?: ExploredChart
): { question: Question; faults: Fault[] } {
	const faults: Fault[] = [];
	const wishes: Wishes = {};
	const said = new Map<string, string>();
	const all = readers(known);
	for (const [name, value] of new URLSearchParams(query)) {
		const hear = (expected: Fault['expected'], part = value): void =>
			void faults.push({ name, value: part, expected });
		if (!Object.hasOwn(all, name)) {
			const isForeign = FOREIGN.test(name) || (chart !== undefined && EMBEDDED.test(name));
			if (!isForeign) hear({ words: PARAMETERS }, '');
		} else if (said.has(name)) hear({ rule: 'once' });
		else {
			said.set(name, value);
			all[name as Parameter](value, wishes, hear);
		}
	}
	if (chart !== undefined) wishes.chart = chart;
	const question = settle(wishes, known, (name, expected, part) =>
		faults.push({ name, value: part ?? said.get(name) ?? '', expected })
	);
	return { question, faults };
}

/** Weights as an address has them; nothing where every form counts the same one. */
function said<Form extends string>(
	forms: readonly Form[],
	weights: Readonly<Record<Form, number>>
): string | undefined {
	const numbers = forms.map((form) => weights[form]);
	return numbers.every((weight) => weight === 1) ? undefined : numbers.join();
}

/**
 * The query that asks for exactly this, with a question mark. What is as it would be anyway is left out.
 *
 * @param named Whether it names the chart; the address of an embed does so by itself.
 */
export function queryOf(question: Question, named = true): string {
	const { chart, measure, periods, show, order, sectors, highlight, recipe } = question;
	const sides = sidesOf(question);
	const parts: Record<Parameter, string | undefined> = {
		chart: named ? chart : undefined,
		measure,
		period: periods.join(),
		show: show.join() === sides[0]?.join() ? undefined : show.join(),
		order: order === 'sector' ? undefined : order,
		sectors: sectors.join(),
		highlight: highlight.join(),
		weights: said(COOPERATION_FORMS, recipe.weights),
		responses: said(RESPONSE_FORMS, recipe.responseWeights),
		multilateral: recipe.multilateral ? undefined : '0',
		confidence: recipe.lowestConfidence === 'low' ? undefined : recipe.lowestConfidence
	};
	const query = new URLSearchParams();
	for (const name of PARAMETERS) if (parts[name]) query.set(name, parts[name]);
	// Commas stand for themselves in a query, and are what whoever reads the address expects.
	const text = query.toString().replaceAll('%2C', ',');
	return text && `?${text}`;
}
