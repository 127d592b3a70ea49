import { m } from '../paraglide/messages';
import { ask, loadIndex, type SearchIndex } from './engine';
import { drawn, told } from './results';
import { isJapanese } from './tokens';

/**
 * The script of the page for searching. The index is asked for when the page is opened, and by no other page; after that
 * nothing is asked of anybody.
 */

/** The parts of the page that the script works with. */
interface Parts {
	form: HTMLFormElement;
	input: HTMLInputElement;
	status: HTMLElement;
	results: HTMLElement;
	/** Address of the index. */
	index: string;
	/** Address of the story. */
	home: string;
}

function parts(): Parts | undefined {
	const form = document.querySelector<HTMLFormElement>('[data-search]');
	const input = form?.querySelector('input');
	const status = document.querySelector<HTMLElement>('[data-search-status]');
	const results = document.querySelector<HTMLElement>('[data-search-results]');
	const { index, home } = form?.dataset ?? {};
	if (!form || !input || !status || !results || !index || !home) return undefined;
	return { form, input, status, results, index, home };
}

/** Brings the index once; a failure is forgotten, so that the next try is a new one. */
function bringer(address: string): () => Promise<SearchIndex> {
	let coming: Promise<SearchIndex> | undefined;
	const bring = async (): Promise<SearchIndex> => {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		return loadIndex(await response.text());
	};
	return () =>
		(coming ??= bring().catch((error: unknown) => {
			coming = undefined;
			throw error;
		}));
}

/** Keeps the query in the address, so that what was found can be shared. */
function keep(query: string): void {
	const url = new URL(location.href);
	if (query === '') url.searchParams.delete('q');
	else url.searchParams.set('q', query);
	history.replaceState(history.state, '', url);
}

function start({ form, input, status, results, index, home }: Parts): void {
	const bring = bringer(index);
	let asked = '';

	function show(text: string, found: readonly HTMLElement[] = []): void {
		status.textContent = text;
		results.replaceChildren(...found);
	}

	async function search(): Promise<void> {
		const query = input.value.trim();
		asked = query;
		keep(query);
		if (query.length < 2 && !isJapanese(query)) {
			show(m.search_hint());
			return;
		}
		if (results.childElementCount === 0) status.textContent = m.search_wait();
		try {
			const found = await bring();
			// Another one may have been typed meanwhile.
			if (query !== asked) return;
			const answer = ask(found, query);
			show(told(answer, query), drawn(answer, query, home));
		} catch {
			if (query === asked) show(m.search_failed());
		}
	}

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		void search();
	});
	input.addEventListener('input', (event) => {
		// Kana on their way to becoming kanji are not words yet.
		if (!(event instanceof InputEvent && event.isComposing)) void search();
	});
	input.addEventListener('compositionend', () => void search());
	// Who has opened the page can look things up from then on, also without a connection. A failure is told when something is
	// looked for, and tried again where the reader turns to the field or the connection comes back.
	const bringQuietly = (): void => void bring().catch(() => undefined);
	bringQuietly();
	input.addEventListener('focus', bringQuietly);
	addEventListener('online', bringQuietly);

	input.value = new URLSearchParams(location.search).get('q') ?? input.value;
	void search();
}

const found = parts();
if (found) start(found);
