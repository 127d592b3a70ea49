import { m } from '../../paraglide/messages';
import type { ArticleEntry, Scores } from '../../index/types';
import {
	articlesBySector,
	articlesScene,
	summariseArticles,
	type ArticlesWords
} from '../../scene/articles';
import type { Mark, Words } from '../../scene/types';
import type { Kind, LegendItem, Table } from './types';
import { ownSource } from '../source';

const articlesWords = (words: Words): ArticlesWords => ({
	...words,
	rest: ({ count, sectors, headings }) => {
		const counted = m.articles_rest({ count, sectors });
		if (headings.length === 0) return counted;
		const more = count - headings.length;
		// Headings have commas of their own.
		const list = [...headings, ...(more > 0 ? [m.articles_rest_more({ more })] : [])].join('; ');
		return `${counted}: ${list}`;
	},
	field: (f) => m.articles_field(f),
	spokes: ({ most, count, none, rest, total, sectors }) => {
		const message = most.length === 1 ? m.articles_spokes_one : m.articles_spokes;
		return [
			count > 0 ? message({ fields: words.list(most), count }) : m.articles_spokes_empty(),
			...(count > 0 && none.length > 0
				? [m.articles_spokes_none({ fields: words.list(none) })]
				: []),
			...(rest > 0 ? [m.articles_spokes_rest({ rest, total, sectors })] : [])
		].join(' ');
	}
});

/** Whether an article is drawn as not verified. */
const isLoose = ({ confidence }: ArticleEntry): boolean => confidence === 'low';

/** Whether an article's cell is filled: it is in a field, or in none. */
const shapeOf = ({ sectors }: ArticleEntry): Mark['shape'] =>
	sectors.length === 0 ? 'square-out' : 'square';

/** A cell in the legend. */
const icon = (more: Partial<Mark>): LegendItem['icon'] => ({
	width: 14,
	height: 14,
	marks: [
		{
			key: 'cell',
			shape: 'square',
			value: 0,
			x: 7,
			y: 0,
			size: 5.5,
			loose: false,
			opacity: 1,
			...more
		}
	]
});

/** Cells that are not verified, of a field and of none, as far as there are such. */
function unverified(entries: readonly ArticleEntry[]): LegendItem['icon'] {
	const shapes = [...new Set(entries.filter(isLoose).map(shapeOf))].sort();
	const marks = shapes.flatMap(
		(shape, i) => icon({ shape, loose: true, key: shape, x: 7 + 15 * i }).marks
	);
	return { width: 15 * shapes.length, height: 14, marks };
}

/** The fields of an article as they stand inside a sentence. */
const fieldsOf = ({ sectors }: ArticleEntry, words: Words): string =>
	sectors.length === 0 ? m.articles_none() : words.list(sectors.map((id) => words.running(id)));

/** How many articles each field has, and which. */
function sectorsTable(scores: Scores, words: Words): Table {
	return {
		columns: [m.table_sector(), m.articles_column_count(), m.articles_column_numbers()],
		rows: [...articlesBySector(scores)].map(([id, list]) => [
			words.sector(id),
			String(list.length),
			list.map(({ article }) => article).join(', ')
		])
	};
}

/** Every article with its heading and its fields. */
function articlesTable(scores: Scores, words: Words): Table {
	return {
		columns: [
			m.articles_column_number(),
			m.articles_column_heading(),
			m.articles_column_fields(),
			m.articles_column_verified()
		],
		rows: (scores.articles ?? []).map((entry) => [
			String(entry.article),
			entry.title,
			fieldsOf(entry, words),
			isLoose(entry) ? m.articles_unverified() : m.articles_verified()
		])
	};
}

/** What cells mean, as far as the agreement has such. */
function legendOf({ articles: entries = [] }: Scores): LegendItem[] {
	return [
		{ text: m.articles_legend_in(), icon: icon({}) },
		...(entries.some(({ sectors }) => sectors.length === 0)
			? [{ text: m.articles_legend_out(), icon: icon({ shape: 'square-out' }) }]
			: []),
		...(entries.some(isLoose) ? [{ text: m.articles_unverified(), icon: unverified(entries) }] : [])
	];
}

/** An article with all its fields, whichever of its cells is pointed at. */
function readArticle(mark: Mark, scores: Scores, words: Words): string {
	const entry = scores.articles?.find(({ article }) => article === mark.value);
	if (!entry) return '';
	const message = isLoose(entry) ? m.articles_readout_low : m.articles_readout;
	return message({ n: entry.article, title: entry.title, fields: fieldsOf(entry, words) });
}

/** The agreement's articles, in their own order or on the spokes of the fields they fall into. */
export const articles: Kind = {
	layout: (view, scores, frame, words) => articlesScene(view, scores, frame, articlesWords(words)),
	summarise: (view, scores, words) => summariseArticles(view, scores, articlesWords(words)),
	title: (view) => (view.place === 'spokes' ? m.articles_title_spokes() : m.articles_title()),
	unit: (view) => (view.place === 'spokes' ? m.articles_unit_spokes() : m.articles_unit()),
	legend: (_view, scores) => legendOf(scores),
	table: (view, scores, words) =>
		view.place === 'spokes' ? sectorsTable(scores, words) : articlesTable(scores, words),
	readout: readArticle,
	source: ownSource
};
