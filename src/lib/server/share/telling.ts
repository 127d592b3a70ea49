import type { View } from '$lib/scene/view';
import type { Chapter } from '$lib/story/types';

/** Whether a picture has anything in it yet. */
const hasMarks = ({ chart, show }: View): boolean =>
	!['radar', 'dotplot'].includes(chart) || show.length > 0;

/** The view that stands for a chapter: of the step that it names, or of its last that shows anything. */
export function telling({ share, steps }: Chapter): View {
	const step =
		steps.find(({ id }) => id === share) ??
		steps.findLast(({ view }) => hasMarks(view)) ??
		steps[0];
	if (!step) throw new RangeError('a chapter without steps');
	return step.view;
}
