import type { Mark } from '../scene/types';
import { evidenceOf, responseFragment, responsesFragment } from '../site/evidence';
import type { Question } from './question';

/** Address of the evidence of a mark in the answer to a question, from the address of the story in its language. */
export function proofOf(
	mark: Mark,
	{ chart, measure }: Pick<Question, 'chart' | 'measure'>
): string | undefined {
	const { sector, actor, period } = mark;
	// A timeline measures nothing, whatever the question says of measures.
	if (measure !== 'response' || chart === 'timeline') return evidenceOf(mark, { chart });
	if (!sector || !actor || !period) return undefined;
	const fragment =
		chart === 'scatter' ? responsesFragment(period) : responseFragment(actor, period);
	return `sector/${sector}/#${fragment}`;
}
