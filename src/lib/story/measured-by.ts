import type { Note, Step } from './types';

/** The source of a picture of what others measured or asked: the first that its text cites. */
export function measuredBy(
	{ view: { chart }, notes: [first] }: Pick<Step, 'view' | 'notes'>,
	notes: readonly Note[]
): string | undefined {
	const isTheirs = chart === 'context' || chart === 'opinion';
	return isTheirs ? notes.find(({ n }) => n === first)?.id : undefined;
}
