import type { Names } from '../chart/names';
import type { Edition } from '../download/types';
import type { SnippetInput } from '../embed/snippets';
import type { PeriodId } from '../index/types';
import type { Share } from '../method/trials';
import type { Material } from './answer';
import type { ExploredChart } from './question';

/** A claim of the story as the explorer tries it. */
export interface ExploredClaim {
	/** As it is written in the copy. */
	text: string;
	/** In words. */
	sentence: string;
	/** In how many of a hundred recipes drawn at random it holds; absent for one that weights do not touch. */
	recipes?: number;
	/** In how many of how many ways to count forms it holds; for one that says how many or which. */
	countings?: Share;
	/** Why the story hedges it, if it does. */
	hedge?: string;
}

/** What the script of the explorer reads from its page, as JSON. */
export interface ExploreData extends Material {
	lang: string;
	names: Names;
	/** The period that is shown when none is asked for. */
	period: PeriodId;
	claims: ExploredClaim[];
	/** Address of the site, with a slash at its end. */
	site: string;
	/** The step of the story that comes nearest to each chart, as a fragment. */
	steps: Record<ExploredChart, string>;
	/** Scripts that a snippet names. */
	host: Pick<SnippetInput, 'script' | 'element'>;
	/** Version and date of the data. */
	edition: Edition;
}

/** Identifier of the element that carries it. */
export const EXPLORE_DATA_ID = 'explore-data';

/** What an embed of the explorer is told beside what every embed is told. */
export interface ExploredEmbed {
	explored: Material & { chart: ExploredChart; period: PeriodId };
}
