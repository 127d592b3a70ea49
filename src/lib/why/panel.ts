import { evidencePage } from '../site/evidence';
import { evidenceOfLink, readWhy, searchWith, type Evidence, type Known } from './address';
import { NoEvidence, pageAt } from './content';
import { noEvidence, tellOverPage } from './left-out';
import { Sheet } from './sheet';

/**
 * Evidence over the story or the explorer: the reader's place stays, the focus comes back, Escape and the way back close
 * it. Where its page cannot be brought, that is opened instead; where there is no such evidence, the reader is told.
 */

/** Where the panel opens. */
interface Place {
	/** Of what there is evidence. */
	known: Known;
	/** Address of the story in the page's language, with a slash at its end. */
	home: string;
	/** Tells what an address asked for in vain; without it, it is told over the page. */
	tell?: (value: string) => void;
}

let place: Place = { known: { sectors: [], periods: [] }, home: location.href };

/** Address of the page that holds evidence. */
const pageOf = (evidence: Evidence): string =>
	new URL(evidencePage(evidence.place), place.home).href;

/** What had the focus before it opened. */
let opener: Element | null | undefined;

const sheet = new Sheet({ pageOf, onfollow, onclose, onopen: keepWidth });

/** The dialog gives the focus back, but going back in the history takes it away and may scroll, a frame later. */
function giveBack(): void {
	const from = opener;
	const top = scrollY;
	if (from === undefined) return;
	opener = undefined;
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			if (sheet.isOpen) return;
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

function show(evidence: Evidence): void {
	if (opener === undefined) opener = document.activeElement;
	sheet.show(evidence).catch((error: unknown) => {
		if (error instanceof NoEvidence) leaveOut(`${evidence.place}/${evidence.fragment}`);
		// In place of the address that cannot be shown, or the way back would lead to it again.
		else location.replace(`${pageOf(evidence)}#${evidence.fragment}`);
	});
}

const addressWith = (evidence: Evidence | undefined): string =>
	location.pathname + searchWith(location.search, evidence) + location.hash;

/** Tells what the address asks for in vain, and takes it out: from then on the address says what is seen. */
function leaveOut(value: string): void {
	opener = undefined;
	sheet.close();
	history.replaceState(history.state, '', addressWith(undefined));
	const { tell } = place;
	if (tell) tell(value);
	else tellOverPage([noEvidence(value)]);
}

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
	show(evidence);
}

/** Says where the panel opens; before anything else is asked of it. */
export function setOut(from: Place): void {
	place = from;
}

/** Shows what the address asks for, and closes what it no longer asks for. */
export function followHistory(): void {
	const { evidence, broken } = readWhy(location.search, place.known);
	if (broken !== undefined) {
		leaveOut(broken);
		return;
	}
	if (evidence) {
		show(evidence);
		return;
	}
	sheet.close();
	giveBack();
}

function onclose(): void {
	if (!readWhy(location.search, place.known).evidence) return;
	const isOurs = (history.state as { why?: boolean } | null)?.why === true;
	if (isOurs) history.back();
	else {
		history.replaceState(history.state, '', addressWith(undefined));
		giveBack();
	}
}

function onfollow(evidence: Evidence): void {
	// The way back still leads to the story.
	history.replaceState(history.state, '', addressWith(evidence));
	show(evidence);
}

/** Who points at a link to evidence is about to open it. */
addEventListener('pointerover', ({ target }) => {
	const link = target instanceof Element && target.closest<HTMLAnchorElement>('.readout a');
	const evidence = link && evidenceOfLink(link.href);
	// What fails now is asked for again when it is wanted.
	if (evidence) pageAt(pageOf(evidence)).catch(() => undefined);
});

addEventListener('popstate', followHistory);
