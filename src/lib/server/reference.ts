import { namesOf } from '$lib/chart/names';
import { glossaryOf } from '$lib/reference/terms';
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

/** The terms of the record, with where fields and the story in a language name them. */
export function glossaryPage(lang: string) {
	const { record } = theIndex();
	return {
		otherLang: lang === 'ja' ? 'en' : 'ja',
		terms: glossaryOf(record, storyData(lang).story, lang),
		names: namesOf(record, lang)
	};
}
