import { stringify } from 'yaml';
import type { Edition } from './types';

/** What is cited: the data as a whole, or one table of them. */
export interface Cited {
	edition: Edition;
	/** Where it can be had. */
	address: string;
	/** Set for one table. */
	table?: { name: string; title: string };
}

/** The four ways in which it is cited. The day of access is left to the reader. */
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

/** The data, or one table of them, as they are cited. */
export function cite({ edition: { version, date }, address, table }: Cited): Citation {
	const part = table ? `${table.title} (${table.name}.csv). ` : '';
	const [year = '', month = ''] = date.split('-');
	const bibtex = [
		`@misc{far-apart-${table ? `${table.name}-` : ''}${version},`,
		// Sorted by the project's name, as there is no author.
		`  key = {${PROJECT}},`,
		`  title = {{${part}${TITLE}}},`,
		`  year = {${year}},`,
		`  month = ${MONTHS[Number(month) - 1] ?? ''},`,
		`  version = {${version}},`,
		`  url = {${address}},`,
		`  note = {Version ${version}. Accessed [date]}`,
		'}'
	];
	const ris = [
		'TY  - DATA',
		`TI  - ${part}${TITLE}`,
		`PY  - ${year}`,
		`DA  - ${date.replaceAll('-', '/')}/`,
		`ET  - ${version}`,
		`UR  - ${address}`,
		'ER  - '
	];
	const partJa = table ? `「${table.title}」（${table.name}.csv）、` : '';
	return {
		plain: `${part}${TITLE}. Version ${version}, ${longDate(date, 'en-GB')}. ${address} (accessed [date]).`,
		japanese: `${partJa}『${TITLE}』第${version}版、${longDate(date, 'ja-JP')}、${address}（[年月日]閲覧）。`,
		bibtex: bibtex.join('\n'),
		ris: ris.join('\n')
	};
}

/**
 * The file by which code hosts and reference managers know how the data are cited.
 *
 * @param address Where the data are published; none in the project itself, which may be published anywhere.
 */
export function citationFile({ version, date }: Edition, address?: string): string {
	return stringify(
		{
			'cff-version': '1.2.0',
			message: 'If you use these data, please cite them as below.',
			type: 'dataset',
			title: TITLE,
			abstract: ABSTRACT,
			authors: [{ name: PROJECT }],
			version,
			'date-released': date,
			...(address && { url: address }),
			keywords: ['European Union', 'Japan', 'security', 'threat perception', 'cooperation']
		},
		{ lineWidth: 100 }
	);
}

/** Title and description of the data as a whole. */
export const DATASET = { project: PROJECT, title: TITLE, about: ABSTRACT } as const;
