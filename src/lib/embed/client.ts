import { m } from '../paraglide/messages';
import type { Kind } from '../chart/kinds/types';
import { pictureOf } from '../chart/picture';
import { wordsOf } from '../chart/words';
import type { Mark, Words } from '../scene/types';
import type { ChartKind } from '../scene/view';
import { evidenceOf } from '../site/evidence';
import { choose, type Choice } from './choose';
import { DATA_ID, type EmbedData } from './data';
import { tellHeight } from './height';
import { tellNews } from './news';
import { readOptions, type Options } from './options';
import { keysOf, PARTS, partsOf, svgOf } from './parts';
import { Picture } from './picture';
import { followStepper } from './stepper';

/**
 * The script of an embed. The document is complete without it; it applies the options of the address, makes the picture
 * answer to pointer and keyboard, and steps from state to state.
 */

const find = (selector: string): HTMLElement | null => document.querySelector(selector);

/** What can be seen of options without any other state. */
function dress({ theme, plain, transparent }: Options): void {
	const root = document.documentElement;
	if (theme !== 'auto') root.dataset.theme = theme;
	root.classList.toggle('is-plain', plain);
	root.classList.toggle('is-transparent', transparent);
}

/** What is shown at the moment, and whatever is needed to show something else. */
interface Showing {
	data: EmbedData;
	choice: Choice;
	words: Words;
	kindOf: (index: number) => Kind;
}

/** Says of a state what the document says of its first. */
function tellState({ choice, words, kindOf }: Showing, index: number): void {
	const state = choice.states[index];
	if (!state) return;
	const parts = partsOf(state, kindOf(index), choice.scores, words);
	for (const part of PARTS) {
		const place = find(`[data-part="${part}"]`);
		if (place) place.innerHTML = parts[part];
	}
}

/** The line that says what is pointed at, with the way to its evidence. */
function readout({ data, choice, words, kindOf }: Showing, index: number, mark?: Mark): void {
	const line = find('[data-readout]');
	if (!line) return;
	line.textContent = mark ? kindOf(index).readout(mark, choice.scores, words) : m.embed_hint();
	const proof = mark && evidenceOf(mark);
	if (proof === undefined) return;
	const link = document.createElement('a');
	Object.assign(link, { href: data.home + proof, target: '_blank', rel: 'noopener' });
	link.textContent = m.figure_why();
	line.append(' ', link);
}

function animate(showing: Showing, { motion }: Options): Picture | undefined {
	const place = find('[data-picture]');
	if (!place) return undefined;
	const { data, choice, words, kindOf } = showing;
	const reduced = matchMedia('(prefers-reduced-motion: reduce)');
	let shown = choice.first;
	const picture = new Picture(shown, {
		place,
		sceneOf: (index, frame) => {
			const state = choice.states[index] ?? choice.states[0];
			if (!state) throw new RangeError('a figure without states');
			return pictureOf(state.subject, kindOf(index), choice.scores, frame, words);
		},
		draw: svgOf,
		keys: ({ keys }) => keysOf(keys, words),
		onpoint: (mark) => readout(showing, shown, mark),
		label: ({ summary }) => `${summary} ${kindOf(shown).hint?.() ?? m.figure_keys_hint()}`,
		role: m.figure_chart(),
		onenter: (mark) => {
			const proof = evidenceOf(mark);
			if (proof !== undefined) open(data.home + proof, '_blank', 'noopener');
		},
		isStill: () => !motion || reduced.matches
	});
	followStepper(find('.stepper'), choice.states, choice.first, (index) => {
		shown = index;
		find('.embed')?.setAttribute(
			'class',
			`figure embed ${choice.states[index]?.subject.view.chart}`
		);
		tellState(showing, index);
		picture.go(index);
	});
	return picture;
}

/** Starts the embed in this document with the kinds of chart that it draws. */
export function start(kinds: Partial<Record<ChartKind, Kind>>): void {
	const json = document.getElementById(DATA_ID)?.textContent;
	const figure = find('.embed');
	if (!json || !figure) return;
	const data = JSON.parse(json) as EmbedData;
	const words = wordsOf(data.names, data.lang);
	const { options, complaints } = readOptions(location.search, {
		sectors: data.scores.sectors,
		periods: data.scores.periods,
		states: data.states.map(({ id }) => id)
	});
	dress(options);
	const choice = choose(data.states, data.first, data.scores, options);
	const showing: Showing = {
		data,
		choice,
		words,
		kindOf: (index) => {
			const chart = choice.states[index]?.subject.view.chart;
			const kind = chart && kinds[chart];
			if (!kind) throw new RangeError(`no ${chart ?? 'chart'} in this embed`);
			return kind;
		}
	};
	const said = [...complaints, ...choice.complaints];
	if (said.length > 0) console.warn(said.join('\n'));
	tellState(showing, choice.first);
	animate(showing, options);
	if (options.still) document.documentElement.classList.add('is-still');
	tellHeight(figure);
	tellNews(data.status);
}
