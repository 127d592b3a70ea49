import { cooperationKey, threatKey } from '../../index/keys';
import {
	ACTORS,
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type Actor,
	type CooperationValue,
	type Owner,
	type Scores
} from '../../index/types';
import { m } from '../../paraglide/messages';
import { contextOf, pointsOf } from '../../scene/context';
import { round } from '../../scene/round';
import { spanned } from '../../scene/timeline';
import type { Words } from '../../scene/types';
import type { View } from '../../scene/view';
import type { Tidy, TidyCell, ValueColumn } from './tidy';

/** The tidy tables of views: what each shows, by what it measures. */

/** What a view measures, where that is not clear from its chart. */
export type Measured = 'threat' | 'response' | 'cooperation' | 'opinion';

type Row = Record<string, TidyCell>;

/** Names are written with underscores, as readers of CSV make variables of them. */
const nameOf = (form: string): string => form.replaceAll('-', '_');

const difference = (japan: TidyCell, eu: TidyCell): TidyCell =>
	typeof japan === 'number' && typeof eu === 'number' ? round(japan - eu) : undefined;

/** Which side is shown; a picture without any shows what is known of both. */
const shownIn = ({ show }: View): readonly Actor[] => (show.length === 0 ? ACTORS : show);

/** Rows for each field in each period of a view. */
function byPeriod(
	view: View,
	{ sectors }: Scores,
	words: Words,
	values: readonly ValueColumn[],
	rowOf: (sector: string, period: string) => Row
): Tidy {
	return {
		key: ['sector', 'period'],
		names: ['sector_name', 'period_name'],
		values,
		rows: sectors.flatMap((sector) =>
			view.periods.map((period) => ({
				sector,
				period,
				sector_name: words.sector(sector),
				period_name: words.period(period),
				...rowOf(sector, period)
			}))
		)
	};
}

const levelUnit = (): string => m.csv_unit_levels();
const formUnit = (): string => m.csv_unit_forms();

/** Which columns are told of both sides or of one, each with the difference where both are there. */
const sided = (actors: readonly Actor[], name: string, unit: string): ValueColumn[] => [
	...actors.map((actor) => ({ name: `${actor}_${name}`, unit })),
	...(actors.length > 1 ? [{ name: 'japan_minus_eu', unit }] : [])
];

function levelRow(scores: Scores, actors: readonly Actor[], sector: string, period: string): Row {
	const at = (actor: Actor) => scores.threat[threatKey(sector, actor, period)];
	const row: Row = { japan_minus_eu: difference(at('japan')?.value, at('eu')?.value) };
	for (const actor of actors) {
		row[`${actor}_level`] = at(actor)?.value;
		row[`${actor}_confidence`] = at(actor)?.confidence;
	}
	return row;
}

function levelTable(view: View, scores: Scores, words: Words): Tidy {
	const actors = shownIn(view);
	const columns = [
		...sided(actors, 'level', levelUnit()),
		...actors.map((actor) => ({ name: `${actor}_confidence` }))
	];
	return byPeriod(view, scores, words, columns, (sector, period) =>
		levelRow(scores, actors, sector, period)
	);
}

/** A score made of forms: each form as 1 or 0, and which of them are shown by low confidence only. */
function formsRow(
	found: CooperationValue | undefined,
	forms: readonly string[],
	value: string,
	prefix = ''
): Row {
	const state = (i: number) => found?.forms[i] ?? 'none';
	return {
		[value]: found?.value,
		...Object.fromEntries(
			forms.map((form, i) => [prefix + nameOf(form), state(i) === 'none' ? 0 : 1])
		),
		[`${prefix}low_confidence`]: forms.filter((_, i) => state(i) === 'loose').join(';')
	};
}

const formColumns = (forms: readonly string[], prefix = ''): ValueColumn[] => [
	...forms.map((form) => ({ name: prefix + nameOf(form), unit: m.csv_unit_yes_no() })),
	{ name: `${prefix}low_confidence` }
];

function cooperationTable(view: View, scores: Scores, words: Words): Tidy {
	const verdicts = view.verdicts ? scores.verdicts : undefined;
	const last = view.periods.at(-1);
	const isScatter = view.chart === 'scatter';
	const columns = [
		...(isScatter
			? [...sided(ACTORS, 'level', levelUnit()), { name: 'closeness', unit: levelUnit() }]
			: []),
		{ name: 'cooperation', unit: formUnit() },
		...formColumns(COOPERATION_FORMS),
		...(isScatter ? ACTORS.map((actor) => ({ name: `${actor}_confidence` })) : []),
		...(verdicts ? [{ name: 'verdict' }, { name: 'verdict_confidence' }] : [])
	];
	return byPeriod(view, scores, words, columns, (sector, period) => {
		const levels = isScatter ? levelRow(scores, ACTORS, sector, period) : {};
		const apart = levels.japan_minus_eu;
		// A verdict is on where things stand in the last period.
		const verdict = period === last ? verdicts?.[sector] : undefined;
		return {
			...levels,
			...(typeof apart === 'number' && { closeness: 4 - Math.abs(apart) }),
			...formsRow(
				scores.cooperation[cooperationKey(sector, period)],
				COOPERATION_FORMS,
				'cooperation'
			),
			...(verdict && { verdict: verdict.verdict, verdict_confidence: verdict.confidence })
		};
	});
}

