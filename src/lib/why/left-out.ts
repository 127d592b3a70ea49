import { escape } from '../chart/markup';
import { m } from '../paraglide/messages';

/** What of an address could not be followed, as a page tells it: the parameter, what it said and what was expected. */

/** Longer than any word that we know; what is longer is cut, so that an address cannot fill the page. */
const TOLD = 40;

/** A name or a value from an address, not too long. */
export const cut = (text: string): string =>
	text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;

/** Evidence that there is not, as a sentence without its full stop. */
export const noEvidence = (value: string): string =>
	m.explore_fault_rule({ name: 'why', value: cut(value), rule: m.explore_rule_no_evidence() });

/** A note of what was left out, as markup. */
export function leftOut(lines: readonly string[]): string {
	const items = [...new Set(lines)].map((line) => `<li>${escape(line)}</li>`);
	return `<p>${escape(m.explore_faults())}</p><ul>${items.join('')}</ul>`;
}

let note: HTMLElement | undefined;

/** Tells it over a page that has no place of its own for it, until the reader closes it; nothing of the page is lost. */
export function tellOverPage(lines: readonly string[]): void {
	note?.remove();
	const place = document.createElement('div');
	place.className = 'left-out';
	const words = document.createElement('div');
	// It must be there before its words are, or they are not read aloud.
	words.setAttribute('role', 'status');
	const close = document.createElement('button');
	close.type = 'button';
	close.textContent = m.why_close();
	close.addEventListener('click', () => place.remove());
	place.append(words, close);
	document.body.append(place);
	note = place;
	requestAnimationFrame(() => (words.innerHTML = leftOut(lines)));
}
