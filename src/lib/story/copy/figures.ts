/** A number typed by hand, with its place in the text. */
export interface Figure {
	text: string;
	at: number;
}

/** Days that have become names, and the time of day, of which the data hold none. */
const NOT_DATA = /^(?:3\.11|9\/11|\d{1,2}:\d\d)$/;

/**
 * Numbers and years typed in prose. What mixes letters and digits is a name and passes: `G7`,
 * `p3`, `COVID-19`. Only Latin letters make such a name: in Japanese a year is followed by a
 * letter and is a year all the same.
 */
export function findFigures(text: string): Figure[] {
	const figures: Figure[] = [];
	for (const match of text.matchAll(/\p{Nd}+(?:[.,:/]\p{Nd}+)*/gu)) {
		const figure = match[0];
		const before = text.slice(0, match.index);
		const after = text.slice(match.index + figure.length);
		if (NOT_DATA.test(figure)) continue;
		if (/\p{Script=Latin}$/u.test(before) || /^\p{Script=Latin}/u.test(after)) continue;
		const year = /^(?:1[6-9]|20)\d\d$/.test(figure);
		if (!year && /\p{Script=Latin}-$/u.test(before)) continue;
		// A character reference such as &#8217; is a sign, not a number.
		if (/&#$/.test(before) && after.startsWith(';')) continue;
		figures.push({ text: figure, at: match.index });
	}
	return figures;
}

export function figureMessage(figure: Figure): string {
	return (
		`"${figure.text}" is typed by hand; ` + 'write an expression, or spell it out if it is not data'
	);
}
