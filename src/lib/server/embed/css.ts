import base from '$lib/story/base.css?raw';
import { declarationsOf } from '../theme';
import { smallCss } from './bundle';

/**
 * The style sheet of embeds: colours and stand-in faces of `base.css`, the figures' own, and the little that an embed adds.
 * It stands in each document, which then needs no second answer before it is drawn.
 */

/** Faces that are on the reader's machine. */
const standIn = (): string => {
	const found = /@font-face \{\s*font-family: 'Sans stand-in';[^}]*\}/.exec(base)?.[0];
	if (found === undefined) throw new Error('base.css has no stand-in for the sans');
	return found;
};

const squeeze = (css: string): string =>
	css
		.replaceAll(/\/\*[^]*?\*\//g, '')
		.replaceAll(/\s*([{};:,])\s*/g, '$1')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** Both themes: as the reader's system says, or as whoever embeds says. */
const themes = (): string =>
	[
		`:root{${declarationsOf('light')}}`,
		`:root[data-theme='dark']{${declarationsOf('dark')}}`,
		`@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${declarationsOf('dark')}}}`
	]
		.map(squeeze)
		.join('');

let made: Promise<string> | undefined;

async function make(): Promise<string> {
	const sheets = await Promise.all(
		['story/elements.css', 'chart/chart.css', 'embed/figure.css', 'embed/embed.css'].map((file) =>
			smallCss(`src/lib/${file}`)
		)
	);
	return squeeze(standIn()) + themes() + sheets.join('');
}

/** What a figure with several states needs beside that. */
export const stepperCss = (): Promise<string> => smallCss('src/lib/embed/stepper.css');

/** Everything but the face itself, whose address depends on where the document stands. */
export const embedCss = (): Promise<string> => (made ??= make());

/** The face of embeds at an address. */
export const faceAt = (address: string): string =>
	`@font-face{font-family:'Source Sans 3';src:url(${address}) format('woff2');font-weight:400 700;font-display:optional}`;
