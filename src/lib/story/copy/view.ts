import { ACTORS, CONTEXT_TOPICS, type Actor, type ContextTopic } from '../../index/types';
import { CHART_KINDS, type ChartKind, type Order, type Place, type View } from '../../scene/view';
import type { Fields, Words } from './fields';
import { didYouMean } from './near';
import type { Report } from './source';

const VIEW_KEYS = [
	'chart',
	'period',
	'show',
	'raise',
	'order',
	'span',
	'pick',
	'place',
	'topic',
	'verdicts'
] as const;

/** Charts for which a setting is meant; those that are not named here are for all. */
const MEANT_FOR: Partial<Record<(typeof VIEW_KEYS)[number], readonly ChartKind[]>> = {
	period: ['radar', 'dotplot', 'slope', 'difference', 'scatter', 'timeline'],
	show: ['radar', 'dotplot'],
	span: ['timeline'],
	pick: ['timeline'],
	place: ['articles'],
	topic: ['context'],
	verdicts: ['slope']
};

const PLACES = ['field', 'spokes'] as const satisfies readonly Place[];
const ORDERS = ['sector', 'gap'] as const satisfies readonly Order[];

/** Names that a view may use, each in its own order. */
export interface Names {
	sectors: readonly string[];
	periods: readonly string[];
	/** Dates of the milestones of the record. */
	milestones: readonly string[];
	/** Why a topic of `context` cannot be drawn from the record, if it cannot. */
	contextFault: (topic: ContextTopic) => string | undefined;
}

/** The name as one of the allowed ones, or `undefined` with a report. */
function pick<T extends string>(
	{ value, start }: Words,
	names: readonly T[],
	what: string,
	report: Report
): T | undefined {
	const found = names.find((name) => name === value);
	if (value === '') report(start, `a ${what} is missing beside this comma`);
	else if (found === undefined) {
		report(start, `there is no ${what} "${value}"${didYouMean(value, names)}`);
	}
	return found;
}

/** The names of a list, each allowed and none twice. */
function pickAll<T extends string>(
	list: readonly Words[],
	names: readonly T[],
	what: string,
	report: Report
): T[] {
	const found: T[] = [];
	for (const item of list) {
		const name = pick(item, names, what, report);
		if (name === undefined) continue;
		if (found.includes(name)) report(item.start, `${what} "${name}" is named twice`);
		else found.push(name);
	}
	return found;
}

function readPeriods(fields: Fields, chart: ChartKind, names: Names, report: Report): string[] {
	if (!MEANT_FOR.period?.includes(chart)) return [];
	if (!fields.has('period')) {
		if (chart === 'timeline') return [];
		report(fields.at, '"view.period" is missing');
		return [];
	}
	const list = fields.list('period') ?? [];
	const periods = pickAll(list, names.periods, 'period', report);
	const first = list[0];
	// A list with a mistake in it has been reported; its length says nothing yet.
	if (!first || periods.length < list.length) return periods;
	if (chart !== 'slope' && periods.length !== 1) {
		report(first.start, `${chart} shows one period; found ${periods.length}`);
	}
	if (chart === 'slope' && (periods.length < 2 || periods.length > 4)) {
		report(first.start, `slope shows two to four periods; found ${periods.length}`);
	}
	const places = periods.map((id) => names.periods.indexOf(id));
	if (places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0))) {
		report(first.start, `periods are written in time order; found ${periods.join(', ')}`);
	}
	return periods;
}

function readShow(fields: Fields, report: Report): Actor[] {
	const list = fields.list('show');
	if (!list) return [...ACTORS];
	const none = list.find(({ value }) => value === 'none');
	if (none && list.length === 1) return [];
	if (none) report(none.start, '"none" stands alone');
	const named = list.filter((item) => item !== none);
	// Words about the wrong thing deserve the whole choice, not only the two actors.
	const known = named.filter(({ value, start }) => {
		const choice = [...ACTORS, 'none'];
		if (choice.includes(value)) return true;
		report(start, `there is no actor "${value}"${didYouMean(value, choice)}`);
		return false;
	});
	const shown = pickAll(known, ACTORS, 'actor', report);
	return ACTORS.filter((actor) => shown.includes(actor));
}

/** Reports settings that another chart is meant to have. */
function checkMeant(fields: Fields, chart: ChartKind, report: Report): void {
	for (const key of VIEW_KEYS) {
		const charts = MEANT_FOR[key];
		if (!charts || charts.includes(chart) || !fields.has(key)) continue;
		const start = fields.list(key)?.[0]?.start ?? fields.at;
		report(start, `${key} is for ${charts.join(', ')}; found ${chart}`);
	}
}

/** First and last year of a timeline. */
function readSpan(fields: Fields, report: Report): View['span'] {
	const list = fields.list('span');
	const first = list?.[0];
	if (!list || !first) return undefined;
	const years = list.map(({ value }) => (/^\d{4}$/.test(value) ? Number(value) : NaN));
	const [from = NaN, to = NaN] = years;
	if (years.length === 2 && from <= to) return [from, to];
	report(first.start, 'span is a first and a last year, as in "2016, 2018"');
	return undefined;
}

/** What a `context` measures; it has to be something, and the record has to have it. */
function readTopic(
	fields: Fields,
	chart: ChartKind,
	{ contextFault }: Names,
	report: Report
): View['topic'] {
	// That it is meant for another chart has been reported.
	if (chart !== 'context') return undefined;
	const words = fields.optional('topic');
	if (!words) {
		report(fields.at, '"view.topic" is missing');
		return undefined;
	}
	const topic = pick(words, CONTEXT_TOPICS, 'topic', report);
	const fault = topic && contextFault(topic);
	if (fault) report(words.start, `the record cannot show "${topic}": ${fault}`);
	return topic;
}

/** What only one chart can be asked for. */
function readParticulars(
	fields: Fields,
	chart: ChartKind,
	names: Names,
	report: Report
): Pick<View, 'span' | 'pick' | 'place' | 'topic' | 'verdicts'> {
	const choice = <T extends string>(key: string, among: readonly T[], what: string) => {
		const found = fields.optional(key);
		return found && pick(found, among, what, report);
	};
	const found = {
		span: readSpan(fields, report),
		pick: choice('pick', names.milestones, 'milestone'),
		place: choice('place', PLACES, 'place'),
		topic: readTopic(fields, chart, names, report),
		verdicts: choice('verdicts', ['yes', 'no'], 'answer') === 'yes' || undefined
	};
	// What is not asked for is not in the view, so that the same view is always the same value.
	return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Reads `view:` of a step's block. */
export function readView(fields: Fields, names: Names, report: Report): View | undefined {
	fields.only(VIEW_KEYS);
	const chartWords = fields.required('chart');
	const chart = chartWords && pick(chartWords, CHART_KINDS, 'chart', report);
	const show = readShow(fields, report);
	const raised = pickAll(fields.list('raise') ?? [], names.sectors, 'sector', report);
	const orderWords = fields.optional('order');
	const order = (orderWords && pick(orderWords, ORDERS, 'order', report)) ?? 'sector';
	if (!chart) return undefined;
	checkMeant(fields, chart, report);
	if (orderWords && order === 'gap' && chart !== 'dotplot') {
		report(orderWords.start, `order: gap is for dotplot only; found ${chart}`);
	}
	return {
		chart,
		periods: readPeriods(fields, chart, names, report),
		show,
		// In the order of the sectors, so that the same view is always the same value.
		raise: names.sectors.filter((id) => raised.includes(id)),
		order,
		...readParticulars(fields, chart, names, report)
	};
}
