import { m } from '../paraglide/messages';
import type { Rung } from './snippets';

const NAMES: Record<Rung, () => string> = {
	frame: m.embed_rung_frame,
	sized: m.embed_rung_sized,
	element: m.embed_rung_element,
	picture: m.embed_rung_picture,
	oembed: m.embed_rung_oembed
};

/** What a snippet is called. */
export const rungName = (rung: Rung): string => NAMES[rung]();
