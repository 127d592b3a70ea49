import { wordsOf } from '$lib/chart/words';
import type { Cited } from '$lib/site/citation';
import { hasFields } from '$lib/embed/choose';
import type {
	BuilderContent,
	FigureGroup,
	ListedFigure,
	NumbersFiles,
	Takeaway
} from '$lib/embed/page';
import type { Loaded } from '$lib/embed/policy';
import { stepNames } from '$lib/embed/step-names';
import { STILL_THEMES, stillPath, type StillTheme } from '$lib/embed/still';
import type { SnippetInput } from '$lib/embed/snippets';
import { titleOf } from '$lib/embed/title';
import { m } from '$lib/paraglide/messages';
import { edition } from '../edition';
import type { Theme } from '../theme';
import { allFigures } from './all';
import { embedMaterial, type DrawnFigure } from './figures';
import { addressFor, csvPath, excelCsvPath, kitPath, stateCsvPath } from './kit';
import { isStep, picturedBy, pictureFiles, picturePath, sharePath } from './picture-files';
import { PRINT_WIDTH, type PictureShape } from './pictures';
import { frozenFolder, releases } from './releases';
import { loneScript } from './scripts';
import { figureImageAlt } from './share';
import { snippetInput } from './snippets';

/** What the pages are made from on which figures are chosen and passed on. */

const pathOf = (lang: string, figure: DrawnFigure, theme: Theme): string =>
	`embed/${picturePath(lang, figure, theme, 'column')}.png`;

function listed(lang: string, figure: DrawnFigure): ListedFigure {
	const { id, states } = figure;
	// A field's own name, in full.
	const name = states[0]?.about?.name ?? figure.name;
	const pictured = picturedBy(lang, figure);
	const picture = {
		light: pathOf(lang, pictured, 'light'),
		dark: pathOf(lang, pictured, 'dark')
	};
	return { id, name, picture };
}

/** Steps are listed by their chapter, each under what is particular about its picture. */
function storyGroups(lang: string, figures: readonly DrawnFigure[]): FigureGroup[] {
	const { words } = embedMaterial(lang);
	const chapters = new Map<string, DrawnFigure[]>();
	for (const figure of figures) {
		chapters.set(figure.name, [...(chapters.get(figure.name) ?? []), figure]);
	}
	const groups = [...chapters].map(([chapter, steps]) => {
		const names = stepNames(
			steps.flatMap(({ states: [state], kindOf }) => {
				if (!state) return [];
				const { view } = state.subject;
				return [{ view, title: titleOf(state, kindOf(view.chart), words) }];
			}),
			words
		);
		return { chapter, figures: steps.map((figure, i) => ({ figure, name: names[i] ?? chapter })) };
	});
	const all = groups.flatMap(({ figures: named }) => named.map(({ name }) => name));
	// Two chapters may show the same; their links are told apart without their headings.
	const isTwice = (name: string): boolean => all.indexOf(name) !== all.lastIndexOf(name);
	return groups.map(({ chapter, figures: named }) => ({
		name: m.embed_group_story({ chapter }),
		figures: named.map(({ figure, name }) => ({
			...listed(lang, figure),
			name: isTwice(name) ? m.embed_step_in_chapter({ name, chapter }) : name
		}))
	}));
}

