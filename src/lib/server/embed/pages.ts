import { wordsOf } from '$lib/chart/words';
import { cite } from '$lib/download/citation';
import type { BuilderContent, CitedAs, FigureGroup, ListedFigure, Takeaway } from '$lib/embed/page';
import type { Loaded } from '$lib/embed/policy';
import { STILL_THEMES, stillPath, type StillTheme } from '$lib/embed/still';
import type { SnippetInput } from '$lib/embed/snippets';
import { m } from '$lib/paraglide/messages';
import { edition } from '../edition';
import { THEMES, type Theme } from '../theme';
import { allFigures } from './all';
import { embedMaterial, type DrawnFigure } from './figures';
import { csvPath, hasKit, kitPath, picturedBy, pictureFiles, picturePath } from './kit';
import { PRINT_WIDTH } from './pictures';
import { loneScript } from './scripts';
import { snippetInput } from './snippets';

/** What the pages are made from on which figures are chosen and passed on. */

const pathOf = (lang: string, figure: DrawnFigure, theme: Theme): string =>
	`embed/${picturePath(lang, figure, theme, 'column')}.png`;

function listed(lang: string, figure: DrawnFigure): ListedFigure {
	const { id, name } = figure;
	const pictured = picturedBy(lang, figure);
	const picture = pictured && {
		light: pathOf(lang, pictured, 'light'),
		dark: pathOf(lang, pictured, 'dark')
	};
	return { id, name, ...(picture && { picture }) };
}

/** What a step's picture is called, with the sectors that it raises. */
function stepName(lang: string, figure: DrawnFigure): string {
	const { words } = embedMaterial(lang);
	const raised = figure.states[0]?.subject.view.raise ?? [];
	const { title } = snippetInput(lang, figure, 'https://site.invalid/');
	return raised.length === 0
		? title
		: m.embed_step_name({ title, sectors: words.list(raised.map((id) => words.running(id))) });
}

/** Steps are listed by their chapter, each under what its picture is called. */
function storyGroups(lang: string, figures: readonly DrawnFigure[]): FigureGroup[] {
	const groups = new Map<string, ListedFigure[]>();
	for (const figure of figures) {
		const group = groups.get(figure.name) ?? [];
		group.push({ id: figure.id, name: stepName(lang, figure) });
		groups.set(figure.name, group);
	}
	return [...groups].map(([chapter, list]) => ({
		name: m.embed_group_story({ chapter }),
		figures: list
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

function takeawaysOf(lang: string, figure: DrawnFigure): Takeaway[] {
	const pictured = picturedBy(lang, figure);
	if (!pictured) return [];
	const pictures = [...pictureFiles(lang, pictured).keys()].map((path) => {
		const theme = THEMES.find((one) => path.includes(`.${one}`)) ?? 'light';
		const shape = path.includes('.square') ? m.embed_shape_square() : m.embed_shape_column();
		const format = path.includes('@2x') ? 'PNG 2×' : path.slice(-3).toUpperCase();
		const name = m.embed_file_picture({ theme: THEME_NAMES[theme](), shape, format });
		return { name, path: `embed/${path}` };
	});
	return [
		...(hasKit(figure)
			? [{ name: m.embed_file_kit(), path: `embed/${kitPath(lang, figure)}` }]
			: []),
		{ name: m.embed_file_csv(), path: `embed/${csvPath(lang, figure)}` },
		...pictures
	];
}

/** How a figure is cited: by the address that stays, where its version is kept. */
function citationsOf({ figure, title, embed, frozen }: SnippetInput): CitedAs[] {
	const now = edition();
	const kept = frozen && frozen.version === now.version ? frozen.address : undefined;
	const { plain, japanese, bibtex, ris } = cite({
		edition: now,
		address: kept ?? embed,
		figure: { key: figure.replaceAll('/', '-'), title }
	});
	return [
		{ id: 'cite-plain', name: m.data_cite_plain(), text: plain },
		{ id: 'cite-japanese', name: m.data_cite_japanese(), text: japanese, lang: 'ja' },
		{ id: 'cite-bibtex', name: m.data_cite_bibtex(), text: bibtex },
		{ id: 'cite-ris', name: m.data_cite_ris(), text: ris }
	];
}

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
	return {
		figure: { id: figure.id, name: figure.name },
		input,
		embed: `embed/${lang}/${figure.id}/`,
		stills: STILL_THEMES.map((theme) => ({
			name: STILL_NAMES[theme](),
			path: `embed/${lang}/${figure.id}/${stillPath(theme)}`
		})),
		states: figure.states.map(({ id, name }) => ({ id, name })),
		periods: [...periods].map((id) => ({ id, name: words.period(id) })),
		sectors: scores.sectors.map((id) => ({ id, name: words.sector(id) })),
		takeaways: takeawaysOf(lang, figure),
		citations: citationsOf(input),
		printWidth: Math.round(PRINT_WIDTH),
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
		loaded: { embed, script, element, picture: pictures?.png ?? '' },
		script: `embed/${path}`
	};
}
