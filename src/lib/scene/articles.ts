import type { ArticleEntry, Scores, SectorId } from '../index/types';
import { fieldOf } from './articles/field';
import { leastNumbered, numberIn } from './articles/lattice';
import { groupOf, stackOf, type Group } from './articles/spokes';
import { placeOf, projection } from './bend';
import { guidesOf } from './dial';
import { numbersOf } from './numbers';
import type { Frame, Label, Mark, Scene, Words } from './types';
import type { View } from './view';

/**
 * The articles of the agreement as cells: in a field, in their own order, or each on the spokes of the sectors it falls
 * into. An article of several sectors is several cells that lie on each other in the field; one of none is hollow, and
 * stays behind.
 */

/** Where a mark stands and how large it is. */
type Cell = Pick<Mark, 'x' | 'y' | 'size' | 'at' | 'parts'>;

/** The language of this picture. */
export interface ArticlesWords extends Words {
	/** How many articles are in none of so many sectors, with the headings of some of them. */
	rest(f: { count: number; sectors: number; headings: string[] }): string;
	/** How many articles there are, how many fall into the sectors, how many are not verified. */
	field(f: { total: number; within: number; sectors: number; unverified: number }): string;
	/** Sectors with most articles and how many each has, those with none, and how many articles are in none of them. */
	spokes(f: {
		most: string[];
		count: number;
		none: string[];
		rest: number;
		total: number;
		sectors: number;
	}): string;
}

const articlesOf = (scores: Scores): readonly ArticleEntry[] => scores.articles ?? [];

const isRest = ({ sectors }: ArticleEntry): boolean => sectors.length === 0;

/** Articles of each sector, in their order. */
export function articlesBySector(scores: Scores): Map<SectorId, ArticleEntry[]> {
	return new Map(
		scores.sectors.map((sector) => [
			sector,
			articlesOf(scores).filter(({ sectors }) => sectors.includes(sector))
		])
	);
}

/** What the picture shows, in a sentence or two. */
export function summariseArticles(view: View, scores: Scores, words: ArticlesWords): string {
	const articles = articlesOf(scores);
	const total = articles.length;
	const rest = articles.filter(isRest).length;
	const sectors = scores.sectors.length;
	if (view.place !== 'spokes') {
		return words.field({
			total,
			within: total - rest,
			sectors,
			unverified: articles.filter(({ confidence }) => confidence === 'low').length
		});
	}
	const counts = [...articlesBySector(scores)].map(([id, list]) => ({ id, count: list.length }));
	const most = Math.max(0, ...counts.map(({ count }) => count));
	const named = (n: number): string[] =>
		counts.filter(({ count }) => count === n).map(({ id }) => words.running(id));
	return words.spokes({ most: named(most), count: most, none: named(0), rest, total, sectors });
}

/** The marks of an article: one for each sector, or one of its own. */
function marksOf(
	entry: ArticleEntry,
	cellFor: (sector: SectorId | undefined) => Cell | undefined
): Mark[] {
	const { article, sectors, confidence } = entry;
	return (isRest(entry) ? [undefined] : sectors).flatMap((sector): Mark[] => {
		const cell = cellFor(sector);
		if (!cell) return [];
		return [
			{
				key: sector === undefined ? `article:${article}` : `article:${article}:${sector}`,
				shape: sector === undefined ? 'square-out' : 'square',
				sector,
				value: article,
				loose: confidence === 'low',
				opacity: 1,
				...cell
			}
		];
	});
}

type Parts = Pick<Scene, 'bend' | 'guides' | 'marks' | 'labels' | 'keys'>;

function inField(scores: Scores, frame: Required<Frame>): Parts {
	const articles = articlesOf(scores);
	const { cell, places, labels } = fieldOf(articles, frame);
	const marks = articles.flatMap((entry, i) => {
		const place = places[i];
		const parts = entry.sectors.length > 1 ? entry.sectors.length : undefined;
		return place ? marksOf(entry, () => ({ x: place[0], y: place[1], size: cell / 2, parts })) : [];
	});
	return { guides: [], marks, labels, keys: [] };
}

