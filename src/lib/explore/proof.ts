import type { Mark } from '../scene/types';
import { evidenceOf, responseFragment } from '../site/evidence';
import type { Question } from './question';

/** Address of the evidence of a mark in the answer to a question, from the address of the story in its language. */
export function proofOf(mark: Mark, { measure }: Pick<Question, 'measure'>): string | undefined {
	const { sector, actor, period } = mark;
	if (measure !== 'response') return evidenceOf(mark);
	return sector && actor && period
		? `sector/${sector}/#${responseFragment(actor, period)}`
		: undefined;
}
