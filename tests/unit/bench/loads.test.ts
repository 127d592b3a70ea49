// If this fails, the benchmark of embeds may call ours the lightest when it is not.
import { expect, test } from 'vitest';
import { loadTable, lostTo, median, medians, type Load } from '../../../scripts/bench/loads';

const ours: Load = { bytes: 50_000, requests: 3, script: 200, first: 1000, visible: 1200 };

test('the median is the value in the middle, in whatever order they came', () => {
	expect(median([30, 10, 20])).toBe(20);
	expect(median([40, 10, 20, 30])).toBe(25);
	expect(() => median([])).toThrow(RangeError);
});

test('each measure has its own median: one slow load counts for little', () => {
	const loads = [ours, { ...ours, visible: 9000, bytes: 50_002 }, { ...ours, script: 260 }];
	expect(medians(loads)).toEqual(ours);
});

test('the table tells how many times ours another page is', () => {
	const [, , own, other] = loadTable(ours, {
		Peer: { ...ours, bytes: 125_000, visible: 1800 }
	}).split('\n');
	expect(own).toMatch(/^our embed +50\.0 kB +3 +200\.0 ms +1000\.0 ms +1200\.0 ms$/);
	expect(other).toMatch(/^Peer +125\.0 kB ×2\.50 .+ 1800\.0 ms ×1\.50$/);
});

test('a page that is as light and as early has not won', () => {
	expect(lostTo(ours, { Peer: ours })).toEqual([]);
});

test('a page that is lighter or earlier is named with the measure', () => {
	const peers = {
		Light: { ...ours, bytes: 40_000 },
		Early: { ...ours, first: 900, visible: 1100 }
	};
	expect(lostTo(ours, peers)).toEqual([
		'Light is ahead of our embed in bytes: 40.0 kB against 50.0 kB',
		'Early is ahead of our embed in first paint: 900.0 ms against 1000.0 ms',
		'Early is ahead of our embed in chart visible: 1100.0 ms against 1200.0 ms'
	]);
});

test('fewer requests or less script do not decide', () => {
	expect(lostTo(ours, { Peer: { ...ours, requests: 1, script: 10 } })).toEqual([]);
});
