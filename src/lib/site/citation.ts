/** The version of the data and the day of it. */
export interface Edition {
	/** Semantic version: the first number changes when a column is dropped, renamed or changes its meaning. */
	version: string;
	/** ISO day. */
	date: string;
}

/** What is cited: the data as a whole, one table of them, or one figure. */
export interface Cited {
	edition: Edition;
	/** Where it can be had. */
	address: string;
	/** Set for one table. */
	table?: { name: string; title: string };
	/** Set for one figure; the key tells its entry from others. */
	figure?: { key: string; title: string };
	/**
	 * The day of access as an ISO date. Where it is not known, words leave a place for it, and what machines read leaves it
	 * out.
	 */
	seen?: string;
}

/** The four ways in which it is cited. */
export interface Citation {
	plain: string;
	japanese: string;
	bibtex: string;
	ris: string;
}

/** Whom to cite: the project, which names no persons. */
const PROJECT = 'Far apart, side by side';
const TITLE = `${PROJECT}: data on security cooperation between the European Union and Japan`;
const ABSTRACT =
	'Threat levels, policy responses and cooperation, field by field, read from public documents; each with its source and its confidence.';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const longDate = (iso: string, tag: string): string =>
	new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

/** What is cited of the whole. */
interface Part {
	key: string;
	plain: string;
	japanese: string;
}

function partOf({ table, figure }: Cited): Part {
	if (table) {
		const { name, title } = table;
		return {
			key: `${name}-`,
			plain: `${title} (${name}.csv). `,
			japanese: `「${title}」（${name}.csv）、`
		};
	}
	if (figure) {
		const { key, title } = figure;
		return { key: `${key}-`, plain: `${title}. `, japanese: `「${title}」、` };
	}
	return { key: '', plain: '', japanese: '' };
}

/** The data, or a part of them, as they are cited. */
export function cite(cited: Cited): Citation {
	const { address, seen } = cited;
	const { version, date } = cited.edition;
	const { key, plain: part, japanese: partJa } = partOf(cited);
	const [year = '', month = ''] = date.split('-');
	const accessed = seen ? longDate(seen, 'en-GB') : '[date of access]';
	const bibtex = [
		`@misc{far-apart-${key}${version},`,
		// Sorted by the project's name, as there is no author.
		`  key = {${PROJECT}},`,
		`  title = {{${part}${TITLE}}},`,
		`  year = {${year}},`,
		`  month = ${MONTHS[Number(month) - 1] ?? ''},`,
		`  version = {${version}},`,
		`  url = {${address}},`,
		...(seen ? [`  urldate = {${seen}},`] : []),
		`  note = {Version ${version}${seen ? `. Accessed ${accessed}` : ''}}`,
		'}'
	];
	const ris = [
		'TY  - DATA',
		`TI  - ${part}${TITLE}`,
		`PY  - ${year}`,
		`DA  - ${date.replaceAll('-', '/')}/`,
		`ET  - ${version}`,
		`UR  - ${address}`,
		...(seen ? [`Y2  - ${seen.replaceAll('-', '/')}/`] : []),
		'ER  - '
	];
	const accessedJa = seen ? longDate(seen, 'ja-JP') : '[閲覧日]';
	return {
		plain: `${part}${TITLE}. Version ${version}, ${longDate(date, 'en-GB')}. ${address} (accessed ${accessed}).`,
		japanese: `${partJa}『${TITLE}』第${version}版、${longDate(date, 'ja-JP')}、${address}（${accessedJa}閲覧）。`,
		bibtex: bibtex.join('\n'),
		ris: ris.join('\n')
	};
}

/** Title and description of the data as a whole. */
export const DATASET = { project: PROJECT, title: TITLE, about: ABSTRACT } as const;
