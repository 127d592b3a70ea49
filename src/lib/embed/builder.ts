import { FEWEST_SECTORS } from '../scene/view';
import { BUILDER_DATA_ID, type BuilderData } from './builder-data';
import { dateCitations } from './builder-cite';
import { followNumbers } from './builder-numbers';
import { followCopying } from './copying';
import { follow } from './host/heights';
import { groundOf } from './ground';
import { queryOf } from './query';
import { RUNGS, snippet } from './snippets';
import { endingOf, isStill } from './still';

/**
 * The script of a figure's page: what is chosen is seen at once in the previews and in the snippets, and a button copies.
 */

/** Boxes of which none or all say nothing. */
const LISTS = ['period', 'sectors', 'highlight'];

/** Whether fewer fields are ticked than a chart can be drawn for; it then shows all of them, and the page says so. */
function areFew(form: HTMLFormElement): boolean {
	const ticked = new FormData(form).getAll('sectors').length;
	return ticked > 0 && ticked < FEWEST_SECTORS;
}

function queryOfForm(form: HTMLFormElement): string {
	const chosen = new FormData(form);
	const single: Record<string, string> = {};
	for (const [name, value] of chosen) {
		if (name !== 'keep' && !LISTS.includes(name) && typeof value === 'string') single[name] = value;
	}
	const lists = LISTS.map((name) => ({
		name,
		all: [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)].map(({ value }) => value),
		ticked: name === 'sectors' && areFew(form) ? [] : chosen.getAll(name).map(String)
	}));
	return queryOf(single, lists);
}

/** Shows of what there is for either ground that for the one that goes with the colours chosen. */
function showGround(theme: FormDataEntryValue | null): void {
	const ground = groundOf(typeof theme === 'string' ? theme : undefined);
	for (const part of document.querySelectorAll<HTMLElement>('[data-ground]')) {
		part.hidden = part.dataset.ground !== ground;
	}
}

function start(): void {
	const json = document.getElementById(BUILDER_DATA_ID)?.textContent;
	const form = document.querySelector<HTMLFormElement>('[data-choices]');
	if (!json || !form) return;
	const { input, embed, root, cited, numbers } = JSON.parse(json) as BuilderData;
	const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-far-apart]')];

	function show(query: string, keep: boolean): void {
		const address = (keep && input.frozen?.address) || input.embed;
		const ending = endingOf(query, keep ? input.frozen?.stills : true);
		const living = (isStill(ending) && input.stillHeight) || input.height;
		const height = (keep && input.frozen?.height) || living;
		// Where the page is read may not be where it will be published.
		const here = keep ? root + address.slice(address.indexOf('embed/v')) : embed;
		for (const frame of frames) {
			// Replaced, not gone to: the previews must not fill the browser's history.
			frame.contentWindow?.location.replace(new URL(here + ending, location.href));
		}
		for (const rung of RUNGS) {
			// The picture is one of two that stand in the page.
			if (rung === 'picture') continue;
			const place = document.getElementById(rung);
			const code = snippet(rung, { ...input, embed: address + ending, height });
			if (place && code !== undefined) place.textContent = code;
		}
	}

	const tellNumbers = numbers && followNumbers(input.figure, numbers, root);
	dateCitations(cited);

	let shown = 'false ';
	form.hidden = false;
	// A browser that comes back to the page may have kept what was chosen.
	showGround(new FormData(form).get('theme'));
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('change', () => {
		const query = queryOfForm(form);
		showGround(new FormData(form).get('theme'));
		const few = form.querySelector<HTMLElement>('[data-few]');
		if (few) few.hidden = !areFew(form);
		const keep = new FormData(form).get('keep') === 'frozen';
		const wanted = `${keep} ${query}`;
		if (wanted !== shown) show(query, keep);
		tellNumbers?.(query);
		shown = wanted;
	});
	addEventListener('message', (event) => follow(frames, event));

	followCopying();
}

start();
