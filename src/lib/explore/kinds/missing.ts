import { m } from '../../paraglide/messages';
import { threatKey } from '../../index/keys';
import type { Scores } from '../../index/types';
import type { Kind, Table } from '../../chart/kinds/types';
import { actorName } from '../../chart/words';
import type { Words } from '../../scene/types';
import type { View } from '../../scene/view';

/** Levels that the reader's recipe sets aside: they are not 0, and every chart of levels says which they are. */

/** Fields of a view that lack a level, each with whose it is. */
const lackingIn = ({ show, periods }: View, scores: Scores, words: Words): string[] =>
	scores.sectors.flatMap((sector) => {
		const actors = show.filter((actor) =>
			periods.some((period) => !scores.threat[threatKey(sector, actor, period)])
		);
		if (actors.length === 0) return [];
		const whose = words.list(actors.map(actorName));
		return [m.explore_set_aside_field({ field: words.running(sector), whose })];
	});

/** Fields that have no place in a chart, as a sentence after what is said of it already; nothing if all have one. */
export const leftOut = (fields: readonly string[], words: Words): string =>
	fields.length > 0 ? ` ${m.explore_left_out({ fields: words.list(fields) })}` : '';

/** A table with something to be known of it, after what is said of it already. */
export const noted = (table: Table | undefined, note: string): Table | undefined =>
	table && { ...table, note: [table.note, note].filter(Boolean).join(' ') };

/** A table of levels says what an empty cell means, if it has one. */
export const withBlanks = (table: Table | undefined): Table | undefined =>
	table?.rows.some((row) => row.includes('')) ? noted(table, m.explore_set_aside_blank()) : table;

/** A kind of chart of threat levels, with what its recipe sets aside said beside it. */
export function withMissing(kind: Kind): Kind {
	const summarise: Kind['summarise'] = (view, scores, words) => {
		const said = kind.summarise(view, scores, words);
		const fields = lackingIn(view, scores, words);
		if (fields.length === 0) return said;
		return `${said} ${m.explore_set_aside({ fields: words.list(fields) })}`;
	};
	return {
		...kind,
		layout: (view, scores, frame, words) => ({
			...kind.layout(view, scores, frame, words),
			summary: summarise(view, scores, words)
		}),
		summarise,
		table: (view, scores, words) => withBlanks(kind.table(view, scores, words))
	};
}
