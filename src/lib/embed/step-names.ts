import { m } from '../paraglide/messages';
import { actorName } from '../chart/words';
import type { Words } from '../scene/types';
import type { View } from '../scene/view';

/** A step's picture in a list: what it shows, and what it is called. */
interface Listed {
	view: View;
	/** As over the picture. */
	title: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What of a view is its own: the fields that it raises, or the one side that it shows. */
function particular({ raise, show }: View, words: Words): string | undefined {
	if (raise.length > 0) return capital(words.list(raise.map((id) => words.running(id))));
	const [actor] = show;
	return show.length === 1 && actor !== undefined ? actorName(actor) : undefined;
}

/**
 * What the steps of a chapter are called where figures are listed, in their order: what is particular first, then the title,
 * which many share. Those that still say the same are told apart by their number in the chapter.
 */
export function stepNames(steps: readonly Listed[], words: Words): string[] {
	const names = steps.map(({ view, title }) => {
		const first = particular(view, words);
		return first === undefined ? title : m.embed_field_title({ field: first, title });
	});
	const isTwice = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
	return names.map((name, i) =>
		isTwice(name) ? m.embed_step_numbered({ name, number: i + 1 }) : name
	);
}
