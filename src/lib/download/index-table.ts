import { buildIndex, type Index } from '../index/build';
import type { FormsScore } from '../index/forms';
import { atLeast, DEFAULT_RECIPE } from '../index/recipe';
import { ACTORS, type Confidence, type PeriodId, type SectorId } from '../index/types';
import type { DataRecord } from '../record/types';

const lower = (a: Confidence, b: Confidence): Confidence => (atLeast(a, b) ? b : a);
const higher = (a: Confidence, b: Confidence): Confidence => (atLeast(a, b) ? a : b);

/**
 * What a score made of forms rests on: each form on the best of its events, the score on the worst of its forms.
 * Undefined if no form is reached.
 */
export function confidenceOf<Form extends string>({
	forms
}: FormsScore<Form>): Confidence | undefined {
	const each = Object.values<{ events: { confidence: Confidence }[] }>(forms)
		.filter(({ events }) => events.length > 0)
		.map(({ events }) => events.map(({ confidence }) => confidence).reduce(higher));
	return each.length > 0 ? each.reduce(lower) : undefined;
}

/** One way of scoring a field in a period. */
interface Measure {
	name: string;
	actor: string;
	score: (index: Index, sector: SectorId, period: PeriodId) => number | null;
	confidence: (index: Index, sector: SectorId, period: PeriodId) => Confidence | undefined;
}

const ofBothLevels: Measure['confidence'] = (index, sector, period) =>
	ACTORS.map((actor) => index.threat(sector, actor, period).coding.confidence).reduce(lower);

const MEASURES: readonly Measure[] = [
	...ACTORS.map((actor): Measure => ({
		name: 'threat',
		actor,
		score: (index, sector, period) => index.threat(sector, actor, period).value,
		confidence: (index, sector, period) => index.threat(sector, actor, period).coding.confidence
	})),
	{
		name: 'cooperation',
		actor: 'both',
		score: (index, sector, period) => index.cooperation(sector, period).value,
		confidence: (index, sector, period) => confidenceOf(index.cooperation(sector, period))
	},
	...ACTORS.map((actor): Measure => ({
		name: 'response',
		actor,
		score: (index, sector, period) => index.response(sector, actor, period).value,
		confidence: (index, sector, period) => confidenceOf(index.response(sector, actor, period))
	})),
	{
		name: 'gap',
		actor: 'both',
		score: (index, sector, period) => index.gap(sector, period),
		confidence: ofBothLevels
	},
	{
		name: 'closeness',
		actor: 'both',
		score: (index, sector, period) => index.closeness(sector, period),
		confidence: ofBothLevels
	},
	{
		name: 'shared',
		actor: 'both',
		score: (index, sector, period) => index.sharedFear(sector, period),
		confidence: ofBothLevels
	}
];

const text = (value: number | null): string => (value === null ? '' : String(value));

/** The index as rows of text: sector, measure, actor, period, value, low, high, confidence. */
export function indexRows(record: DataRecord): string[][] {
	const all = buildIndex(record);
	const firm = buildIndex(record, { ...DEFAULT_RECIPE, lowestConfidence: 'medium' });
	return all.sectors.flatMap((sector) =>
		MEASURES.flatMap(({ name, actor, score, confidence }) =>
			all.periods.map((period) => {
				const value = text(score(all, sector, period));
				const low = text(score(firm, sector, period));
				return [
					sector,
					name,
					actor,
					period,
					value,
					low,
					value,
					confidence(all, sector, period) ?? ''
				];
			})
		)
	);
}