/** All figures of a language in groups. */
export function galleryOf(lang: string): FigureGroup[] {
	const figures = allFigures(lang);
	const of = (test: (id: string) => boolean): ListedFigure[] =>
		figures.filter(({ id }) => test(id)).map((figure) => listed(lang, figure));
	return [
		{ name: m.embed_group_charts(), figures: of((id) => !/^context-|\//.test(id)) },
		{ name: m.embed_group_measured(), figures: of((id) => id.startsWith('context-')) },
		{ name: m.embed_group_sectors(), figures: of((id) => id.startsWith('sector/')) },
		{ name: m.embed_group_explored(), figures: of((id) => id.startsWith('explore/')) },
		...storyGroups(
			lang,
			figures.filter(({ id }) => id.startsWith('story/'))
		)
	];
}

const THEME_NAMES: Record<Theme, () => string> = {
	light: m.embed_theme_light,
	dark: m.embed_theme_dark
};

const STILL_NAMES: Record<StillTheme, () => string> = {
	auto: m.embed_theme_auto,
	...THEME_NAMES
};

const SHAPE_NAMES: Record<PictureShape, () => string> = {
	column: m.embed_shape_column,
	narrow: m.embed_shape_narrow,
	square: m.embed_shape_square
};

/** The pictures of a figure on a ground, as files to be taken along. */
function picturesOn(lang: string, figure: DrawnFigure, theme: Theme, site: string): Takeaway[] {
	return pictureFiles(lang, figure, site)
		.filter((file) => file.theme === theme)
		.map(({ path, shape, ending }) => {
			const format = ending.startsWith('@2x') ? 'PNG 2×' : ending.slice(1).toUpperCase();
			const name = m.embed_file_picture({ shape: SHAPE_NAMES[shape](), format });
			return { name, path: `embed/${path}` };
		});
}

/** The numbers of a figure as the newest version that stays has them. */
function keptNumbers(lang: string, figure: DrawnFigure): Takeaway | undefined {
	const path = csvPath(lang, figure);
	const release = releases().at(-1);
	if (!release?.embeds.has(path)) return undefined;
	const { version } = release;
	const name = m.embed_file_csv_kept({ version });
	return { name, path: `embed/${frozenFolder(version)}${path}` };
}

/** The numbers of a figure: all of them, for Excel too, and of each state by itself. */
function numbersOf(lang: string, figure: DrawnFigure): NumbersFiles {
	return {
		all: `embed/${csvPath(lang, figure)}`,
		excel: `embed/${excelCsvPath(lang, figure)}`,
		states:
			figure.states.length > 1
				? figure.states.map(({ id, name }) => ({
						id,
						name,
						path: `embed/${stateCsvPath(lang, figure, id)}`
					}))
				: [],
		kept: keptNumbers(lang, figure)
	};
}

/** How a figure is cited: by the address that stays, where its version is kept. */
const citedOf = (input: SnippetInput): Cited => ({
	edition: edition(),
	address: addressFor(input),
	figure: { key: input.figure.replaceAll('/', '-'), title: input.title }
});

/**
 * What the page of a figure is made from.
 *
 * @param site Address of the site, with a slash at its end.
 */
export async function builderOf(
	lang: string,
	figure: DrawnFigure,
	site: string
): Promise<BuilderContent> {
	const { scores, names } = embedMaterial(lang);
	const words = wordsOf(names, lang);
	const periods = new Set(figure.states.flatMap(({ subject }) => subject.view.periods));
	const { path } = await loneScript('builder');
	const input = snippetInput(lang, figure, site);
	const pictured = picturedBy(lang, figure);
	return {
		figure: { id: figure.id, name: figure.name },
		input,
		embed: `embed/${lang}/${figure.id}/`,
		stills: STILL_THEMES.map((theme) => ({
			name: STILL_NAMES[theme](),
			path: `embed/${lang}/${figure.id}/${stillPath(theme)}`
		})),
		states: figure.states.map(({ id, name, subject: { view } }) => ({ id, name, view })),
		periods: [...periods].map((id) => ({ id, name: words.period(id) })),
		sectors: figure.states.some(({ subject }) => hasFields(subject.view))
			? scores.sectors.map((id) => ({ id, name: words.sector(id) }))
			: [],
		takeaways: isStep(figure)
			? []
			: [{ name: m.embed_file_kit(), path: `embed/${kitPath(lang, figure)}` }],
		numbers: numbersOf(lang, figure),
		pictures: {
			light: picturesOn(lang, pictured, 'light', site),
			dark: picturesOn(lang, pictured, 'dark', site)
		},
		share: {
			path: `embed/${sharePath(lang, pictured)}`,
			alt: figureImageAlt(lang, figure)
		},
		cited: citedOf(input),
		...(!isStep(pictured) && { printWidth: Math.round(PRINT_WIDTH) }),
		script: `embed/${path}`,
		...(figure.explored && { explorer: `explore/?chart=${figure.explored.chart}` })
	};
}

/**
 * What the page is made from on which a policy is tried: the addresses of one figure, as good as any other.
 *
 * @param site Address of the site, with a slash at its end.
 */
export async function selfTestOf(
	lang: string,
	site: string
): Promise<{ loaded: Loaded; script: string }> {
	const figure = allFigures(lang).find(({ id }) => id === 'slope');
	if (!figure) throw new RangeError('there is no figure of cooperation');
	const { embed, script, element, pictures } = snippetInput(lang, figure, site);
	const { path } = await loneScript('self-test');
	return {
		loaded: { embed, script, element, picture: pictures?.light.png ?? '' },
		script: `embed/${path}`
	};
}
