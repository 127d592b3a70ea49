import { m } from '../paraglide/messages';
import type { Kind } from '../chart/kinds/types';
import { wordsOf } from '../chart/words';
import { Mover } from '../scene/mover';
import type { Draw } from '../chart/picture';
import type { ChartKind } from '../scene/view';
import { evidenceOf } from '../site/evidence';
import { choose, type Choice } from './choose';
import { DATA_ID, type EmbedData } from './data';
import { tellHeight } from './height';
import { Live, type LiveOptions, type Showing } from './live';
import { tellNews } from './news';
import { readOptions, type Options } from './options';
import { showProof } from './proof';
import { LEAST_DRAWN } from './size';
import { followStepper } from './stepper';

/**
 * The script of an embed. The document is complete without it; it applies the options of the address, makes the picture
 * answer to pointer and keyboard, and steps from state to state.
 */

const find = (selector: string): HTMLElement | null => document.querySelector(selector);

/** What can be seen of options without any other state. */
export function dress({ theme, plain, transparent }: Options): void {
	const root = document.documentElement;
	if (theme !== 'auto') root.dataset.theme = theme;
	// In the same breath all of it is drawn.
	root.classList.remove('is-asked');
	root.classList.toggle('is-plain', plain);
	root.classList.toggle('is-transparent', transparent);
}

/** Says all that could not be followed, once. */
export function complain(complaints: readonly string[]): void {
	if (complaints.length > 0) console.warn(complaints.join('\n'));
}

/** How a figure lives in an embed: evidence opens over it, and its links beside the page that it stands in. */
export function liveOptions(
	root: HTMLElement,
	{ names, lang, home, evidence, status }: EmbedData,
	{ motion }: Pick<Options, 'motion'>
): Omit<LiveOptions, 'draw'> {
	const reduced = matchMedia('(prefers-reduced-motion: reduce)');
	return {
		root,
		words: wordsOf(names, lang),
		proofOf: (mark, { subject }) => {
			const proof = evidenceOf(mark, subject.view);
			return proof === undefined ? undefined : home + proof;
		},
		open: (address) => showProof(evidence, address),
		target: '_blank',
		// What stays as it is leads to evidence that does not.
		...(status && { why: m.figure_why_living() }),
		isStill: () => !motion || reduced.matches,
		least: LEAST_DRAWN
	};
}

/** The states of a figure as they can be shown. */
function showingsOf(
	{ states, scores }: Choice,
	kinds: Partial<Record<ChartKind, Kind>>
): Showing[] {
	return states.map(({ subject, about, plots }) => {
		const { chart } = subject.view;
		const kind = kinds[chart];
		if (!kind) throw new RangeError(`no ${chart} in this embed`);
		return { subject, about, plots, kind, scores };
	});
}

/** Starts the embed in this document with the kinds of chart that it draws, and what lays them out. */
export function start(kinds: Partial<Record<ChartKind, Kind>>, draw: Draw): void {
	const json = document.getElementById(DATA_ID)?.textContent;
	const figure = find('.embed');
	if (!json || !figure) return;
	const data = JSON.parse(json) as EmbedData;
	const { options, complaints } = readOptions(location.search, {
		sectors: data.scores.sectors,
		periods: data.scores.periods,
		states: data.states.map(({ id }) => id)
	});
	dress(options);
	const choice = choose(data.states, data.first, data.scores, options);
	const showings = showingsOf(choice, kinds);
	const first = showings[choice.first];
	if (!first) throw new RangeError('a figure without states');
	complain([...complaints, ...choice.complaints]);
	const live = new Live(first, {
		...liveOptions(figure, data, options),
		draw,
		mover: (moves) => new Mover(moves)
	});
	const credit = document.querySelector<HTMLAnchorElement>('.credit a');
	/** The way back leads to the step that shows what is shown. */
	function leadBack(index: number): void {
		const story = choice.states[index]?.story;
		if (credit && story !== undefined) credit.href = `${data.home}#/${story}`;
	}
	leadBack(choice.first);
	followStepper(find('.stepper'), choice.states, choice.first, (index) => {
		const next = showings[index];
		if (next) live.show(next);
		leadBack(index);
	});
	if (options.still) document.documentElement.classList.add('is-still');
	tellHeight(figure);
	tellNews(data.status);
}