/** Marks on the spokes, outward in the order of their articles. */
function marksOnSpokes(scores: Scores, { stand }: Group): Mark[] {
	const order = scores.sectors;
	const bySector = articlesBySector(scores);
	const most = Math.max(0, ...[...bySector.values()].map((list) => list.length));
	const { first, step, cell } = stackOf(stand.bend, order.length, most);
	const project = projection(stand.bend);
	return articlesOf(scores)
		.filter((entry) => !isRest(entry))
		.flatMap((entry) =>
			marksOf(entry, (sector = '') => {
				const rank = bySector.get(sector)?.indexOf(entry) ?? 0;
				const at = [placeOf(order.indexOf(sector), order.length), first + rank * step] as const;
				const [x, y] = project(...at);
				return { x, y, size: cell / 2, at };
			})
		);
}

/** Numbers of articles in their cells on the spokes, where these have room for them. */
function numbersOnSpokes(scores: Scores, marks: readonly Mark[], text: number): Label[] {
	const articles = articlesOf(scores);
	const least = leastNumbered(articles, text);
	return articles.flatMap((entry) =>
		marks
			.filter(({ value, size }) => value === entry.article && 2 * size >= least)
			.map(({ key, x, y }, i) =>
				numberIn(entry, [x, y], text, i === 0 ? {} : { key: `tick:${key}` })
			)
	);
}

/** Marks and words of the articles that stay behind. */
function standRest(
	articles: readonly ArticleEntry[],
	{ rest, frame: left }: Group,
	frame: Required<Frame>
): Pick<Scene, 'marks' | 'labels'> {
	if (!rest) return { marks: [], labels: [] };
	const middle =
		rest.side === 'below'
			? ([frame.width / 2, left.height + rest.takes - rest.height / 2] as const)
			: ([left.width + rest.takes - rest.width / 2, frame.height / 2] as const);
	const { places, labels } = rest.stand(middle);
	const marks = articles.flatMap((entry, i) => {
		const [x, y] = places[i] ?? middle;
		return marksOf(entry, () => ({ x, y, size: rest.cell / 2 }));
	});
	return { marks, labels };
}

function onSpokes(scores: Scores, frame: Required<Frame>, words: ArticlesWords): Parts {
	const order = scores.sectors;
	const rest = articlesOf(scores).filter(isRest);
	// Only what is confirmed is said in words; the shortest first, so that many are.
	const confirmed = rest
		.filter(({ confidence }) => confidence !== 'low')
		.map(({ title }) => title)
		.sort((a, b) => a.length - b.length);
	const note = (named: number): string =>
		words.rest({
			count: rest.length,
			sectors: order.length,
			headings: confirmed.slice(0, named)
		});
	const group = groupOf({ order, rest, frame, words, note });
	const { bend, labels } = group.stand;
	const aside = standRest(rest, group, frame);
	// No levels are shown, so neither are their numbers and rings.
	const names = labels.filter(({ role }) => role !== 'tick');
	const marks = marksOnSpokes(scores, group);
	return {
		bend,
		guides: guidesOf(order, bend).filter(({ kind }) => kind !== 'ring'),
		marks: [...marks, ...aside.marks],
		labels: [...names, ...numbersOnSpokes(scores, marks, frame.text), ...aside.labels],
		keys: names.some(({ role }) => role === 'number') ? numbersOf(scores) : []
	};
}

/**
 * Lays out the articles in a frame of pixels: as a field, or on the spokes of the dial if the view says so. An article's
 * mark has its number for a value.
 */
export function articlesScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: ArticlesWords
): Scene {
	const parts = view.place === 'spokes' ? onSpokes(scores, frame, words) : inField(scores, frame);
	return {
		view,
		frame,
		areas: [],
		links: [],
		...parts,
		summary: summariseArticles(view, scores, words)
	};
}
