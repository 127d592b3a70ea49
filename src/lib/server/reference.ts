import { namesOf } from '$lib/chart/names';
import { usesOf, type CitingStep } from '$lib/reference/uses';
import { theIndex } from './sector';
import { storyData } from './story';

/** Where each source is used, in the record and in the story of a language. */
export function sourcesPage(lang: string) {
	const { record } = theIndex();
	const { story } = storyData(lang);
	const steps = story.chapters.flatMap((chapter) =>
		chapter.steps.map(({ address, notes }, i): CitingStep => ({
			address,
			chapter: chapter.title,
			number: i + 1,
			sources: notes.flatMap((n) => story.notes[n - 1]?.id ?? [])
		}))
	);
	return { uses: usesOf(record, steps, lang), names: namesOf(record, lang) };
}

/** What the address of a term says of it. */
const idOf = (term: string): string =>
	term
		.toLowerCase()
		.replaceAll(/[^a-z\d]+/g, '-')
		.replaceAll(/^-|-$/g, '');

/** The terms of the record in the order of the alphabet. */
export function glossaryPage(lang: string) {
	const { record } = theIndex();
	const inOrder = new Intl.Collator(lang);
	const isJapanese = lang === 'ja';
	return {
		otherLang: isJapanese ? 'en' : 'ja',
		terms: record.glossary
			.map(({ term, termJa, definition, sources }) => ({
				id: idOf(term),
				term: isJapanese ? termJa : term,
				other: isJapanese ? term : termJa,
				definition,
				sources: record.sources.filter(({ id }) => sources.includes(id))
			}))
			.sort((a, b) => inOrder.compare(a.term, b.term))
	};
}
