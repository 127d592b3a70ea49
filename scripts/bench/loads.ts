/**
 * What loading a page costs, of several loads the median, and how pages compare. Pure: it is told what was measured.
 */
import { kB, ms, table } from './text';

/** What one load of a page cost. */
export interface Load {
	/** Bytes over the wire, heads included. */
	bytes: number;
	requests: number;
	/** Time that scripts took on the main thread, in milliseconds. */
	script: number;
	/** First contentful paint, in milliseconds after the request. */
	first: number;
	/** When the chart was to be seen, in milliseconds after the request. */
	visible: number;
}

/** What is measured, and what it is called. */
const MEASURES: Record<keyof Load, string> = {
	bytes: 'bytes',
	requests: 'requests',
	script: 'script time',
	first: 'first paint',
	visible: 'chart visible'
};
const KEYS = Object.keys(MEASURES) as (keyof Load)[];

/** Measures in which no other page may be better: ours is to be lighter, and earlier. */
const HELD = ['bytes', 'first', 'visible'] as const;

/**
 * The value in the middle; of an even number the mean of the two.
 * @throws RangeError if there is none.
 */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const high = sorted[Math.floor(sorted.length / 2)];
	const low = sorted[Math.ceil(sorted.length / 2) - 1];
	if (high === undefined || low === undefined) throw new RangeError('no values');
	return (low + high) / 2;
}

/** Of several loads, the median of each measure. */
export const medians = (loads: readonly Load[]): Load => ({
	bytes: median(loads.map(({ bytes }) => bytes)),
	requests: median(loads.map(({ requests }) => requests)),
	script: median(loads.map(({ script }) => script)),
	first: median(loads.map(({ first }) => first)),
	visible: median(loads.map(({ visible }) => visible))
});

const told = (key: keyof Load, value: number): string =>
	key === 'bytes' ? kB(value) : key === 'requests' ? String(value) : ms(value);

/** How many times ours another is. */
const times = (other: number, ours: number): string => `×${(other / ours).toFixed(2)}`;

/**
 * Pages with their medians and, for all but ours, how many times ours that is.
 *
 * @param peers By name.
 */
export function loadTable(ours: Load, peers: Readonly<Record<string, Load>>): string {
	const heads = ['median', ...Object.values(MEASURES)];
	const own = ['our embed', ...KEYS.map((key) => told(key, ours[key]))];
	const others = Object.entries(peers).map(([name, load]) => [
		name,
		...KEYS.map((key) => `${told(key, load[key])} ${times(load[key], ours[key])}`)
	]);
	return table(heads, [own, ...others]);
}

/** Every measure in which another page is lighter or earlier than ours, one sentence each. */
export const lostTo = (ours: Load, peers: Readonly<Record<string, Load>>): string[] =>
	Object.entries(peers).flatMap(([name, load]) =>
		HELD.filter((key) => load[key] < ours[key]).map(
			(key) =>
				`${name} is ahead of our embed in ${MEASURES[key]}: ${told(key, load[key])} against ${told(key, ours[key])}`
		)
	);
