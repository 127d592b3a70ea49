import { m } from '../../paraglide/messages';
import '../../site/evidence.css';
import { evidenceOfLink, readWhy, searchWith, type Evidence } from './address';
import { extract, type Extract } from './content';
import './panel.css';

/**
 * Evidence over the story, in a native dialog: the reader's place stays, the focus comes back, Escape and the way back close
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

/** Address of a field's page. */
const pageOf = ({ sector }: Evidence): string =>
	new URL(`sector/${sector}/`, location.origin + location.pathname).href;

const dialog = element('dialog', { className: 'why' });
dialog.setAttribute('aria-labelledby', 'why-title');
// Where browsers know it, a press beside it closes it without any code.
dialog.setAttribute('closedby', 'any');
document.body.append(dialog);

let shown: Evidence | undefined;

/** Where the reader was: what had the focus, and how far the page was scrolled. */
let left: { opener: Element | null; y: number } | undefined;

/** The dialog gives the focus back, but going back in the history takes it away and scrolls, a frame later. */
function giveBack(): void {
	const place = left;
	if (!place) return;
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			if (dialog.open) return;
			scrollTo({ top: place.y, behavior: 'instant' });
			if (place.opener instanceof HTMLElement) place.opener.focus({ preventScroll: true });
		})
	);
}

/** A link to the same value of another period. */
function stepTo(fragment: string | undefined, name: string, rel: string): HTMLElement | string {
	if (fragment === undefined || !shown) return '';
	return element('a', { href: `${pageOf(shown)}#${fragment}`, rel, textContent: name });
}

function fill({ name, title, body, sources, before, after }: Extract, evidence: Evidence): void {
	const close = element('button', { type: 'button', className: 'close' }, m.why_close());
	close.addEventListener('click', () => dialog.close());
	const head = element('h2', { id: 'why-title', tabIndex: -1, textContent: title });
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
	try {
		const found = await extract(pageOf(evidence), evidence);
		// The reader may have gone on while the page was on its way.
		if (shown !== evidence) return;
		if (!dialog.open) dialog.showModal();
		fill(found, evidence);
	} catch {
		location.assign(`${pageOf(evidence)}#${evidence.fragment}`);
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
	left = { opener: document.activeElement, y: scrollY };
	history.pushState({ why: true }, '', addressWith(evidence));
	void show(evidence);
}

/** Shows what the address asks for. */
export function followHistory(): void {
	const { evidence, broken } = readWhy(location.search);
	if (broken !== undefined) {
		console.warn(m.why_broken({ value: broken }));
		history.replaceState(history.state, '', addressWith(undefined));
	}
	if (evidence) void show(evidence);
	else {
		if (dialog.open) dialog.close();
		giveBack();
	}
}

dialog.addEventListener('close', () => {
	shown = undefined;
	if (!readWhy(location.search).evidence) return;
	const isOurs = (history.state as { why?: boolean } | null)?.why === true;
	if (isOurs) history.back();
	else history.replaceState(history.state, '', addressWith(undefined));
});

dialog.addEventListener('click', (event) => {
	if (event.target === dialog) {
		dialog.close();
		return;
	}
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const { source, leaves } = link.dataset;
	if (source !== undefined) {
		event.preventDefault();
		dialog.querySelector<HTMLElement>(`[data-n="${source}"]`)?.focus();
		return;
	}
	const evidence = leaves === undefined ? evidenceOfLink(link.href) : undefined;
	if (!evidence) return;
	event.preventDefault();
	// Another period takes the place of this one: the way back still leads to the story.
	history.replaceState(history.state, '', addressWith(evidence));
	void show(evidence);
});

addEventListener('popstate', followHistory);
