/** Views in words: what stands around them wherever they go. */
import { m } from '../paraglide/messages';
import type { Table } from '../chart/kinds/types';
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
	table: Table | undefined;
}

export function wordsFor({ view, scores, kind }: Answer, words: Words): Worded {
	return {
		title: kind.title(view, words),
		unit: kind.unit(view, scores),
		summary: kind.summarise(view, scores, words),
		source: kind.source(view, scores),
		table: kind.table(view, scores, words)
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
