import { m } from '../paraglide/messages';
import type { PeriodId, SectorId } from '../index/types';
import { MEASURES, type Measure } from './figures';

/** What whoever embeds a figure may ask for in its address. */
export interface Options {
	theme: 'auto' | 'light' | 'dark';
	/** Only these sectors are drawn; empty for all. */
	sectors: SectorId[];
	/** Only these periods are shown; empty for all. */
	periods: PeriodId[];
	measure?: Measure;
	/** Sectors that are raised; empty for those of the figure. */
	highlight: SectorId[];
	/** The state that is shown first. */
	state?: string;
	/** Without title, summary and numbers. */
	plain: boolean;
	/** A picture that does not answer. */
	still: boolean;
	transparent: boolean;
	motion: boolean;
}

/** What an address may name. */
export interface Known {
	sectors: readonly SectorId[];
	periods: readonly PeriodId[];
	states: readonly string[];
	/** Other parameters that are read elsewhere. */
	others?: readonly string[];
}

/** Parameters of hosts and their scripts, which are not for us. */
const FOREIGN = /^(childId|initialWidth|parentTitle|parentUrl|utm_\w+|fbclid|gclid|ref)$/;

const FLAGS: Record<string, boolean> = {
	'': true,
	'1': true,
	true: true,
	'0': false,
	false: false
};

/**
 * Reads the query of an embed's address. What is unknown or broken is left out and complained of, one sentence each; the
 * rest holds.
 *
 * @param query As in `location.search`.
 */
export function readOptions(
	query: string,
	known: Known
): { options: Options; complaints: string[] } {
	const options: Options = {
		theme: 'auto',
		sectors: [],
		periods: [],
		highlight: [],
		plain: false,
		still: false,
		transparent: false,
		motion: true
	};
	const complaints: string[] = [];
	function complain(name: string, value: string, expected: readonly string[]): void {
		complaints.push(m.embed_complaint({ name, value, expected: expected.join(', ') }));
	}

	/** One of several words. */
	function word<T extends string>(name: string, value: string, allowed: readonly T[]) {
		const found = allowed.find((one) => one === value);
		if (found === undefined) complain(name, value, allowed);
		return found;
	}
	/** Those of a list that are known. */
	function list(name: string, value: string, allowed: readonly string[]): string[] {
		const items = [...new Set(value.split(','))].filter((item) => item !== '');
		if (items.length === 0) complain(name, value, allowed);
		for (const item of items) if (!allowed.includes(item)) complain(name, item, allowed);
		return allowed.filter((item) => items.includes(item));
	}
	function flag(name: string, value: string, before: boolean): boolean {
		const found = FLAGS[value];
		if (found === undefined) complain(name, value, ['1', '0']);
		return found ?? before;
	}

	const readers: Record<string, (value: string, name: string) => void> = {
		theme: (value, name) =>
			(options.theme = word(name, value, ['auto', 'light', 'dark']) ?? options.theme),
		sectors: (value, name) => (options.sectors = list(name, value, known.sectors)),
		highlight: (value, name) => (options.highlight = list(name, value, known.sectors)),
		period: (value, name) => (options.periods = list(name, value, known.periods)),
		measure: (value, name) => (options.measure = word(name, value, MEASURES)),
		state: (value, name) => (options.state = word(name, value, known.states)),
		plain: (value, name) => (options.plain = flag(name, value, options.plain)),
		static: (value, name) => (options.still = flag(name, value, options.still)),
		transparent: (value, name) => (options.transparent = flag(name, value, options.transparent)),
		motion: (value, name) => {
			const found = word(name, value, ['on', 'off']);
			if (found) options.motion = found === 'on';
		}
	};
	const said = new Set<string>();
	for (const [name, value] of new URLSearchParams(query)) {
		if (known.others?.includes(name)) continue;
		const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
		if (read && said.has(name)) complaints.push(m.embed_complaint_twice({ name }));
		said.add(name);
		if (read) read(value, name);
		else if (!FOREIGN.test(name)) {
			complaints.push(m.embed_complaint_name({ name, expected: Object.keys(readers).join(', ') }));
		}
	}
	return { options, complaints };
}
