import { ACTORS, type Actor } from '../../index/types';
import { CHART_KINDS, type ChartKind, type Order, type View } from '../../scene/view';
import type { Fields, Words } from './fields';
import { didYouMean } from './near';
import type { Report } from './source';

const VIEW_KEYS = ['chart', 'period', 'show', 'raise', 'order'] as const;
const ORDERS = ['sector', 'gap'] as const satisfies readonly Order[];

/** Names that a view may use, each in its own order. */
export interface Names {
	sectors: readonly string[];
	periods: readonly string[];
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
	if (!fields.has('period')) {
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
	if (orderWords && order === 'gap' && chart !== 'dotplot') {
		report(orderWords.start, `order: gap is for dotplot only; found ${chart}`);
	}
	return {
		chart,
		periods: readPeriods(fields, chart, names, report),
		show,
		// In the order of the sectors, so that the same view is always the same value.
		raise: names.sectors.filter((id) => raised.includes(id)),
		order
	};
}
