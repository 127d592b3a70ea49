/** The form of the explorer: what is chosen in it, and what can be. */
import { m } from '../paraglide/messages';
import { COOPERATION_FORMS, RESPONSE_FORMS, type Actor, type SectorId } from '../index/types';
import { FEWEST_SECTORS, type Order } from '../scene/view';
import {
	CONFIDENCES,
	EXPLORED_CHARTS,
	EXPLORED_MEASURES,
	MEASURES_OF,
	periodRange,
	sidesOf,
	type Known,
	type Question,
	type Wishes
} from './question';

const inputsOf = (form: HTMLFormElement, name: string): HTMLInputElement[] => [
	...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)
];

const checkedOf = (form: HTMLFormElement, name: string): string[] =>
	inputsOf(form, name)
		.filter(({ checked }) => checked)
		.map(({ value }) => value);

const weightOf = (form: HTMLFormElement, name: string): number =>
	inputsOf(form, name)[0]?.valueAsNumber ?? 1;

/** The weights of a group of sliders, as they were before if all of them are at nought: from those no score can be made. */
function weightsOf<Form extends string>(
	form: HTMLFormElement,
	group: string,
	forms: readonly Form[],
	before: Record<Form, number>
): Record<Form, number> {
	const numbers = forms.map((name) => weightOf(form, `${group}-${name}`));
	if (numbers.every((weight) => weight === 0)) return before;
	return Object.fromEntries(forms.map((name, i) => [name, numbers[i] ?? 1])) as Record<
		Form,
		number
	>;
}

/** One of several words that is chosen, if it is one of them. */
const chosen = <T extends string>(
	form: HTMLFormElement,
	name: string,
	allowed: readonly T[]
): T | undefined => allowed.find((one) => checkedOf(form, name).includes(one));

/** Reads what is chosen, where until now it was this. */
export function readForm(form: HTMLFormElement, { sectors }: Known, before: Question): Wishes {
	const drawn = checkedOf(form, 'sectors');
	const chart = chosen(form, 'chart', EXPLORED_CHARTS);
	const measure = chosen(form, 'measure', EXPLORED_MEASURES);
	const order = chosen<Order>(form, 'order', ['sector', 'gap']);
	const show = checkedOf(form, 'show')[0]?.split(',') as Actor[] | undefined;
	return {
		...(chart && { chart }),
		...(measure && { measure }),
		...(order && { order }),
		...(show && { show }),
		periods: checkedOf(form, 'period'),
		sectors: drawn.length < sectors.length ? drawn : [],
		highlight: checkedOf(form, 'highlight'),
		recipe: {
			weights: weightsOf(form, 'weight', COOPERATION_FORMS, before.recipe.weights),
			responseWeights: weightsOf(form, 'response', RESPONSE_FORMS, before.recipe.responseWeights),
			multilateral: checkedOf(form, 'multilateral').length > 0,
			lowestConfidence: chosen(form, 'confidence', CONFIDENCES) ?? 'low'
		}
	};
}

/** Ticks the boxes of a group; where no fewer may be ticked, those that are cannot be unticked. */
function tick(
	form: HTMLFormElement,
	name: string,
	values: readonly string[],
	fewest: number
): void {
	for (const input of inputsOf(form, name)) {
		input.checked = values.includes(input.value);
		input.disabled = input.type === 'checkbox' && input.checked && values.length <= fewest;
	}
}

/** Chooses one of a group, of which only some can be chosen. The group is hidden where there is no choice. */
function pick(
	form: HTMLFormElement,
	name: string,
	value: string,
	possible: readonly string[]
): void {
	for (const input of inputsOf(form, name)) {
		input.checked = input.value === value;
		input.disabled = !possible.includes(input.value);
		const fieldset = input.closest('fieldset');
		if (fieldset && possible.length < 2 && name !== 'measure') fieldset.hidden = true;
		else if (fieldset) fieldset.hidden = false;
	}
}

function fillPeriods(form: HTMLFormElement, question: Question, known: Known): void {
	const [fewest, most] = periodRange(question, known.periods.length);
	for (const input of inputsOf(form, 'period')) input.type = most === 1 ? 'radio' : 'checkbox';
	tick(form, 'period', question.periods, fewest);
	const fieldset = form.querySelector<HTMLElement>('[data-periods]');
	if (fieldset) fieldset.hidden = most === 0;
}

/** Shows weights on their sliders. Where the reader has set all to nought they stay, and a line says what holds instead. */
function fillWeights(
	form: HTMLFormElement,
	group: string,
	weights: Readonly<Record<string, number>>
): void {
	const names = Object.keys(weights);
	const isNothing = names.every((name) => weightOf(form, `${group}-${name}`) === 0);
	for (const name of names) {
		const [input] = inputsOf(form, `${group}-${name}`);
		if (!input) continue;
		if (!isNothing) input.valueAsNumber = weights[name] ?? 1;
		const output = input.parentElement?.querySelector('output');
		if (output) output.value = input.value;
	}
	const note = form.querySelector<HTMLElement>(`[data-all-nought="${group}"]`);
	if (!note) return;
	note.textContent = isNothing
		? m.explore_all_nought({ weights: Object.values(weights).join(', ') })
		: '';
}

/** Sets every slider back. */
export function resetWeights(form: HTMLFormElement): void {
	for (const input of form.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
		input.valueAsNumber = 1;
	}
}

/** Shows a question in the form, and what else could be asked. */
export function fillForm(form: HTMLFormElement, question: Question, known: Known): void {
	const { chart, measure, show, order, sectors, highlight, recipe } = question;
	const drawn: readonly SectorId[] = sectors.length > 0 ? sectors : known.sectors;
	pick(form, 'chart', chart, EXPLORED_CHARTS);
	pick(form, 'measure', measure ?? '', MEASURES_OF[chart]);
	pick(
		form,
		'show',
		show.join(),
		sidesOf(question).map((sides) => sides.join())
	);
	const isOrdered = chart === 'dotplot' && measure !== 'cooperation' && measure !== 'opinion';
	pick(form, 'order', order, isOrdered ? ['sector', 'gap'] : [order]);
	fillPeriods(form, question, known);
	tick(form, 'sectors', drawn, FEWEST_SECTORS);
	tick(form, 'highlight', highlight, 0);
	for (const input of inputsOf(form, 'highlight')) input.disabled = !drawn.includes(input.value);
	fillWeights(form, 'weight', recipe.weights);
	fillWeights(form, 'response', recipe.responseWeights);
	for (const input of inputsOf(form, 'multilateral')) input.checked = recipe.multilateral;
	pick(form, 'confidence', recipe.lowestConfidence, CONFIDENCES);
	for (const note of form.querySelectorAll<HTMLElement>('[data-measures-nothing]')) {
		note.hidden = measure !== undefined;
	}
}
