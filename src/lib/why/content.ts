import { m } from '../paraglide/messages';
import type { Evidence } from './address';

/**
 * What stands on a field's page under a fragment, taken out of that page to be shown over the story. There is one telling of
 * the evidence, and it is the page's.
 */

/** Taken out of a page: its parts belong to the document that shows them. */
export interface Extract {
	/** The field. */
	name: string;
	/** The value in a sentence. */
	title: string;
	body: HTMLElement;
	/** The sources that are cited, with their numbers. */
	sources: HTMLElement;
	/** The same value of the period before and after. */
	before?: string;
	after?: string;
}

const pages = new Map<string, Promise<Document>>();

/** A page of this site, asked for once; what failed is asked for again. */
export function pageAt(address: string): Promise<Document> {
	const kept = pages.get(address);
	if (kept) return kept;
	const coming = fetch(address).then(async (response) => {
		if (!response.ok) throw new Error(`${response.status} for ${address}`);
		return new DOMParser().parseFromString(await response.text(), 'text/html');
	});
	pages.set(address, coming);
	coming.catch(() => pages.delete(address));
	return coming;
}

/** The fragment of the same value in the period before or after; the pages tell periods in order. */
function neighbour(
	details: Element,
	fragment: string,
	way: 'previousElementSibling' | 'nextElementSibling'
): string | undefined {
	const value = fragment.replace(/[^-]+$/, '');
	for (let other = details[way]; other; other = other[way]) {
		const id = other.querySelector(':scope > div')?.id;
		if (id?.startsWith(value)) return id;
	}
	return undefined;
}

/** Links lead from where they are shown to where they led. */
function settle(part: HTMLElement, address: string): void {
	for (const link of part.querySelectorAll('a')) {
		const href = link.getAttribute('href') ?? '';
		link.href = new URL(href, address).href;
		const [, n] = /^#source-(\d+)$/.exec(href) ?? [];
		if (n !== undefined) link.dataset.source = n;
	}
	for (const element of part.querySelectorAll('[id]')) element.removeAttribute('id');
	// What stands deeper on the page stands right under the value here.
	for (const head of part.querySelectorAll('h4')) {
		const raised = document.createElement('h3');
		raised.className = head.className;
		raised.append(...head.childNodes);
		head.replaceWith(raised);
	}
}

/**
 * Takes evidence out of its page.
 *
 * @param address Of the page, without a fragment.
 * @throws when the page cannot be had or has no such evidence.
 */
export async function extract(address: string, { fragment }: Evidence): Promise<Extract> {
	const page = await pageAt(address);
	const found = page.getElementById(fragment);
	const details = found?.closest('details');
	const summary = details?.querySelector('summary');
	if (!found || !details || !summary) throw new Error(`${address} has no ${fragment}`);
	const body = document.importNode(found, true);
	const cited = new Set(
		[...body.querySelectorAll('a')].flatMap(
			(link) => /^#source-(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? []
		)
	);
	const sources = document.createElement('ol');
	sources.className = 'sources';
	for (const n of [...cited].sort((a, b) => Number(a) - Number(b))) {
		const entry = page.getElementById(`source-${n}`);
		if (!entry) continue;
		const item = document.importNode(entry, true);
		item.setAttribute('value', n);
		item.dataset.n = n;
		item.tabIndex = -1;
		sources.append(item);
	}
	settle(body, address);
	settle(sources, address);
	body.removeAttribute('id');
	return {
		name: page.querySelector('h1')?.textContent.trim() ?? m.site_name(),
		title: summary.textContent.trim(),
		body,
		sources,
		before: neighbour(details, fragment, 'previousElementSibling'),
		after: neighbour(details, fragment, 'nextElementSibling')
	};
}
