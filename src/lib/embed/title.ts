import { m } from '../paraglide/messages';
import type { Kind } from '../chart/kinds/types';
import type { Words } from '../scene/types';
import type { EmbedState } from './figures';

/** What has a title: a state of a figure, or as much of one as is shown. */
export type Titled = Pick<EmbedState, 'subject' | 'about'>;

/** What a state of a figure is called: as its chart is, after the name of the field that it is about. */
export function titleOf({ about, subject }: Titled, kind: Kind, words: Words): string {
	const title = kind.title(subject.view, words);
	return about === undefined ? title : m.embed_field_title({ field: about.name, title });
}
