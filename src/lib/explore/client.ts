import { barePicture } from '../chart/picture';
import { forExcel } from '../download/csv';
import { followCopying } from '../embed/copying';
import { give } from '../embed/give';
import { Live } from '../embed/live';
import { svgOf } from '../embed/parts';
import { snippet } from '../embed/snippets';
import { Mover } from '../scene/mover';
import type { Mark, Words } from '../scene/types';
import { readWhy } from '../why/address';
import { leftOut } from '../why/left-out';
import { followHistory, openLink, setOut } from '../why/panel';
import { allScores, answer, type Answer } from './answer';
import { CHARTS } from './charts/all';
import { tryClaims } from './claims';
import { claimsCounted, claimsMarkup } from './claims-list';
import { fillForm, readForm, resetWeights } from './controls';
import { EXPLORE_DATA_ID, type ExploreData } from './data';
import { faultInWords } from './faults';
import { proofOf } from './proof';
import { queryOf, readQuestion, settle, type Fault, type Known, type Question } from './question';
import { recipeInWords } from './own-recipe';
import { svgFile } from './takeaway';
import { addressOf, citationOf, numbersOf, snippetFor, wordsFor } from './wording';
import { exploreWords } from './words';

/**
 * The script of the explorer. The page stands complete with its first view; this reads the address, makes the form work and
 * moves the picture from view to view. The address follows, so that it always says what is seen.
 */

const find = (name: string): HTMLElement | null =>
	document.querySelector<HTMLElement>(`[data-explore="${name}"]`);

/** The least that a picture can be drawn for, in pixels; as in the style sheet. */
const SMALL_HEIGHT = 280;

/** A view on screen. */
interface View {
	question: Question;
	answer: Answer;
}

/**
 * Says what of an address could not be followed, and takes it out: from then on the address says what is seen.
 *
 * @param query What is left of it.
 */
function tellFaults(faults: readonly Fault[], query: string): void {
	const place = find('faults');
	if (!place || faults.length === 0) return;
	history.replaceState(history.state, '', location.pathname + query + location.hash);
	place.innerHTML = leftOut(faults.map(faultInWords));
	place.hidden = false;
}

/** What the recipe does: to what is shown, and to what the story claims. */
function tellRecipe({ question }: View, data: ExploreData): void {
	const scores = allScores(question, data);
	const note = find('own');
	if (note) note.textContent = recipeInWords(question, data);
	const tried = tryClaims(data.claims, scores, data.lang);
	for (const name of ['claims-count', 'claims-said']) {
		const count = find(name);
		if (count) count.textContent = claimsCounted(tried);
	}
	const list = find('claims');
	if (!list) return;
	const wasOpen = list.querySelector('details')?.open ?? false;
	list.innerHTML = claimsMarkup(tried);
	const details = list.querySelector('details');
	if (details) details.open = wasOpen;
}

/** What can be taken along of a view. */
function tellTakeaways(view: View, data: ExploreData, words: Words): void {
	const { question } = view;
	const worded = wordsFor(view.answer, words);
	const input = snippetFor(question, view.answer, worded, data, words);
	const put = (name: string, text: string | undefined): void => {
		const place = find(name);
		if (place && text !== undefined) place.textContent = text;
	};
	put('link', addressOf(question, data));
	put('snippet', snippet('sized', input));
	const today = new Date().toISOString().slice(0, 10);
	const citation = citationOf(question, worded, data, today);
	put('cite-plain', citation.plain);
	put('cite-japanese', citation.japanese);
	put('cite-bibtex', citation.bibtex);
	put('cite-ris', citation.ris);
}

const knownOf = ({ tallies, period }: ExploreData): Known => ({
	sectors: tallies.sectors,
	periods: tallies.periods,
	period
});

/** Gives numbers or picture of what is on screen. */
function giveFile(
	kind: 'csv' | 'excel' | 'svg',
	view: View,
	data: ExploreData,
	words: Words
): void {
	const { title, unit, source } = wordsFor(view.answer, words);
	const foot = [source, addressOf(view.question, data)];
	const name = `far-apart-${view.question.chart}`;
	if (kind !== 'svg') {
		const csv = numbersOf(view.question, view.answer, data, words);
		give(`${name}.csv`, 'text/csv;charset=utf-8', kind === 'excel' ? forExcel(csv) : csv);
		return;
	}
	const svg = document.querySelector<SVGSVGElement>('[data-picture] .stop > svg');
	if (svg) {
		give(`${name}.svg`, 'image/svg+xml', svgFile(svg, { title, unit, foot }));
	}
}

