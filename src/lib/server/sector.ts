import { dev } from '$app/environment';
import { readFileSync } from 'node:fs';
import { namesOf, type Names } from '$lib/chart/names';
import { DATASET } from '$lib/site/citation';
import { buildIndex, type Index } from '$lib/index/build';
import { sliceContext } from '$lib/index/context';
import { sliceOpinion } from '$lib/index/opinion';
import { sliceScores } from '$lib/index/slice';
import { CONTEXT_TOPICS, type Confidence, type Scores, type SectorId } from '$lib/index/types';
import { readRecord } from '$lib/record/read';
import { dossierOf, fieldLinesOf, type Dossier } from '$lib/sector/dossier';
import { confidenceMeans } from '$lib/sector/reading';
import { viewsOf, type SectorViews } from '$lib/sector/views';
import { edition } from './edition';
import { slicesFor } from './slices';

/** What a sector's page is made from. */
export interface SectorData {
	dossier: Dossier;
	views: SectorViews;
	scores: Scores;
	names: Names;
	/** What the words of confidence mean. */
	means: Record<Confidence, string>;
	dataset: { name: string; version: string; date: string };
}

/** The period that ends with the conference, whose levels pages draw. */
export const CONFERENCE = 'p3';

let kept: Index | undefined;

/** The index of the record; once per build, at every request while developing. */
export function theIndex(): Index {
	if (!kept || dev) kept = buildIndex(readRecord());
	return kept;
}

/** What the words of confidence mean, as the codebook says. */
export const whatConfidenceMeans = (): Record<Confidence, string> =>
	confidenceMeans(readFileSync('data/CODEBOOK.md', 'utf8'));

/** Everything for the page of a sector in a language. */
export function sectorData(lang: string, sector: SectorId): SectorData {
	const index = theIndex();
	const { record } = index;
	const context = sliceContext(record, [...CONTEXT_TOPICS]);
	const dossier = dossierOf(index, sector, {
		now: CONFERENCE,
		polled: Object.keys(sliceOpinion(record).topics),
		topics: Object.fromEntries(
			CONTEXT_TOPICS.flatMap((topic) => (context[topic] ? [[topic, context[topic].sector]] : []))
		)
	});
	const views = viewsOf(dossier, index.periods, CONFERENCE);
	const drawn = Object.values(views) as SectorViews[keyof SectorViews][];
	return {
		dossier,
		views,
		scores: {
			...sliceScores(index),
			...slicesFor(
				drawn.flatMap((figure) => figure?.view ?? []),
				record
			)
		},
		names: namesOf(record, lang),
		means: whatConfidenceMeans(),
		dataset: { name: DATASET.title, ...edition() }
	};
}

/** The list of all fields. */
export function fieldLines() {
	const index = theIndex();
	const period = index.record.periods.find(({ id }) => id === CONFERENCE)?.name ?? CONFERENCE;
	return { period, fields: fieldLinesOf(index, CONFERENCE) };
}
