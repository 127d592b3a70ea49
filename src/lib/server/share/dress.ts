import { load } from 'cheerio';
import chart from '$lib/chart/chart.css?raw';
import tokens from '$lib/story/base.css?raw';
import { FAMILIES } from './faces';
import { readRules, valueOf, type Rule } from './css';
import { declarationsOf, type Theme } from '../theme';

/**
 * Dresses a drawing in a theme of our style sheets: each part gets as attributes what the sheets say of it. The
 * renderer of still images knows neither custom properties nor mixed colours.
 */

/** Rules of a theme, weakest first. */
const rulesOf = (theme: Theme): Rule[] =>
	[tokens, theme === 'dark' ? `:root{${declarationsOf('dark')}}` : '', chart]
		.flatMap(readRules)
		.sort((a, b) => a.weight - b.weight);

const RULES: Record<Theme, Rule[]> = { light: rulesOf('light'), dark: rulesOf('dark') };

/** What is more than a matter of the page and has a meaning in a still image. */
const DRAWN = new Set([
	'fill',
	'fill-opacity',
	'font-weight',
	'opacity',
	'paint-order',
	'stroke',
	'stroke-dasharray',
	'stroke-linejoin',
	'stroke-opacity',
	'stroke-width'
]);

/** Names of our faces in the renderer, by how the style sheets ask for them. */
const FONT_FAMILIES: Record<string, string> = {
	'var(--sans)': FAMILIES.sans,
	'var(--serif)': FAMILIES.serif
};

/** The colour that a theme has under a name. */
export function colour(name: string, theme: Theme = 'light'): string {
	const root = RULES[theme]
		.filter(({ selector }) => selector === ':root')
		.flatMap(({ declarations }) => declarations);
	return valueOf(`var(--${name})`, new Map(root));
}

/** Class names that a drawing uses. */
const classesOf = (svg: string): ReadonlySet<string> =>
	new Set([...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));

/** Whether a selector may fit anything among these classes: most of the sheets' rules are of other pages. */
function mayFit(selector: string, classes: ReadonlySet<string>): boolean {
	const plain = selector.replaceAll(/:(?:is|not)\([^)]*\)/g, '');
	return [...plain.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
}

/** The same drawing with its looks as attributes. */
export function dress(svg: string, theme: Theme = 'light'): string {
	const $ = load(svg, { xml: true });
	const classes = classesOf(svg);
	const given = new Map<unknown, Map<string, string>>();
	for (const { selector, declarations } of RULES[theme]) {
		// What follows a pointer or a key is not in a still image.
		if (/::|:focus|:hover/.test(selector) || !mayFit(selector, classes)) continue;
		$(selector).each((_, element) => {
			const styles = given.get(element) ?? new Map<string, string>();
			for (const [property, value] of declarations) styles.set(property, value);
			given.set(element, styles);
		});
	}
	const custom = new Map<unknown, Map<string, string>>();
	// In the order of the document, so that an element finds what its parent hands on.
	$('*').each((_, element) => {
		const styles = given.get(element) ?? new Map<string, string>();
		const known = new Map(custom.get(element.parent) ?? []);
		for (const [property, value] of styles)
			if (property.startsWith('--')) known.set(property, value);
		custom.set(element, known);
		for (const [property, value] of styles) {
			if (DRAWN.has(property)) $(element).attr(property, valueOf(value, known));
			const family = property === 'font-family' ? FONT_FAMILIES[value] : undefined;
			if (family) $(element).attr('font-family', family);
		}
		$(element).removeAttr('class');
	});
	return $.xml();
}
