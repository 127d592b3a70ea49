import { m } from '../../paraglide/messages';
import { cooperationKey } from '../../index/keys';
import {
	COOPERATION_FORMS,
	VERDICTS,
	type FormState,
	type Scores,
	type SectorId,
	type Verdict
} from '../../index/types';
import { slopeScene } from '../../scene/slope';
import { isTold, summarise } from '../../scene/summary';
import type { Mark, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { formNames, formShortName } from '../words';
import type { Kind, LegendItem, Table } from './types';
import { ownSource } from '../source';

const VERDICT_NAMES: Record<Verdict, () => string> = {
	ahead: m.verdict_ahead,
	'as-expected': m.verdict_as_expected,
	behind: m.verdict_behind,
	reversed: m.verdict_reversed,
	unclear: m.verdict_unclear
};

/** How a sector fared against what was expected, in words. */
export const verdictName = (verdict: Verdict): string => VERDICT_NAMES[verdict]();

const VERDICT_WORDS: Record<Verdict, () => string> = {
	ahead: m.verdict_short_ahead,
	'as-expected': m.verdict_short_as_expected,
	behind: m.verdict_short_behind,
	reversed: m.verdict_short_reversed,
	unclear: m.verdict_short_unclear
};

/** A row of four cells with one of them filled. */
function cellsIcon(i: number, state: FormState): Mark {
	return {
		key: 'cells',
		shape: 'cells',
		value: 1,
		x: 14,
		y: 0,
		size: 26,
		depth: 8,
		cells: COOPERATION_FORMS.map((_, j): FormState => (i === j ? state : 'none')),
		loose: false,
		opacity: 1
	};
}

/** What the four cells mean, for every chart that draws them. */
export function formsLegend(loose: boolean): LegendItem[] {
	const items = COOPERATION_FORMS.map((form, i): LegendItem => ({
		text: formShortName(form),
		icon: { width: 28, height: 12, marks: [cellsIcon(i, 'firm')] }
	}));
	if (loose) {
		// Cut off after the first cell.
		items.push({
			text: m.figure_legend_loose(),
			icon: { width: 7, height: 12, marks: [cellsIcon(0, 'loose')] }
		});
	}
	return items;
}

/** Verdicts that the view shows, in their usual order. */
function verdictsLegend({ verdicts = {} }: Scores): LegendItem[] {
	const given = new Set(Object.values(verdicts).map(({ verdict }) => verdict));
	return VERDICTS.filter((verdict) => given.has(verdict)).map((verdict) => ({
		text: verdictName(verdict),
		icon: {
			width: 14,
			height: 14,
			marks: [
				{
					key: verdict,
					shape: `verdict-${verdict}`,
					value: 0,
					x: 7,
					y: 0,
					size: 5.5,
					loose: false,
					opacity: 1
				}
			]
		}
	}));
}

/** Whether any form of the view rests on low-confidence evidence alone. */
export function formsAreLoose({ periods }: Pick<View, 'periods'>, scores: Scores): boolean {
	return scores.sectors.some((sector) =>
		periods.some((period) =>
			scores.cooperation[cooperationKey(sector, period)]?.forms.includes('loose')
		)
	);
}

/** The forms of each field in the periods shown, and how it fared where that is shown. */
export function ladderTable(view: View, scores: Scores, words: Words): Table {
	const forms = (sector: string, period: string): string => {
		const found = scores.cooperation[cooperationKey(sector, period)];
		const reached = found ? formNames(found.forms) : [];
		// A form that counts nothing by the reader's weights has been reached all the same.
		if (!found || reached.length === 0) return m.table_none();
		return m.table_forms({ value: found.value, forms: reached.join(', ') });
	};
	const verdict = (sector: string): string => {
		const found = scores.verdicts?.[sector];
		return found ? verdictName(found.verdict) : '';
	};
	return {
		columns: [
			m.table_sector(),
			...view.periods.map((period) => words.period(period)),
			...(view.verdicts ? [m.table_verdict()] : [])
		],
		rows: scores.sectors.map((sector) => [
			words.sector(sector),
			...view.periods.map((period) => forms(sector, period)),
			...(view.verdicts ? [verdict(sector)] : [])
		])
	};
}

/** One sector's forms of cooperation as a sentence. */
export function readForms(mark: Mark, words: Words): string {
	const [sector, period] = [words.sector(mark.sector ?? ''), words.period(mark.period ?? '')];
	const forms = formNames(mark.cells ?? []);
	return forms.length === 0
		? m.readout_no_forms({ sector, period })
		: m.readout_forms({ sector, period, value: mark.value, forms: words.list(forms) });
}

/** The ladder: forms of cooperation from period to period, and how each field fared in the end. */
export const slope: Kind = {
	layout: (view, scores, frame, words) => ({
		...slopeScene(view, scores, frame, {
			...words,
			verdict: (verdict) => VERDICT_WORDS[verdict]()
		}),
		summary: summariseLadder(view, scores, words)
	}),
	summarise: summariseLadder,
	title: (view) => (view.verdicts ? m.figure_title_verdicts() : m.figure_title_ladder()),
	unit: () => m.figure_unit_ladder(),
	legend: (view, scores) => {
		const forms = formsLegend(formsAreLoose(view, scores));
		// Beside two columns there is room for the word at each name. A third line of legend would push the picture down.
		return view.verdicts && view.periods.length > 2
			? [...verdictsLegend(scores), ...forms.slice(COOPERATION_FORMS.length)]
			: forms;
	},
	table: ladderTable,
	readout: (mark, scores, words) => {
		const found = mark.shape.startsWith('verdict')
			? scores.verdicts?.[mark.sector ?? '']
			: undefined;
		return found
			? m.readout_verdict({
					sector: words.sector(mark.sector ?? ''),
					verdict: verdictName(found.verdict)
				})
			: readForms(mark, words);
	},
	source: ownSource
};

/** The ladder in words; with its verdicts these are what it is about. */
function summariseLadder(view: View, scores: Scores, words: Words): string {
	const said = summarise(view, scores, words);
	if (!view.verdicts) return said;
	const told = isTold(view.raise) ? view.raise : scores.sectors;
	return `${said} ${summariseVerdicts(told, scores, words)}`;
}

/** How many of some fields got each verdict, and which. */
function summariseVerdicts(
	sectors: readonly SectorId[],
	{ verdicts = {} }: Scores,
	words: Words
): string {
	const told = VERDICTS.flatMap((verdict) => {
		const names = sectors.filter((id) => verdicts[id]?.verdict === verdict);
		if (names.length === 0) return [];
		const fields = words.list(names.map((id) => words.running(id)));
		return [m.summary_verdict({ verdict: verdictName(verdict), count: names.length, fields })];
	});
	return m.summary_verdicts({ list: told.join('; ') });
}
