import type { EmbedFigure } from '$lib/embed/figures';
import { plainHeight, safeHeight, type Stack } from '$lib/embed/size';
import { saidOf } from '$lib/embed/said';
import type { Ground } from '$lib/embed/ground';
import type { PictureFiles, SnippetInput } from '$lib/embed/snippets';
import { creditOf, stackOf } from '$lib/embed/stack';
import { stillPath } from '$lib/embed/still';
import { edition } from '../edition';
import { embedMaterial, type DrawnFigure } from './figures';
import { picturedBy, picturePath } from './kit';
import { pictureFor } from './pictures';
import { frozenFolder, heightOf, releases } from './releases';
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
	return { ...first, isStill: true };
}

/** Addresses of the pictures on either ground. */
function picturesOf(lang: string, of: DrawnFigure, site: string): SnippetInput['pictures'] {
	const figure = picturedBy(lang, of);
	if (!figure) return undefined;
	const { width, height } = pictureFor(lang, figure, 'light', 'column');
	const on = (ground: Ground): PictureFiles => {
		const path = `${site}embed/${picturePath(lang, figure, ground, 'column')}`;
		return { png: `${path}.png`, png2: `${path}@2x.png` };
	};
	return { light: on('light'), dark: on('dark'), width, height };
}

/** Where the newest version that stays has the figure. */
function frozenOf(lang: string, { id }: EmbedFigure, site: string): SnippetInput['frozen'] {
	const release = releases().at(-1);
	if (!release?.embeds.has(`${lang}/${id}/index.html`)) return undefined;
	const { version } = release;
	return {
		version,
		address: `${site}embed/${frozenFolder(version)}${lang}/${id}/`,
		height: heightOf(release, `${lang}/${id}`),
		stillHeight: heightOf(release, `${lang}/${id}/${STILL}`),
		stills: release.embeds.has(`${lang}/${id}/${stillPath('dark')}index.html`)
	};
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
		script: { address: site + hostPath('size'), integrity: integrityOf('size') },
		pictures: picturesOf(lang, figure, site),
		element: { address: site + hostPath('element'), integrity: integrityOf('element') }
	};
	made.set(key, input);
	return input;
}