function responseTable(view: View, scores: Scores, words: Words): Tidy {
	const actors = shownIn(view);
	const columns = [
		...sided(actors, 'response', m.csv_unit_responses()),
		...actors.flatMap((actor) => formColumns(RESPONSE_FORMS, `${actor}_`))
	];
	return byPeriod(view, scores, words, columns, (sector, period) => {
		const row = actors.reduce<Row>(
			(sum, actor) => ({
				...sum,
				...formsRow(
					scores.response?.[threatKey(sector, actor, period)],
					RESPONSE_FORMS,
					`${actor}_response`,
					`${actor}_`
				)
			}),
			{}
		);
		return { ...row, japan_minus_eu: difference(row.japan_response, row.eu_response) };
	});
}

/** What people said; a field that nobody was asked about has a row without numbers. */
function opinionTable(scores: Scores, words: Words): Tidy {
	const topics = scores.opinion?.topics ?? {};
	const countries = [
		...new Set(
			scores.sectors.flatMap(
				(sector) => topics[sector]?.members.map(({ country }) => country) ?? []
			)
		)
	].sort();
	const unit = m.csv_unit_shares();
	return {
		key: ['sector'],
		names: ['sector_name', 'question', 'year'],
		values: [
			{ name: 'japan', unit },
			{ name: 'eu_median', unit },
			{ name: 'japan_minus_eu', unit },
			...countries.map((name) => ({ name, unit }))
		],
		rows: scores.sectors.map((sector) => {
			const topic = topics[sector];
			return {
				sector,
				sector_name: words.sector(sector),
				question: topic?.topic,
				year: topic && scores.opinion?.year,
				japan: topic?.japan,
				eu_median: topic?.eu,
				japan_minus_eu: difference(topic?.japan, topic?.eu),
				...Object.fromEntries((topic?.members ?? []).map(({ country, value }) => [country, value]))
			};
		})
	};
}

function timelineTable(view: View, scores: Scores, words: Words): Tidy {
	return {
		key: ['date', 'title'],
		names: [],
		values: [
			{ name: 'whose' },
			{ name: 'sectors' },
			{ name: 'sector_names' },
			{ name: 'confidence' }
		],
		rows: spanned(view, scores).entries.map(({ date, title, scope, sectors, confidence }) => ({
			date,
			title,
			whose: scope,
			sectors: sectors.join(';'),
			sector_names: sectors.map((id) => words.sector(id)).join('; '),
			confidence
		}))
	};
}

function articlesTable({ articles = [] }: Scores, words: Words): Tidy {
	return {
		key: ['article'],
		names: ['title'],
		values: [{ name: 'sectors' }, { name: 'sector_names' }, { name: 'confidence' }],
		rows: articles.map(({ article, title, sectors, confidence }) => ({
			article,
			title,
			sectors: sectors.join(';'),
			sector_names: sectors.map((id) => words.sector(id)).join('; '),
			confidence
		}))
	};
}

/** What was measured: a column for each side, or one for both. */
function contextTable(view: View, scores: Scores, unit: string): Tidy {
	const lines = (contextOf(view, scores)?.lines ?? []).map((line) => ({
		...line,
		name: line.actor ?? 'eu_and_japan'
	}));
	const years = [...new Set(lines.flatMap(pointsOf).map(({ year }) => year))].sort((a, b) => a - b);
	return {
		key: ['year'],
		names: [],
		values: [
			...lines.map(({ name }) => ({ name, unit })),
			{ name: 'low_confidence' },
			{ name: 'note' }
		],
		rows: years.map((year) => ({
			year,
			...Object.fromEntries(
				lines.map((line) => [line.name, pointsOf(line).find((point) => point.year === year)?.value])
			),
			low_confidence: lines
				.filter(({ loose }) => loose?.includes(year))
				.map(({ name }) => name)
				.join(';'),
			note: lines
				.flatMap(({ name, remarks }) => (remarks?.[year] ? [`${name}: ${remarks[year]}`] : []))
				.join('; ')
		}))
	};
}

/**
 * The numbers of a view.
 *
 * @param unit What the values of a measured series are told in.
 */
export function tidyOf(
	view: View,
	scores: Scores,
	words: Words,
	{ measured, unit }: { measured?: Measured | undefined; unit: string }
): Tidy {
	if (view.chart === 'timeline') return timelineTable(view, scores, words);
	if (view.chart === 'articles') return articlesTable(scores, words);
	if (view.chart === 'context') return contextTable(view, scores, unit);
	if (view.chart === 'opinion' || measured === 'opinion') return opinionTable(scores, words);
	if (measured === 'response') return responseTable(view, scores, words);
	if (measured === 'cooperation') return cooperationTable(view, scores, words);
	if (measured === 'threat') return levelTable(view, scores, words);
	const isOfForms = view.chart === 'slope' || view.chart === 'scatter';
	return (isOfForms ? cooperationTable : levelTable)(view, scores, words);
}

/** Whose numbers a view shows and on which terms, as far as they are those of others. */
export const ownersOf = (view: View, scores: Scores, measured?: Measured): readonly Owner[] => {
	if (view.chart === 'context') return contextOf(view, scores)?.sources ?? [];
	if (view.chart === 'opinion' || measured === 'opinion') return scores.opinion?.sources ?? [];
	return [];
};
