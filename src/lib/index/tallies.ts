/**
 * All that any recipe needs to know of the evidence, small enough to be written into a page: of each form of each score, how
 * well it is read and whether in a wider group of states. Scores under every recipe follow from it without the record.
 */
import type { RecordEvent } from '../record/types';
import type { Index } from './build';
import { cooperationKey, threatKey } from './keys';
import { atLeast, weigh, type Recipe } from './recipe';
import {
	ACTORS,
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type Confidence,
	type CooperationValue,
	type FormState,
	type PeriodId,
	type Scores,
	type SectorId,
	type ThreatValue
} from './types';

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/**
 * One form of one score: a bit for each kind of evidence that shows it. The lowest three bits are for what the two did
 * alone, from low to high confidence; the next three for wider groups of states.
 */
export type Tally = number;

export interface Tallies {
	sectors: SectorId[];
	periods: PeriodId[];
	/** Every level, also those of low confidence. Keys as in `Scores`. */
	threat: Record<string, ThreatValue>;
	/** Forms in the order of `COOPERATION_FORMS`. */
	cooperation: Record<string, Tally[]>;
	/** Forms in the order of `RESPONSE_FORMS`; keys as of threat. */
	response: Record<string, Tally[]>;
}

/** What of a recipe touches scores made from tallies: single sources are not known to them. */
export type TallyRecipe = Omit<Recipe, 'leftOut'>;

const bitOf = (confidence: Confidence, isWide: boolean): number =>
	1 << (CONFIDENCES.indexOf(confidence) + (isWide ? CONFIDENCES.length : 0));

const tallyOf = (events: readonly RecordEvent[]): Tally =>
	events.reduce(
		(tally, { confidence, forum }) => tally | bitOf(confidence, forum === 'multilateral'),
		0
	);

/** Tallies the evidence of an index. Its recipe must admit every row. */
export function tallyIndex(index: Index): Tallies {
	const tallies: Tallies = {
		sectors: [...index.sectors],
		periods: [...index.periods],
		threat: {},
		cooperation: {},
		response: {}
	};
	for (const sector of index.sectors) {
		for (const period of index.periods) {
			const { forms } = index.cooperation(sector, period);
			tallies.cooperation[cooperationKey(sector, period)] = COOPERATION_FORMS.map((form) =>
				tallyOf(forms[form].events)
			);
			for (const actor of ACTORS) {
				const key = threatKey(sector, actor, period);
				const { level: value, confidence } = index.threat(sector, actor, period).coding;
				tallies.threat[key] = { value, confidence };
				const answers = index.response(sector, actor, period).forms;
				tallies.response[key] = RESPONSE_FORMS.map((form) => tallyOf(answers[form].events));
			}
		}
	}
	return tallies;
}

/** The state of a form when only some of its evidence counts. */
function stateOf(tally: Tally, { multilateral, lowestConfidence }: TallyRecipe): FormState {
	const counted = CONFIDENCES.filter(
		(confidence) =>
			atLeast(confidence, lowestConfidence) &&
			((tally & bitOf(confidence, false)) !== 0 ||
				(multilateral && (tally & bitOf(confidence, true)) !== 0))
	);
	if (counted.length === 0) return 'none';
	return counted.some((confidence) => atLeast(confidence, 'medium')) ? 'firm' : 'loose';
}

/** Scores are told with at most two decimals, so they are no finer: 2.67, not 2.6666. */
const told = (value: number): number => Number(value.toFixed(2));

/** A weighed score from its tallies. */
function scoreOf<Form extends string>(
	forms: readonly Form[],
	weights: Record<Form, number>,
	tallies: readonly Tally[],
	recipe: TallyRecipe
): CooperationValue {
	const states = new Map(forms.map((form, i) => [form, stateOf(tallies[i] ?? 0, recipe)]));
	const [a = 'none', b = 'none', c = 'none', d = 'none'] = states.values();
	return {
		value: told(weigh(forms, weights, (form) => states.get(form) !== 'none')),
		low: told(weigh(forms, weights, (form) => states.get(form) === 'firm')),
		forms: [a, b, c, d]
	};
}

/** Whether forms count unequally: only then is a score something else than how many there are. */
const areUnequal = (weights: Readonly<Record<string, number>>): boolean =>
	new Set(Object.values(weights)).size > 1;

const mapValues = <From, To>(from: Record<string, From>, to: (value: From) => To) =>
	Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));

/** The scores of a recipe, with responses: the same as those of an index of the record, to two decimals. */
export function scoresUnder(
	tallies: Tallies,
	recipe: TallyRecipe
): Required<Pick<Scores, 'sectors' | 'periods' | 'threat' | 'cooperation' | 'response'>> &
	Pick<Scores, 'weighed'> {
	const admitted = Object.entries(tallies.threat).filter(([, { confidence }]) =>
		atLeast(confidence, recipe.lowestConfidence)
	);
	const weighed = {
		cooperation: areUnequal(recipe.weights),
		response: areUnequal(recipe.responseWeights)
	};
	return {
		...((weighed.cooperation || weighed.response) && { weighed }),
		sectors: [...tallies.sectors],
		periods: [...tallies.periods],
		threat: Object.fromEntries(admitted),
		cooperation: mapValues(tallies.cooperation, (tally) =>
			scoreOf(COOPERATION_FORMS, recipe.weights, tally, recipe)
		),
		response: mapValues(tallies.response, (tally) =>
			scoreOf(RESPONSE_FORMS, recipe.responseWeights, tally, recipe)
		)
	};
}
