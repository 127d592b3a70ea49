import { m } from '../paraglide/messages';
import type { Scores } from '../index/types';
import { fitFrame } from '../scene/layout';
import { annotate, type Remark } from '../scene/remarks';
import type { Frame, Scene, Words } from '../scene/types';
import type { View } from '../scene/view';
import type { Kind } from './kinds/types';
import { actorName } from './words';

/**
 * Frame of still pictures: legible from a phone to a column of text, and tall enough for twelve rows. Style sheets give
 * pictures the same proportions.
 */
export const STILL_FRAME = { width: 340, height: 400, text: 13.4 };

/** What one picture shows: a view, and what is remarked in it. */
export interface Subject {
	view: View;
	remarks?: readonly Remark[];
}

/** What a remark is about, in words: its sector or what was measured, whose mark it hangs on, and of which year. */
function aboutOf({ at }: Remark, { view }: Subject, kind: Kind, words: Words): string {
	const [, about = '', whose, year] = /^([^:@]+)(?::([^:]+)(?::(.+))?)?/.exec(at) ?? [];
	const name = about === view.topic ? kind.title(view, words) : words.sector(about);
	const side = whose === 'eu' || whose === 'japan' ? actorName(whose) : undefined;
	return [name, side, year].filter(Boolean).join(', ');
}

const tellRemark = (remark: Remark, subject: Subject, kind: Kind, words: Words): string =>
	m.figure_remark({ about: aboutOf(remark, subject, kind, words), text: remark.text });

/** What a picture shows in sentences, for those who do not see it: its summary and its remarks, also those without room. */
export function tell(subject: Subject, kind: Kind, scores: Scores, words: Words) {
	const { view, remarks = [] } = subject;
	const said = remarks.map((remark) => tellRemark(remark, subject, kind, words));
	return [kind.summarise(view, scores, words), ...said].join(' ');
}

/** How a picture is laid out in a frame. */
export type Draw = (
	subject: Subject,
	kind: Kind,
	scores: Scores,
	frame: Frame,
	words: Words
) => Scene;

/** The picture itself in a frame, where nothing is remarked in it; without what places remarks, which is heavy. */
export function barePicture(
	{ view }: Subject,
	kind: Kind,
	scores: Scores,
	frame: Frame,
	words: Words
): Scene {
	const scene = kind.layout(view, scores, fitFrame(frame), words);
	return kind.annotate?.(scene) ?? scene;
}

/** The picture itself, with its remarks, in a frame. */
export function pictureOf(
	subject: Subject,
	kind: Kind,
	scores: Scores,
	frame: Frame,
	words: Words
): Scene {
	const scene = kind.layout(subject.view, scores, fitFrame(frame), words);
	const remarks = (subject.remarks ?? []).map((remark) => ({
		...remark,
		told: tellRemark(remark, subject, kind, words)
	}));
	return {
		...(kind.annotate ?? annotate)(scene, remarks),
		// As {@link tell} would, in words that are there already.
		summary: [scene.summary, ...remarks.map(({ told }) => told)].join(' ')
	};
}
