import { CONTEXT_TOPICS, type Scores } from '$lib/index/types';
import { sliceContext } from '$lib/index/context';
import { sliceScores } from '$lib/index/slice';
import { figuresOf, type EmbedFigure } from '$lib/embed/figures';
import { fieldName } from '$lib/chart/names';
import { wordsOf } from '$lib/chart/words';
import type { Words } from '$lib/scene/types';
import type { ChartKind } from '$lib/scene/view';
import { slicesFor } from '../slices';
import { storyData, type StoryData } from '../story';
import { theIndex } from '../sector';

/** What embeds of one language are made of. */
export interface EmbedMaterial extends StoryData {
	words: Words;
	figures: EmbedFigure[];
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

const sliced = new WeakMap<EmbedFigure, Scores>();

/** The numbers that a figure draws and no others: they are sent with it. */
export function scoresOf(figure: EmbedFigure): Scores {
	const kept = sliced.get(figure);
	if (kept) return kept;
	const scores = slice(figure);
	sliced.set(figure, scores);
	return scores;
}

function slice(figure: EmbedFigure): Scores {
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
			index.record
		)
	};
}
