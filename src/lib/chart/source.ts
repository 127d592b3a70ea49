import { m } from '../paraglide/messages';

/**
 * The line of a source where marks can be opened: what rests on our own reading says so. Pictures, captions and embeds
 * without a script say only what a kind of chart says of its source.
 */
export const openSource = (source: string): string =>
	source === m.figure_source() ? m.figure_source_opens() : source;

/** The same line where nothing opens: beside a picture, or wherever a caption is pasted. */
export const closedSource = (source: string): string =>
	source === m.figure_source_opens() ? m.figure_source() : source;
