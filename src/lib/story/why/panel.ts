import { m } from '../../paraglide/messages';
import { evidenceOfLink, readWhy, searchWith, type Evidence, type Known } from './address';
import { extract, pageAt, type Extract } from './content';

/**
 * Evidence over the story or the explorer, in a native dialog: the reader's place stays, the focus comes back, Escape and the way back close
 * it. Where it cannot be shown, its page is opened instead.
 */

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	more: Partial<HTMLElementTagNameMap[Name]>,
	...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = Object.assign(document.createElement(name), more);
	made.append(...children);
	return made;
}

/** Where the panel opens. */
interface Place {
	/** Of what there is evidence. */
	known: Known;
	/** Address of the story in the page's language, with a slash at its end. */
	home: string;
}

let place: Place = { known: { sectors: [], periods: [] }, home: location.href };

/** Address of a field's page. */
const pageOf = ({ sector }: Evidence): string => new URL(`sector/${sector}/`, place.home).href;

const dialog = element('dialog', { className: 'why' });
dialog.setAttribute('aria-labelledby', 'why-title');
document.body.append(dialog);

let shown: Evidence | undefined;

/** What had the focus before it opened. */
let opener: Element | null | undefined;

/** The dialog gives the focus back, but going back in the history takes it away and may scroll, a frame later. */
function giveBack(): void {
	const from = opener;
	const top = scrollY;
	if (from === undefined) return;
	opener = undefined;
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			if (dialog.open) return;
			scrollTo({ top, behavior: 'instant' });
			if (from instanceof HTMLElement) from.focus({ preventScroll: true });
		})
	);
}

/** The page does not scroll behind it, and is as wide as with the bar that goes. */
function keepWidth(): void {
	const { clientWidth, style } = document.documentElement;
	style.scrollbarGutter = innerWidth > clientWidth ? 'stable' : '';
}

/** A link to the same value of another period. */
function stepTo(fragment: string | undefined, name: string, rel: string): HTMLElement | string {
	if (fragment === undefined || !shown) return '';
	return element('a', { href: `${pageOf(shown)}#${fragment}`, rel, textContent: name });
}

function fill({ name, title, body, sources, before, after }: Extract, evidence: Evidence): void {
	const close = element('button', { type: 'button', className: 'close' }, m.why_close());
	close.addEventListener('click', () => dialog.close());
	// Years of a period stay on one line.
	const whole = title.replace(/–(?=\d)/g, '–\u2060');
	const head = element('h2', { id: 'why-title', tabIndex: -1, textContent: whole });
	const parts: (Node | string)[] = [
		element('header', {}, element('p', { className: 'kicker', textContent: name }), close),
		head,
		element('div', { className: 'evidence' }, body)
	];
	if (sources.childElementCount > 0) {
		parts.push(element('h3', { textContent: m.why_sources() }), sources);
	}
	const all = element(
		'a',
		{ href: `${pageOf(evidence)}#${evidence.fragment}` },
		m.why_all({ name })
	);
	all.dataset.leaves = '';
	parts.push(
		element(
			'nav',
			{ ariaLabel: m.why_more() },
			stepTo(before, m.why_before(), 'prev'),
			stepTo(after, m.why_after(), 'next'),
			all
		)
	);
	dialog.replaceChildren(...parts);
	dialog.scrollTop = 0;
	head.focus();
}

/** Shows evidence; what was shown before makes way. */
async function show(evidence: Evidence): Promise<void> {
	shown = evidence;
	if (opener === undefined) opener = document.activeElement;
	try {
		const found = await extract(pageOf(evidence), evidence);
		// The reader may have gone on while the page was on its way.
		if (shown !== evidence) return;
		if (!dialog.open) {
			keepWidth();
			dialog.showModal();
		}
		fill(found, evidence);
	} catch {
		// In place of the address that cannot be shown, or the way back would lead to it again.
		if (shown === evidence) location.replace(`${pageOf(evidence)}#${evidence.fragment}`);
	}
}

const addressWith = (evidence: Evidence | undefined): string =>
	location.pathname + searchWith(location.search, evidence) + location.hash;

/** Opens the evidence that a link leads to, as a place of its own in the browser's history. */
export function openLink(href: string): void {
	const evidence = evidenceOfLink(href);
	if (!evidence) {
		location.assign(href);
		return;
	}
	history.pushState({ why: true }, '', addressWith(evidence));
	// The story stands where it stands when the way forward leads here again.
	history.scrollRestoration = 'manual';
	void show(evidence);
}

/** Says where the panel opens; before anything else is asked of it. */
export function setOut(from: Place): void {
	place = from;
}

/** Shows what the address asks for, and closes what it no longer asks for. */
export function followHistory(): void {
	const { evidence, broken } = readWhy(location.search, place.known);
	if (broken !== undefined) {
		console.warn(m.why_broken({ value: broken }));
		history.replaceState(history.state, '', addressWith(undefined));
	}
	if (evidence) {
		void show(evidence);
		return;
	}
	shown = undefined;
	if (dialog.open) dialog.close();
	giveBack();
}

dialog.addEventListener('close', () => {
	shown = undefined;
	if (!readWhy(location.search, place.known).evidence) return;
	const isOurs = (history.state as { why?: boolean } | null)?.why === true;
	if (isOurs) history.back();
	else {
		history.replaceState(history.state, '', addressWith(undefined));
		giveBack();
	}
});

/** Whether the pointer is beside the dialog, and not in its own margin. */
function isBeside({ clientX: x, clientY: y }: MouseEvent): boolean {
	const { left: from, right, top, bottom } = dialog.getBoundingClientRect();
	return x < from || x > right || y < top || y > bottom;
}

/** Whether a press began beside the dialog: one that only ends there has marked a passage. */
let pressedBeside = false;

dialog.addEventListener('pointerdown', (event) => {
	pressedBeside = isBeside(event);
});

/** A press on a link inside: sources are further down, other periods take the place of this one. */
function followLink(event: MouseEvent, link: HTMLAnchorElement): void {
	const { source, leaves } = link.dataset;
	if (source !== undefined) {
		event.preventDefault();
		dialog.querySelector<HTMLElement>(`[data-n="${source}"]`)?.focus();
		return;
	}
	const evidence = leaves === undefined ? evidenceOfLink(link.href) : undefined;
	if (!evidence) return;
	event.preventDefault();
	// The way back still leads to the story.
	history.replaceState(history.state, '', addressWith(evidence));
	void show(evidence);
}

dialog.addEventListener('click', (event) => {
	if (event.target === dialog && pressedBeside && isBeside(event)) dialog.close();
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) followLink(event, link);
});

/** Who points at a link to evidence is about to open it. */
addEventListener('pointerover', ({ target }) => {
	const link = target instanceof Element && target.closest<HTMLAnchorElement>('.readout a');
	const evidence = link && evidenceOfLink(link.href);
	// What fails now is asked for again when it is wanted.
	if (evidence) pageAt(pageOf(evidence)).catch(() => undefined);
});

addEventListener('popstate', followHistory);