/** What an address asks for, with the evidence that is to be open over it, and what of it could not be followed. */
function readAddress(known: Known): { question: Question; faults: Fault[]; query: string } {
	const { question, faults } = readQuestion(location.search, known);
	const { evidence, broken } = readWhy(location.search, known);
	const query = queryOf(question);
	return {
		question,
		faults: [...faults, ...(broken === undefined ? [] : [inVain(broken)])],
		query: evidence ? `${query}&why=${evidence.place}/${evidence.fragment}` : query
	};
}

/** On a screen on which the recipe stands far under the picture, a small one stays beside it. */
function drawSmall({ answer: { view, scores, kind } }: View, words: Words): void {
	const place = find('small');
	// It takes no room where the picture itself is in sight.
	if (!place || place.clientWidth === 0) return;
	const frame = { width: place.clientWidth, height: SMALL_HEIGHT };
	const scene = barePicture({ view }, kind, scores, frame, words);
	place.innerHTML = svgOf(scene, { raise: view.raise });
}

/** Evidence that an address asks for and that there is not. */
const inVain = (value: string): Fault => ({
	name: 'why',
	value,
	expected: { rule: 'no-evidence' }
});

/** Evidence opens over the page. */
function followEvidence(home: string, known: Known): void {
	setOut({ known, home, tell: (value) => tellFaults([inVain(value)], location.search) });
	if (location.search.includes('why=')) followHistory();
}

function start(): void {
	const json = document.getElementById(EXPLORE_DATA_ID)?.textContent;
	const form = document.querySelector<HTMLFormElement>('form[data-explore]');
	const root = document.querySelector<HTMLElement>('.embed');
	if (!json || !form || !root) return;
	const data = JSON.parse(json) as ExploreData;
	const known = knownOf(data);
	const words = exploreWords(data.names, data.lang);
	const home = new URL('..', location.origin + location.pathname).href;
	const viewOf = (question: Question): View => ({
		question,
		answer: answer(question, data, CHARTS)
	});
	const showingOf = ({ answer: { view, scores, kind } }: View) => ({
		subject: { view },
		scores,
		kind
	});

	const { question, faults, query } = readAddress(known);
	let shown = viewOf(question);
	const reduced = matchMedia('(prefers-reduced-motion: reduce)');
	const live = new Live(showingOf(shown), {
		draw: barePicture,
		root,
		words,
		proofOf: (mark: Mark) => {
			const proof = proofOf(mark, shown.question);
			return proof === undefined ? undefined : home + proof;
		},
		open: openLink,
		isStill: () => reduced.matches,
		mover: (moves) => new Mover(moves)
	});
	function tellAll(): void {
		if (!form) return;
		fillForm(form, shown.question, known);
		tellRecipe(shown, data);
		tellTakeaways(shown, data, words);
		drawSmall(shown, words);
	}
	tellFaults(faults, query);
	tellAll();
	for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
		part.hidden = false;
	}
	for (const part of document.querySelectorAll<HTMLElement>('[data-without-script]')) {
		part.hidden = true;
	}

	function ask(next: Question): void {
		const query = queryOf(next);
		if (query !== queryOf(shown.question)) {
			shown = viewOf(next);
			live.show(showingOf(shown));
			history.replaceState(history.state, '', query + location.hash);
		}
		tellAll();
	}
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('input', () => ask(settle(readForm(form, known, shown.question), known)));
	// Where it was folded, or the screen another, there was no room to draw in.
	const again = (): void => drawSmall(shown, words);
	form.addEventListener('toggle', again, { capture: true });
	addEventListener('resize', again);
	form.addEventListener('reset', (event) => {
		event.preventDefault();
		resetWeights(form);
		ask({ ...shown.question, recipe: settle({}, known).recipe });
	});
	find('csv')?.addEventListener('click', () => giveFile('csv', shown, data, words));
	find('excel')?.addEventListener('click', () => giveFile('excel', shown, data, words));
	find('svg')?.addEventListener('click', () => giveFile('svg', shown, data, words));
	followCopying();
	followEvidence(home, known);
}

start();
