import type { ElementContent } from 'hast';
import type { DataRecord } from '../../record/types';
import type { Note } from '../types';
import type { Locale } from './locale';

/** One use of a note in the prose. */
export interface Citation {
	/** Number of the note. */
	n: number;
	/** Which use of it this is, from 1. */
	use: number;
}

/** Numbers sources in the order in which the story first cites them. */
export interface Numbering {
	/** `undefined` if there is no such source. */
	cite(id: string): Citation | undefined;
	notes(): Note[];
}

export function makeNumbering(record: DataRecord): Numbering {
	const notes: Note[] = [];
	const uses = new Map<number, number>();
	return {
		cite(id) {
			let note = notes.find((known) => known.id === id);
			if (!note) {
				const source = record.sources.find((row) => row.id === id);
				if (!source) return undefined;
				const { title, publisher, date, url, kind, read } = source;
				note = { n: notes.length + 1, id, title, publisher, date, url, kind, read };
				notes.push(note);
			}
			const use = (uses.get(note.n) ?? 0) + 1;
			uses.set(note.n, use);
			return { n: note.n, use };
		},
		notes: () => notes
	};
}

/** The links of one raised mark, which may stand for several sources: `3, 4`. */
export function markContent(citations: readonly Citation[], locale: Locale): ElementContent[] {
	return citations.flatMap(({ n, use }, place): ElementContent[] => {
		const link: ElementContent = {
			type: 'element',
			tagName: 'a',
			properties: {
				href: `#note-${n}`,
				id: `mark-${n}-${use}`,
				ariaLabel: `${locale.note} ${n}`
			},
			children: [{ type: 'text', value: String(n) }]
		};
		return place === 0 ? [link] : [{ type: 'text', value: ', ' }, link];
	});
}
