/** Views in words: what stands around them wherever they go. */
import { m } from '../paraglide/messages';
import { provenanceOf } from '../download/figure/provenance';
import { ownersOf, tidyOf } from '../download/figure/tables';
import { tidyCsv } from '../download/figure/tidy';
import { cite, type Citation } from '../site/citation';
import { safeHeight } from '../embed/size';
import type { SnippetInput } from '../embed/snippets';
import { creditOf, stackOf } from '../embed/stack';
import type { Words } from '../scene/types';
import type { Answer } from './answer';
import type { ExploreData } from './data';
import { queryOf, type Question } from './question';

/** A view with everything that is said of it. */
export interface Worded {
	title: string;
	unit: string;
	summary: string;
	source: string;
}

export function wordsFor({ view, scores, kind }: Answer, words: Words): Worded {
	return {
		title: kind.title(view, words),
		unit: kind.unit(view, scores),
		summary: kind.summarise(view, scores, words),
		source: kind.source(view, scores)
	};
}

/** Full address of a view. */
export const addressOf = (question: Question, { site, lang }: ExploreData): string =>
	`${site}${lang}/explore/${queryOf(question)}`;

/** What snippets say of a view. */
export function snippetFor(
	question: Question,
	{ view, scores, kind }: Answer,
	{ title, unit, summary, source }: Worded,
	{ site, lang, steps, host, edition }: ExploreData,
	words: Words
): SnippetInput {
	const figure = `explore/${question.chart}`;
	const around = { states: [], credit: creditOf(edition.version) };
	return {
		figure,
		lang,
		title,
		alt: m.share_alt({ title, summary }),
		caption: m.embed_caption({ title, unit, source }),
		embed: `${site}embed/${lang}/${figure}/${queryOf(question, false)}`,
		story: `${site}${lang}/#/${steps[question.chart]}`,
		height: safeHeight([stackOf({ subject: { view } }, kind, scores, words, around)]),
		...host
	};
}

/** The numbers of a view as CSV, with where they are from and on which terms. */
export function numbersOf(
	question: Question,
	{ view, scores, kind }: Answer,
	data: ExploreData,
	words: Words
): string {
	const { measure } = question;
	const table = tidyOf(view, scores, words, { measured: measure, unit: kind.unit(view, scores) });
	return tidyCsv(
		table,
		provenanceOf(ownersOf(view, scores, measure), {
			address: addressOf(question, data),
			home: `${data.site}${data.lang}/`,
			version: data.edition.version
		})
	);
}

/** How a view is cited, as seen today. */
export const citationOf = (
	question: Question,
	{ title }: Worded,
	data: ExploreData,
	today: string
): Citation =>
	cite({
		edition: data.edition,
		address: addressOf(question, data),
		figure: { key: `explore-${question.chart}`, title },
		seen: today
	});
