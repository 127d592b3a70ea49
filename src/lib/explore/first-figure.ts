import { m } from '../paraglide/messages';
import { escape } from '../chart/markup';
import { stills } from '../embed/document';
import { partsOf } from '../embed/parts';
import type { Words } from '../scene/types';
import { waysOf } from '../site/ways';
import type { Answer } from './answer';

/** What stands in the figure before a script draws it, in the parts that the script then writes anew. */
export function firstFigure({ view, scores, kind }: Answer, words: Words): string {
	const state = { id: 'first', name: '', subject: { view } };
	const table = kind.table(view, scores, words);
	const ways = table ? waysOf(view, scores, words, table) : [];
	// The page stands one folder below the story.
	const parts = partsOf(state, kind, scores, words, (row, column) => {
		const way = ways[row]?.[column];
		return way === undefined ? undefined : `../${way}`;
	});
	return [
		`<header><p class="title" id="title" data-part="title">${parts.title}</p><p class="unit" data-part="unit">${parts.unit}</p></header>`,
		`<ul class="legend" role="list" data-part="legend">${parts.legend}</ul>`,
		`<div class="picture" data-picture>${stills(state, { kindOf: () => kind, scores, words })}</div>`,
		`<p class="readout" aria-live="polite" data-readout>${escape(m.embed_hint())}</p>`,
		'<figcaption>',
		`<p class="summary" data-part="summary">${parts.summary}</p>`,
		`<details><summary>${escape(m.figure_numbers())}</summary><div data-part="numbers">${parts.numbers}</div></details>`,
		`<p class="source"><span data-part="source">${parts.source}</span> <span data-opens></span></p>`,
		'</figcaption>'
	].join('\n');
}
