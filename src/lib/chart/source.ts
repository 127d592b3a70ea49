import { m } from '../paraglide/messages';
import type { Kind } from './kinds/types';

/** The line of the source of whatever is our own reading; kinds of chart name this function as their source. */
export const ownSource = (): string => m.figure_source();

/** What is said after the source where marks can be opened: of our own reading, whose every mark rests on documents. */
export const opensText = ({ source }: Pick<Kind, 'source'>): string =>
	source === ownSource ? m.figure_opens() : '';
