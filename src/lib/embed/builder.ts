import { m } from '../paraglide/messages';
import { BUILDER_DATA_ID, type BuilderData } from './builder-data';
import { dateCitations } from './builder-cite';
import { followNumbers } from './builder-numbers';
import { followCopying } from './copying';
import { follow } from './host/heights';
import { groundOf } from './ground';
import { rungName } from './rung-names';
import { saidOf } from './said';
import {
	OFFERED_ENDING,
	pictureSnippet,
	RUNGS,
	schemeOf,
	snippet,
	staying,
	type Rung,
	type SnippetInput
} from './snippets';
import { endingOf, isStill } from './still';
import type { Ticked } from './query';
import { stateAsked, unfollowing } from './unfollowed';
import { grant, type Granted, type Wishes } from './wishes';

/**
 * The script of a figure's page: what is chosen is seen at once in the previews and in the snippets, and a button copies.
 * What a figure cannot show is not offered. Words that go with it are taken from the preview, which shows what was chosen.
 */

/** Boxes of which none or all say nothing. */
const LISTS = ['period', 'sectors', 'highlight'];

function ticked(form: HTMLFormElement, name: string): Ticked {
	const boxes = [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
	const on = boxes.filter(({ checked }) => checked);
	return { name, all: boxes.map(({ value }) => value), ticked: on.map(({ value }) => value) };
}

/** What a still picture follows: all else takes a script. */
const STILL = ['theme', 'static'];

/** What is chosen, but for what a still picture does not follow. */
function wishesOf(form: HTMLFormElement): Wishes {
	const chosen = new FormData(form);
	const isStill = chosen.has('static');
	const single: Record<string, string> = {};
	for (const [name, value] of chosen) {
		const isOne = isStill ? STILL.includes(name) : name !== 'keep' && !LISTS.includes(name);
		if (isOne && typeof value === 'string') single[name] = value;
	}
	const list = (name: string): Ticked => {
		const all = ticked(form, name);
		return isStill ? { ...all, ticked: [] } : all;
	};
	return {
		single,
		periods: list('period'),
		sectors: list('sectors'),
		highlight: list('highlight')
	};
}

/** Leaves what needs a script out of a figure without one. Before the form is read: what is left out is no part of its answers. */
function offerScripted(form: HTMLFormElement): void {
	const isStill = new FormData(form).has('static');
	for (const part of form.querySelectorAll<HTMLFieldSetElement>('[data-scripted]')) {
		part.disabled = isStill;
	}
}

/** Leaves of the form what can be chosen beside all else that is. */
function offer(form: HTMLFormElement, { fewSectors, fewPeriods, states, raisable }: Granted): void {
	const select = form.querySelector<HTMLSelectElement>('[name=state]');
	for (const option of select?.options ?? []) {
		option.disabled = option.value !== '' && !states.includes(option.value);
	}
	if (select?.selectedOptions[0]?.disabled) select.value = '';
	for (const box of form.querySelectorAll<HTMLInputElement>('[name=highlight]')) {
		box.disabled = !raisable.includes(box.value);
	}
	const tell = (name: string, isSo: boolean): void => {
		const line = form.querySelector<HTMLElement>(`[data-tell="${name}"]`);
		if (line) line.hidden = !isSo;
	};
	tell('few', fewSectors);
	tell('few-periods', fewPeriods);
	tell('still', new FormData(form).has('static'));
}

/** Shows of what there is for either ground that for the one that goes with the colours chosen. */
function showGround(theme: FormDataEntryValue | null): void {
	const ground = groundOf(typeof theme === 'string' ? theme : undefined);
	for (const part of document.querySelectorAll<HTMLElement>('[data-ground]')) {
		part.hidden = part.dataset.ground !== ground;
	}
}

/** What is said of the figure in a preview; nothing while it is not there. */
function saidIn({ contentDocument }: HTMLIFrameElement): ReturnType<typeof saidOf> | undefined {
	const part = (name: string): string =>
		contentDocument?.querySelector(`[data-part="${name}"]`)?.textContent ?? '';
	const title = part('title');
	if (!title) return undefined;
	return saidOf({
		title,
		unit: part('unit'),
		summary: part('summary'),
		source: part('source')
	});
}

/** The height of a frame with room for what is chosen of a figure. */
function heightFor({ height, stillHeight, plainHeight }: SnippetInput, ending: string): number {
	const isPlain = new URLSearchParams(ending).has('plain');
	return (isStill(ending) && stillHeight) || (isPlain && plainHeight) || height;
}

/** Says of which snippets it is true that they do not show what was chosen. */
function tellUnfollowed(rungs: readonly Rung[]): void {
	for (const part of document.querySelectorAll<HTMLElement>('[data-unfollowed]')) {
		part.hidden = !rungs.some((rung) => rung === part.dataset.unfollowed);
	}
	const line = document.querySelector<HTMLElement>('[data-tell="unfollowed"]');
	if (!line) return;
	line.hidden = rungs.length === 0;
	line.textContent =
		rungs.length > 0 ? m.embed_unfollowed({ snippets: rungs.map(rungName).join('; ') }) : '';
}

/** Puts a text into a place that can be copied from. */
function write(id: string, text: string | undefined): void {
	const place = document.getElementById(id);
	if (place && text !== undefined) place.textContent = text;
}

function start(): void {
	const json = document.getElementById(BUILDER_DATA_ID)?.textContent;
	const form = document.querySelector<HTMLFormElement>('[data-choices]');
	if (!json || !form) return;
	const { input, path, root, states, cited, numbers } = JSON.parse(json) as BuilderData;
	// Where the page is read may not be where it will be published.
	const site = input.embed.slice(0, -path.length);
	const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-far-apart]')];
	const [first] = frames;
	let shown: SnippetInput = { ...input, embed: input.embed + OFFERED_ENDING };
	let asked = shown.embed;

	function tell(): void {
		for (const rung of RUNGS) {
			// The picture is one of two that stand in the page.
			if (rung !== 'picture') write(rung, snippet(rung, shown));
		}
		write('alt', shown.alt);
		write('caption', shown.caption);
	}

	/** What was kept without pictures has those of the living data, and the page says so. */
	function tellPictures(given: SnippetInput, query: string): void {
		const whole = given.pictures ? given : input;
		const pictured = { ...whole, ...whole.byState?.[stateAsked(query) ?? ''] };
		write('picture', pictureSnippet(pictured, 'light'));
		write('picture-dark', pictureSnippet(pictured, 'dark'));
		for (const part of document.querySelectorAll<HTMLElement>('[data-keep-lacks]')) {
			part.hidden = given === input;
		}
		tellUnfollowed(unfollowing(query, whole));
	}

	/** @param given What the snippets are made from: the living figure, or the one that stays. */
	function show(query: string, given: SnippetInput): void {
		const ending = endingOf(query, given.stills);
		const here = root + given.embed.slice(site.length);
		for (const frame of frames) {
			frame.style.colorScheme = schemeOf(ending) ?? '';
			// Replaced, not gone to: the previews must not fill the browser's history.
			frame.contentWindow?.location.replace(new URL(here + ending, location.href));
		}
		shown = { ...shown, embed: given.embed + ending, height: heightFor(given, ending) };
		tell();
		tellPictures(given, query);
	}

	function choose(form: HTMLFormElement): void {
		offerScripted(form);
		const granted = grant(states, wishesOf(form));
		offer(form, granted);
		const chosen = new FormData(form);
		showGround(chosen.get('theme'));
		const given = chosen.get('keep') === 'frozen' ? staying(input) : input;
		const line = form.querySelector<HTMLElement>('[data-tell="uncoloured"]');
		if (line) line.hidden = !(chosen.has('static') && given.stills === false);
		const wanted = given.embed + granted.query;
		if (wanted !== asked) show(granted.query, given);
		asked = wanted;
		tellNumbers?.(granted.query);
	}

	const tellNumbers = numbers && followNumbers(input.figure, numbers, root);
	dateCitations(cited);

	form.hidden = false;
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('change', () => choose(form));
	first?.addEventListener('load', () => {
		const said = saidIn(first);
		if (
			!said ||
			(said.title === shown.title && said.alt === shown.alt && said.caption === shown.caption)
		)
			return;
		shown = { ...shown, ...said };
		tell();
	});
	addEventListener('message', (event) => follow(frames, event));
	// A browser that comes back to the page may have kept what was chosen.
	choose(form);

	followCopying();
}

start();
