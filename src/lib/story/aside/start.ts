import { mount } from 'svelte';
import { wordsOf } from '../../chart/words';
import type { StageData } from '../stage-data';
import LiveDial from './LiveDial.svelte';

/** Puts a dial that works in the place of one that only stood there; it takes the same room. */
export function startAside(place: HTMLElement, { scores, names, lang }: StageData): void {
	const period = place.dataset.aside ?? '';
	place.replaceChildren();
	mount(LiveDial, {
		target: place,
		props: { scores, words: wordsOf(names, lang), period, ready: true }
	});
}
