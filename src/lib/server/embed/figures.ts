import { CONTEXT_TOPICS, type Scores } from '$lib/index/types';
import { sliceContext } from '$lib/index/context';
import { sliceScores } from '$lib/index/slice';
import { figuresOf, type EmbedFigure } from '$lib/embed/figures';
import type { ExploredEmbed } from '$lib/explore/data';
import { kindOf } from '$lib/chart/kinds/all';
import type { Kind } from '$lib/chart/kinds/types';
import { fieldName } from '$lib/chart/names';
import { wordsOf } from '$lib/chart/words';
import type { Words } from '$lib/scene/types';
import { baseLocale } from '$lib/paraglide/runtime';
import type { ChartKind } from '$lib/scene/view';
import { slicesFor } from '../slices';
import { storyData, type StoryData } from '../story';
import { theIndex } from '../sector';

/** What embeds of one language are made of. */
export interface EmbedMaterial extends StoryData {
	words: Words;
	figures: EmbedFigure[];
}

/** A figure with what it is drawn from. */
export interface DrawnFigure extends EmbedFigure {
	/** The numbers that it draws and no others: they are sent with it. */
	scores: Scores;
	kindOf: (chart: ChartKind) => Kind;
	/** For a chart of the explorer: what its script needs to show anything else. */
	explored?: ExploredEmbed['explored'];
}

const made = new Map<string, EmbedMaterial>();

/** Every figure of a language, with all numbers that any of them needs; once per build. */
export function embedMaterial(lang: string): EmbedMaterial {
	const kept = made.get(lang);
	if (kept) return kept;
	const data = storyData(lang);
	const { record } = theIndex();
	const scores = { ...data.scores, context: sliceContext(record, [...CONTEXT_TOPICS]) };
	const words = wordsOf(data.names, lang);
	const steps = data.story.chapters.flatMap((chapter) =>
		chapter.steps.map(({ address, view, remarks }) => ({
			address,
			view,
			remarks,
			chapter: chapter.title
		}))
	);
	const figures = figuresOf({
		scores,
		words,
		steps,
		fieldName: (sector) => fieldName(record, lang, sector)
	});
	const material = { ...data, scores, words, figures };
	made.set(lang, material);
	return material;
}

/** The charts that a figure draws, each once. */
export const chartsOf = ({ states }: EmbedFigure): ChartKind[] =>
	[...new Set(states.map(({ subject }) => subject.view.chart))].sort();

const LEVELS: readonly ChartKind[] = ['radar', 'dotplot', 'difference', 'scatter', 'timeline'];
const FORMS: readonly ChartKind[] = ['slope', 'scatter'];

function scoresOf(figure: EmbedFigure): Scores {
	const index = theIndex();
	const charts = chartsOf(figure);
	const all = sliceScores(index);
	const needs = (of: readonly ChartKind[]): boolean => charts.some((chart) => of.includes(chart));
	return {
		...all,
		threat: needs(LEVELS) ? all.threat : {},
		cooperation: needs(FORMS) ? all.cooperation : {},
		...slicesFor(
			figure.states.map(({ subject }) => subject.view),
			index.record,
			storyData(baseLocale).story.notes
		)
	};
}

/** A figure of the story with its numbers. */
export const drawn = (figure: EmbedFigure): DrawnFigure => ({
	...figure,
	scores: scoresOf(figure),
	kindOf
});
