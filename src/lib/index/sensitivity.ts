/**
 * Other ways in which the same record could have been scored: other recipes, other codings, one document fewer. What the
 * story claims is tried on all of them. Seeded, so that a build gives the same answer as the last.
 */
import type { DataRecord } from '../record/types';
import { seeded } from './random';
import { DEFAULT_RECIPE, FULL_SCORE, type Recipe } from './recipe';
import type { Confidence } from './types';

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** Every way to count rows with equal weights: multilateral bodies or not, each lowest confidence. */
export const COUNTINGS: readonly Recipe[] = [true, false].flatMap((multilateral) =>
	CONFIDENCES.map((lowestConfidence) => ({ ...DEFAULT_RECIPE, multilateral, lowestConfidence }))
);

/**
 * Recipes drawn at random. The shares of the four forms are spread evenly over all that are possible; whether multilateral
 * bodies count and which confidence is the lowest are drawn too, each as likely as the others.
 */
export function sampleRecipes(count: number, seed: number): Recipe[] {
	const random = seeded(seed);
	// Exponential draws, set in proportion to their sum, are even over all shares. 0 has no logarithm.
	const weight = (): number => -Math.log(1 - random());
	return Array.from({ length: count }, () => ({
		...DEFAULT_RECIPE,
		weights: {
			agenda: weight(),
			dialogue: weight(),
			agreement: weight(),
			'joint-action': weight()
		},
		multilateral: random() < 0.5,
		lowestConfidence: CONFIDENCES[Math.floor(random() * CONFIDENCES.length)] ?? 'low'
	}));
}

/**
 * Records in which a second reader might have coded the levels: each level keeps its value or, with a given chance, moves
 * one up or one down. From either end it can move only one way.
 */
export function sampleRecodings(
	record: DataRecord,
	count: number,
	seed: number,
	chance: number
): DataRecord[] {
	const random = seeded(seed);
	return Array.from({ length: count }, () => ({
		...record,
		threat: record.threat.map((row) => {
			// Both numbers are drawn for each row, so that a row's fate does not depend on those before it.
			const [moves, up] = [random() < chance, random() < 0.5];
			if (!moves) return row;
			const step = row.level === 0 || (up && row.level < FULL_SCORE) ? 1 : -1;
			return { ...row, level: row.level + step };
		})
	}));
}

/** The record with the levels of one of the two independent codings, in the fields that were coded twice. */
export function withCoding(record: DataRecord, coding: 'levelFirst' | 'levelSecond'): DataRecord {
	return {
		...record,
		threat: record.threat.map((row) => {
			const twice = record.secondCoding.find(
				({ sector, actor, period }) =>
					sector === row.sector && actor === row.actor && period === row.period
			);
			return twice ? { ...row, level: twice[coding] } : row;
		})
	};
}

/** The record with the lower level wherever the coding was torn between two and did not take it. */
export const withLower = (record: DataRecord): DataRecord => ({
	...record,
	threat: record.threat.map((row) => ({ ...row, level: row.lower ?? row.level }))
});

/** The record as if every fact counted only in the period in which it began: what goes on is not carried over. */
export const withoutCarrying = (record: DataRecord): DataRecord => ({
	...record,
	events: record.events.map((event) => ({ ...event, end: event.date }))
});
