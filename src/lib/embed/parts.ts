import { m } from '../paraglide/messages';
import { iconDrawing } from '../chart/drawing';
import type { Kind, LegendItem, Table } from '../chart/kinds/types';
import { escape, markup, sceneMarkup } from '../chart/markup';
import { tell } from '../chart/picture';
import type { Scores } from '../index/types';
import type { KeyEntry, Scene, Words } from '../scene/types';
import type { Attention } from '../chart/emphasis';
import { titleOf, type Titled } from './title';

/**
 * What stands in an embed, as markup. The document is made of it when the site is built, and the script makes it anew when
 * another state is shown; both say the same.
 */

const sign = ({ text, icon: { width, height, strokes, marks } }: LegendItem): string =>
	`<li><svg width="${width}" height="${height}" viewBox="0 ${-height / 2} ${width} ${height}" aria-hidden="true">${markup(iconDrawing(strokes, marks))}</svg>${escape(text)}</li>`;

/** A cell, and the way to the evidence of its value where there is one. */
const told = (text: string, href: string | undefined): string =>
	href === undefined
		? escape(text)
		: `<a href="${escape(href)}" target="_blank" rel="noopener">${escape(text)}</a>`;

function numbers({ columns, rows, note }: Table, title: string, wayOf: WayOf): string {
	const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('');
	const body = rows.map(([first = '', ...cells], i) => {
		const values = cells.map((cell, j) => `<td>${told(cell, wayOf(i, j + 1))}</td>`).join('');
		return `<tr><th scope="row">${told(first, wayOf(i, 0))}</th>${values}</tr>`;
	});
	return `<div class="numbers-scroll" role="region" tabindex="0" aria-label="${escape(title)}"><table class="numbers"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>${note ? `<p class="note">${escape(note)}</p>` : ''}</div>`;
}

/** Where a cell of the table leads, by its row and column; a figure that lives opens its marks instead. */
export type WayOf = (row: number, column: number) => string | undefined;

/** Parts of an embed that change with its state. */
export const PARTS = ['title', 'unit', 'legend', 'summary', 'numbers', 'source'] as const;
export type Part = (typeof PARTS)[number];

/** The parts of a state. A figure without numbers has an empty `numbers`. */
export function partsOf(
	state: Titled,
	kind: Kind,
	scores: Scores,
	words: Words,
	wayOf: WayOf = () => undefined
): Record<Part, string> {
	const { subject } = state;
	const { view } = subject;
	const title = titleOf(state, kind, words);
	const table = kind.table(view, scores, words);
	return {
		title: escape(title),
		unit: escape(kind.unit(view, scores)),
		legend: kind.legend(view, scores).map(sign).join(''),
		summary: escape(tell(subject, kind, scores, words)),
		numbers: table ? numbers(table, title, wayOf) : '',
		source: escape(kind.source(view, scores))
	};
}

/** The picture itself. */
export const svgOf = (scene: Scene, attention: Attention, focused?: string): string =>
	`<svg viewBox="0 0 ${scene.frame.width} ${scene.frame.height}">${sceneMarkup(scene, attention, focused)}</svg>`;

/** What the numbers in a picture stand for that has no room for names. */
export function keysOf(keys: readonly KeyEntry[], words: Words): string {
	if (keys.length === 0) return '';
	const items = keys.map(
		({ n, sector, text }) => `<li value="${n}">${escape(text ?? words.sector(sector ?? ''))}</li>`
	);
	return `<ol class="keys" aria-label="${escape(m.figure_number_key())}">${items.join('')}</ol>`;
}
