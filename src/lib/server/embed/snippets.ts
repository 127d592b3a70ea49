import type { EmbedFigure } from '$lib/embed/figures';
import { plainHeight, safeHeight, type Stack } from '$lib/embed/size';
import { saidOf } from '$lib/embed/said';
import type { Ground } from '$lib/embed/ground';
import type { PictureFiles, PictureSizes, SnippetInput } from '$lib/embed/snippets';
import { creditOf, stackOf } from '$lib/embed/stack';
import { stillPath } from '$lib/embed/still';
import { edition } from '../edition';
import { embedMaterial, type DrawnFigure } from './figures';
import { isStep, owning, picturedBy, picturePath } from './picture-files';
import { pictureFor } from './pictures';
import { frozenFolder, heightOf, keptFigure, releases, type KeptFigure } from './releases';
import { hostPath, integrityOf } from './host';

/** How heights of still figures are named. */
const STILL = stillPath('auto').replace(/\/$/, '');

/** What takes up room in each state of a figure. */
export function stacksOf(lang: string, { states, scores, kindOf }: DrawnFigure): Stack[] {
	const { words } = embedMaterial(lang);
	const around = {
		states: states.map(({ name }) => name),
		credit: creditOf(edition().version)
	};
	return states.map((state) =>
		stackOf(state, kindOf(state.subject.view.chart), scores, words, around)
	);
}

/** What takes up room in a figure without a script, which shows its first state. */
export function stillStackOf(lang: string, figure: DrawnFigure): Stack {
	const first = stacksOf(lang, figure)[figure.first];
	if (!first) throw new RangeError(`figure ${figure.id} has no states`);
	// Without a script no mark opens anything.
	return { ...first, opens: '', isStill: true };
}

/** The sizes of a figure's pictures. */
function sizesOf(lang: string, figure: DrawnFigure): PictureSizes {
	const { width, height } = pictureFor(lang, figure, 'light', 'column');
	const narrow = pictureFor(lang, figure, 'light', 'narrow');
	return { width, height, narrow: { width: narrow.width, height: narrow.height } };
}

/**
 * Addresses of pictures on either ground.
 *
 * @param folder Address of the set of embeds, with a slash at its end.
 */
function picturesAt(
	folder: string,
	lang: string,
	figure: Pick<EmbedFigure, 'id'>,
	sizes: PictureSizes
): NonNullable<SnippetInput['pictures']> {
	const on = (ground: Ground): PictureFiles => {
		const path = folder + picturePath(lang, figure, ground, 'column');
		const narrow = folder + picturePath(lang, figure, ground, 'narrow');
		return { png: `${path}.png`, png2: `${path}@2x.png`, narrow2: `${narrow}@2x.png` };
	};
	return { light: on('light'), dark: on('dark'), ...sizes };
}

/** What is said of a figure of a version that stays, and its pictures. */
function keptWords(
	folder: string,
	lang: string,
	{ title, alt, caption, pictures }: KeptFigure
): NonNullable<SnippetInput['frozen']>['kept'] {
	return {
		title,
		alt,
		caption,
		pictures: pictures && picturesAt(folder, lang, { id: pictures.of }, pictures)
	};
}

/** Where the newest version that stays has the figure. */
function frozenOf(lang: string, { id }: EmbedFigure, site: string): SnippetInput['frozen'] {
	const release = releases().at(-1);
	if (!release?.embeds.has(`${lang}/${id}/index.html`)) return undefined;
	const { version } = release;
	const folder = `${site}embed/${frozenFolder(version)}`;
	const kept = keptFigure(release, `${lang}/${id}`);
	return {
		version,
		address: `${folder}${lang}/${id}/`,
		height: heightOf(release, `${lang}/${id}`),
		stillHeight: kept ? kept.stillHeight : heightOf(release, `${lang}/${id}/${STILL}`),
		stills: release.embeds.has(`${lang}/${id}/${stillPath('dark')}index.html`),
		...(kept && { kept: keptWords(folder, lang, kept) })
	};
}

/** What is kept of a figure with its version, to be told by later builds. */
export function keepFigure(lang: string, figure: DrawnFigure): KeptFigure {
	const { title, alt, caption, height, stillHeight } = snippetInput(lang, figure, '');
	const pictured = picturedBy(lang, figure);
	return {
		title,
		alt,
		caption,
		height,
		stillHeight: stillHeight ?? height,
		story: figure.story,
		// Those of steps are not kept.
		...(!isStep(pictured) && { pictures: { of: pictured.id, ...sizesOf(lang, pictured) } })
	};
}

/**
 * What oEmbed says of a figure of a version that stays.
 *
 * @param site Address of the site, with a slash at its end.
 */
export function keptInput(
	version: string,
	lang: string,
	id: string,
	kept: KeptFigure,
	site: string
): SnippetInput {
	const folder = `${site}embed/${frozenFolder(version)}`;
	return {
		...hosts(site),
		figure: id,
		lang,
		title: kept.title,
		alt: kept.alt,
		caption: kept.caption,
		...keptWords(folder, lang, kept),
		embed: `${folder}${lang}/${id}/`,
		story: `${site}${lang}/#/${kept.story}`,
		height: kept.height
	};
}

/** The scripts for other people's pages. */
const hosts = (site: string): Pick<SnippetInput, 'script' | 'element'> => ({
	script: { address: site + hostPath('size'), integrity: integrityOf('size') },
	element: { address: site + hostPath('element'), integrity: integrityOf('element') }
});

/** Pictures of a figure's other states: of those that another figure shows at first. */
function statesPictured(lang: string, figure: DrawnFigure, site: string): SnippetInput['byState'] {
	const stacks = stacksOf(lang, figure);
	const found = figure.states.flatMap(({ id, story = figure.story }, first) => {
		const stack = stacks[first];
		if (!stack || first === figure.first) return [];
		const pictured = owning(lang, { ...figure, id: `${figure.id}/${id}`, first });
		if (!pictured) return [];
		const pictures = picturesAt(`${site}embed/`, lang, pictured, sizesOf(lang, pictured));
		const { alt, caption } = saidOf(stack);
		return [[id, { alt, caption, pictures, story: `${site}${lang}/#/${story}` }] as const];
	});
	return found.length > 0 ? Object.fromEntries(found) : undefined;
}

const made = new Map<string, SnippetInput>();

/**
 * What the snippets of a figure say.
 *
 * @param site Address of the site, with a slash at its end.
 */
export function snippetInput(lang: string, figure: DrawnFigure, site: string): SnippetInput {
	const key = `${site} ${lang} ${figure.id}`;
	const kept = made.get(key);
	if (kept) return kept;
	const stacks = stacksOf(lang, figure);
	const first = stacks[figure.first];
	if (!first) throw new RangeError(`figure ${figure.id} has no states`);
	const pictured = picturedBy(lang, figure);
	const input: SnippetInput = {
		figure: figure.id,
		lang,
		...saidOf(first),
		embed: `${site}embed/${lang}/${figure.id}/`,
		frozen: frozenOf(lang, figure, site),
		story: `${site}${lang}/#/${figure.story}`,
		height: safeHeight(stacks),
		stillHeight: safeHeight([stillStackOf(lang, figure)]),
		plainHeight: plainHeight(stacks),
		...hosts(site),
		pictures: picturesAt(`${site}embed/`, lang, pictured, sizesOf(lang, pictured)),
		byState: statesPictured(lang, figure, site)
	};
	made.set(key, input);
	return input;
}
