import { escape } from '$lib/chart/markup';
import { m } from '$lib/paraglide/messages';
import { edition } from '../edition';
import { toldPng } from '../share/png';
import type { Picture } from './pictures';

/**
 * What a picture says of itself to whoever finds the file without its page: what it shows, whose it is, of which data, on
 * which terms, and where it is from.
 */

/** What is known of a picture beside itself. */
export interface Origin {
	lang: string;
	/** Address of the same figure in the story; absent from what stays as it is, which must not know where it is published. */
	address?: string;
}

/** Which data are shown. */
const versionLine = (): string => {
	const { version, date } = edition();
	return m.data_version_line({ version, date });
};

/** On which terms it may be shown. */
export const termsLine = (): string => `${m.data_terms_own()} ${m.embed_terms_text()}`;

/** Source, version and terms as one text, for formats with one place for it. */
export const originLine = ({ source }: Pick<Picture, 'source'>): string =>
	`${source} ${m.site_name()}, ${versionLine()}. ${termsLine()}`;

/** The head of an SVG: its title and description, and the rest in the words of the Dublin Core. */
export function svgAbout({ title, alt, source }: Picture, { lang, address }: Origin): string {
	const core: [name: string, text: string | undefined][] = [
		['title', title],
		['description', alt],
		['creator', m.site_name()],
		['source', source],
		['identifier', address],
		['relation', versionLine()],
		['date', edition().date],
		['rights', termsLine()],
		['language', lang]
	];
	const told = core.flatMap(([name, text]) =>
		text === undefined ? [] : `<dc:${name}>${escape(text)}</dc:${name}>`
	);
	return (
		`<title>${escape(title)}</title><desc>${escape(alt)}</desc>` +
		'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
		`<rdf:Description rdf:about="">${told.join('')}</rdf:Description></rdf:RDF></metadata>`
	);
}

/** A PNG of a picture with the same, in the names that PNG has for it. */
export const pngTold = (
	png: Uint8Array,
	{ title, alt, source }: Picture,
	{ address }: Origin
): Uint8Array =>
	toldPng(png, {
		Title: title,
		Description: alt,
		Author: m.site_name(),
		Source: source,
		Comment: [versionLine(), address].filter(Boolean).join(', '),
		Copyright: termsLine()
	});
