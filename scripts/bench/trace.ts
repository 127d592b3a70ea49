/** Reads what a browser's trace tells of a page's main thread. Pure: it is given the events. */

/** As much of an event as is looked at here; times are in microseconds. */
export interface TraceEvent {
	name: string;
	/** `X` for something that lasted, `M` for what is said of threads. */
	ph: string;
	ts: number;
	dur?: number;
	pid: number;
	tid: number;
	args?: {
		name?: string;
		data?: { functionName?: string; url?: string; lineNumber?: number; columnNumber?: number };
	};
}

/** Events in which scripts of the page run. */
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.evaluateModule', 'TimerFire']);
/** Events in which styles are worked out or boxes are laid out. */
const LAYOUTS = new Set(['Layout', 'UpdateLayoutTree']);
/** Whatever a page does of itself, or makes the browser do. */
const WORK = new Set([...SCRIPTS, ...LAYOUTS, 'FireAnimationFrame', 'FireIdleCallback', 'Paint']);

/** Events of the threads on which pages run. */
function onMainThreads(events: readonly TraceEvent[]): TraceEvent[] {
	const key = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
	const main = new Set(
		events
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(key)
	);
	return events.filter((event) => main.has(key(event)));
}

const contains = (outer: TraceEvent, inner: TraceEvent): boolean =>
	outer.pid === inner.pid &&
	outer.tid === inner.tid &&
	outer.ts <= inner.ts &&
	inner.ts < outer.ts + (outer.dur ?? 0);

/**
 * Layouts that a script could not go on without, each named by that script's function. The browser's own layout, once
 * per frame after all scripts, is not among them.
 */
export function forcedLayouts(events: readonly TraceEvent[]): string[] {
	const main = onMainThreads(events);
	const scripts = main.filter(({ name }) => SCRIPTS.has(name));
	return main
		.filter(({ name }) => LAYOUTS.has(name))
		.flatMap((layout) => {
			const script = scripts.findLast((script) => contains(script, layout));
			if (!script) return [];
			const { functionName, url = '', lineNumber, columnNumber } = script.args?.data ?? {};
			const place = `${url.replace(/.*\//, '')}:${lineNumber ?? 0}:${columnNumber ?? 0}`;
			return [`${layout.name} in ${functionName || 'a function'} (${place})`];
		});
}

/** What a page did, each with its name, in the order of time. */
export const workIn = (events: readonly TraceEvent[]): string[] =>
	onMainThreads(events)
		.filter(({ name }) => WORK.has(name))
		.sort((a, b) => a.ts - b.ts)
		.map(({ name }) => name);
