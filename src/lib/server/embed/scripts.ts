import { buildScript } from '../rolldown';
import { embedScript, exploredScript } from './bundle';
import { chartsOf, type DrawnFigure } from './figures';
import { hashed } from './file';

/** The scripts below `embed/`, each built once however many figures ask for it. */

/** A script with its path below a set of embeds. */
interface Script {
	path: string;
	code: string;
}

const coming = new Map<string, Promise<string>>();

async function once(name: string, build: () => Promise<string>): Promise<Script> {
	const building = coming.get(name) ?? build();
	coming.set(name, building);
	const code = await building;
	return { path: `assets/${hashed(name, 'js', code)}`, code };
}

/** The script of a figure: of one of the explorer's charts, or of all figures that draw the same charts. */
export function scriptOf(figure: DrawnFigure): Promise<Script> {
	if (figure.explored) {
		const { chart } = figure.explored;
		return once(`explore-${chart}`, () => exploredScript(chart));
	}
	const charts = chartsOf(figure);
	const noted = figure.states.some(({ subject }) => subject.remarks?.length);
	const name = [...charts, ...(noted ? ['noted'] : [])].join('-');
	return once(name, () => embedScript(charts, noted));
}

/** Scripts of our own pages about embeds: of a figure's page, and of the one on which a policy is tried. */
export const PAGE_SCRIPTS = ['builder', 'self-test'] as const;

/** The script of one of those pages, or the one that shows evidence over a figure. */
export const loneScript = (name: (typeof PAGE_SCRIPTS)[number] | 'evidence'): Promise<Script> =>
	once(name, () => buildScript(`src/lib/embed/${name}.ts`));
