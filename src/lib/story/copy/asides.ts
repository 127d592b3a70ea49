import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { ASIDES, type Aside } from '../types';
import { didYouMean } from './near';
import type { Report } from './source';

const isAside = (name: string): name is Aside => ASIDES.some((known) => known === name);

/** What a line that begins with `::` asks for, if it can. */
function asideOf(
	{ name, children, attributes }: LeafDirective,
	complain: (message: string) => void
) {
	if (!isAside(name)) {
		const known = ASIDES.map((aside) => `::${aside}`).join(', ');
		complain(`there is no aside "::${name}"${didYouMean(name, ASIDES, known)}`);
		return undefined;
	}
	if (children.length > 0 || Object.keys(attributes ?? {}).length > 0) {
		complain(`::${name} stands alone on its line, without brackets or braces`);
	}
	return name;
}

/**
 * The aside that a step's text ends with: a line such as `::honest-dial`. One that is unknown, is not at the end or is
 * not the only one is reported.
 *
 * @returns The aside and the blocks of text without it.
 */
export function takeAside(
	blocks: readonly RootContent[],
	report: Report
): { aside: Aside | undefined; text: RootContent[] } {
	let aside: Aside | undefined;
	blocks.forEach((block, i) => {
		if (block.type !== 'leafDirective') return;
		const complain = (message: string): void => report(block.position?.start.offset ?? 0, message);
		const found = asideOf(block, complain);
		if (found && i === 0) complain(`::${found} follows the text of a step`);
		if (found && i < blocks.length - 1) complain(`::${found} comes after all text of the step`);
		aside = found;
	});
	return { aside, text: blocks.filter(({ type }) => type !== 'leafDirective') };
}
