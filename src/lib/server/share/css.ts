/**
 * As much of CSS as our own style sheets need to be read without a browser: rules in order, selectors with their weight,
 * custom properties, and colours mixed from two.
 */

/** A rule of one selector, as strong as its specificity and its place say. */
export interface Rule {
	selector: string;
	/** Classes and the like count a hundred, elements one. */
	weight: number;
	declarations: (readonly [property: string, value: string])[];
}

/** Splits at commas that stand in no brackets. */
function atCommas(list: string): string[] {
	return list
		.split(/,(?![^(]*\))/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function weightOf(selector: string): number {
	let inside = 0;
	const plain = selector.replaceAll(/:(?:is|not)\(([^)]*)\)/g, (_, list: string) => {
		inside += Math.max(...atCommas(list).map(weightOf));
		return '';
	});
	const classes = plain.match(/\.[\w-]+|\[[^\]]*\]|(?<!:):[\w-]+/g) ?? [];
	const elements = plain.match(/(?<![\w.:(-])[a-z][\w-]*/g) ?? [];
	return inside + classes.length * 100 + elements.length;
}

/** Leaves out what stands under a condition: `@media`, `@font-face` and all other blocks with an at. */
function withoutConditions(css: string): string {
	let depth = 0;
	let skipped = false;
	let kept = '';
	for (const part of css.match(/@[^{};]*|[{}]|[^@{}]+/g) ?? []) {
		if (part.startsWith('@') && depth === 0) skipped = true;
		if (!skipped) kept += part;
		if (part === '{') depth++;
		if (part === '}' && --depth === 0) skipped = false;
	}
	return kept;
}

/** The rules of a style sheet that hold without condition, weakest first. */
export function readRules(css: string): Rule[] {
	const plain = withoutConditions(css.replaceAll(/\/\*[^]*?\*\//g, ''));
	const rules: Rule[] = [];
	for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
		const declarations = body
			.split(/;(?![^(]*\))/)
			.map((line) => /^\s*([\w-]+)\s*:\s*([^]*?)\s*$/.exec(line))
			.filter((match) => match !== null)
			.map(([, property = '', value = '']) => [property, value] as const);
		for (const selector of atCommas(selectors)) {
			rules.push({ selector, weight: weightOf(selector), declarations });
		}
	}
	return rules.sort((a, b) => a.weight - b.weight);
}

const parts = (hex: string): number[] =>
	[1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

/** Two colours such as `#1f4a99` mixed, so much of the first. */
function mixed(first: string, second: string, share: number): string {
	const other = parts(second);
	const channels = parts(first).map((value, i) =>
		Math.round(value * share + (other[i] ?? 0) * (1 - share))
	);
	return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * A value with its custom properties looked up and its colours mixed.
 * @throws when a property is not known: a picture without a colour would be black.
 */
export function valueOf(value: string, known: ReadonlyMap<string, string>): string {
	const looked = value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
		const found = known.get(name);
		if (found === undefined) throw new Error(`the style sheets have no ${name} here`);
		return valueOf(found, known);
	});
	return looked.replaceAll(
		/color-mix\(in srgb, (#\w{6}) (\d+)%, (#\w{6})\)/g,
		(_, first: string, share: string, second: string) => mixed(first, second, Number(share) / 100)
	);
}
