// If this fails, the benchmark calls a story smooth that stutters, or blames the figure for what the machine did.
import { expect, test } from 'vitest';
import { frameLimits, none, type Frames } from '../../../scripts/bench/smooth';
import { forcedLayouts, workIn, type TraceEvent } from '../../../scripts/bench/trace';

const frames = (over16: number, longest: number): Frames => ({
	count: 100,
	over16,
	over50: 0,
	longest,
	median: 16.7,
	work: 1
});

const held = (figure: Frames[], bare: Frames[]): boolean[] =>
	frameLimits('phone', figure, bare).map(({ holds }) => holds);

test('the best round counts, for the figure and without it', () => {
	expect(held([frames(0.4, 90), frames(0.06, 80)], [frames(0.05, 60), frames(0.3, 70)])).toEqual([
		true,
		true
	]);
	expect(held([frames(0.08, 90)], [frames(0.05, 60)])).toEqual([false, true]);
});

test('a long frame is the figure’s own only if the page without it has none', () => {
	expect(held([frames(0, 120)], [frames(0, 60)])).toEqual([true, false]);
	expect(held([frames(0, 120)], [frames(0, 130)])).toEqual([true, true]);
});

test('what must not be is counted and named', () => {
	expect(none('x', [])).toMatchObject({ holds: true, found: 'none' });
	expect(none('x', ['a', 'a', 'b'])).toMatchObject({ holds: false, found: '3: a; b' });
});

test('a layout inside a script is forced; one after it, or on another thread, is not', () => {
	const on = (name: string, ts: number, dur: number, tid = 1, data = {}): TraceEvent => ({
		name,
		ph: 'X',
		ts,
		dur,
		pid: 1,
		tid,
		args: { data }
	});
	const events: TraceEvent[] = [
		{ name: 'thread_name', ph: 'M', ts: 0, pid: 1, tid: 1, args: { name: 'CrRendererMain' } },
		on('FunctionCall', 10, 10, 1, { functionName: 'draw', url: 'x/first.js' }),
		on('Layout', 12, 2),
		on('Layout', 30, 2),
		on('Layout', 13, 2, 2)
	];
	expect(forcedLayouts(events)).toEqual(['Layout in draw (first.js:0:0)']);
	expect(workIn(events)).toEqual(['FunctionCall', 'Layout', 'Layout']);
});
