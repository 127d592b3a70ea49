import type { Table } from '../../chart/kinds/types';
import type { Scores } from '../../index/types';
import { m } from '../../paraglide/messages';
import { noted } from './missing';

/**
 * Whether the reader weighs the forms of what is measured. A score is then no number of forms, and nothing says that it is:
 * everything that tells one asks here in which words.
 */

/** What is made of forms. */
type Weighable = keyof NonNullable<Scores['weighed']>;

export const isWeighed = ({ weighed }: Scores, measure: Weighable): boolean =>
	weighed?.[measure] === true;

/** Of two ways to tell something, that of a number of forms or that of a score. */
export const toldAs = <Told>(
	scores: Scores,
	measure: Weighable,
	ways: { forms: Told; score: Told }
): Told => (isWeighed(scores, measure) ? ways.score : ways.forms);

/** A table of scores says what its numbers are. */
export const explained = <Shown extends Table | undefined>(
	table: Shown,
	scores: Scores,
	measure: Weighable
): Shown | Table =>
	table && isWeighed(scores, measure) ? (noted(table, m.explore_weighed_note()) ?? table) : table;
