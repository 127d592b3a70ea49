/** What a reader's recipe does to what is shown, in words. */
import { m } from '../paraglide/messages';
import { cooperationKey, threatKey } from '../index/keys';
import { DEFAULT_RECIPE } from '../index/recipe';
import { ACTORS, type Scores } from '../index/types';
import { allScores, type Material } from './answer';
import type { Question } from './question';

/** What is drawn of some scores for a question, and how many levels of those it asks for there are. */
interface Drawn {
	values: unknown[];
	levels: number;
	of: number;
}

function drawnOf({ chart, measure, periods, show, sectors }: Question, scores: Scores): Drawn {
	const drawn = sectors.length > 0 ? sectors : scores.sectors;
	const cells = drawn.flatMap((sector) => periods.map((period) => ({ sector, period })));
	const sides = (of: Scores['threat'] | Scores['response'] = {}): unknown[] =>
		cells.flatMap(({ sector, period }) =>
			(chart === 'scatter' ? ACTORS : show).map((actor) => of[threatKey(sector, actor, period)])
		);
	// Closeness, across the scatter of cooperation, is made of levels.
	const levels =
		measure === 'threat' || (chart === 'scatter' && measure === 'cooperation')
			? sides(scores.threat)
			: [];
	const forms =
		measure === 'cooperation'
			? cells.map(({ sector, period }) => scores.cooperation[cooperationKey(sector, period)])
			: measure === 'response'
				? sides(scores.response)
				: [];
	return {
		values: [...levels, ...forms],
		levels: levels.filter((level) => level !== undefined).length,
		of: levels.length
	};
}

const areUsual = (weights: Readonly<Record<string, number>>): boolean =>
	Object.values(weights).every((weight) => weight === 1);

/** Whether a recipe is the one that is drawn by when nothing else is asked for. */
const isDefault = ({ recipe }: Question): boolean =>
	areUsual(recipe.weights) &&
	areUsual(recipe.responseWeights) &&
	recipe.multilateral === DEFAULT_RECIPE.multilateral &&
	recipe.lowestConfidence === DEFAULT_RECIPE.lowestConfidence;

/** Whether the recipe is the reader's own, whether anything shown depends on it, and how many of its levels are missing. */
export function recipeInWords(question: Question, material: Material): string {
	if (isDefault(question)) return '';
	const own = drawnOf(question, allScores(question, material));
	const usual = drawnOf(question, allScores({ ...question, recipe: DEFAULT_RECIPE }, material));
	if (JSON.stringify(own.values) === JSON.stringify(usual.values))
		return m.explore_recipe_untouched();
	return [
		m.explore_recipe_is_own(),
		...(own.levels < own.of ? [m.explore_missing({ n: own.of - own.levels, total: own.of })] : []),
		m.explore_recipe_evidence()
	].join(' ');
}
