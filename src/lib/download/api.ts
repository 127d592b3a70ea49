import type { Index } from '../index/build';
import type { FormsScore } from '../index/forms';
import { ACTORS, type SectorId } from '../index/types';
import { licenceOf } from '../record/licence';
import type { Sector, Source } from '../record/types';
import { DATASET } from '../site/citation';
import { confidenceOf } from './index-table';
import type { Asked } from './terms';
import type { DataTable, Edition } from './types';
import { objectsOf } from './values';

/**
 * What the static JSON addresses answer. Rows of the record lose only the number of their line, which is a matter of the
 * file.
 */

/** What every answer says first: which version it is of, and on which terms it may be used. */
interface Head {
	version: string;
	terms: string;
	/** Where the answer is explained. */
	documentation: string;
}

/** What answers are made with, beside the record. */
export interface ApiFrame {
	edition: Edition;
	/** Terms of what is our own. */
	terms: string;
	/** Addresses of the page that explains the answers, and of the folders of answers and of tables, slashes at their ends. */
	documentation: string;
	api: string;
	files: string;
}

const headOf = ({ edition, terms, documentation }: ApiFrame): Head => ({
	version: edition.version,
	terms,
	documentation
});

const sectorOf = ({ id, order, name, nameShort, nameJa, group, plain }: Sector) => ({
	id,
	order,
	name,
	name_short: nameShort,
	name_ja: nameJa,
	group,
	plain
});

const sourceOf = ({ id, title, publisher, date, url, kind, read }: Source) => ({
	id,
	title,
	publisher,
	date,
	url,
	kind,
	read,
	licence: licenceOf(title)
});

/** A score made of forms, with the events behind each form. */
function formsOf<Form extends string>(score: FormsScore<Form>) {
	return {
		value: score.value,
		low: score.range[0],
		high: score.range[1],
		confidence: confidenceOf(score) ?? null,
		forms: Object.fromEntries(
			Object.entries<FormsScore<Form>['forms'][Form]>(score.forms).map(([form, evidence]) => [
				form,
				{
					state: evidence.state,
					events: evidence.events.map(({ id, title, date, end, forum, confidence, sources }) => ({
						id,
						title,
						date,
						end,
						forum,
						confidence,
						sources
					}))
				}
			])
		)
	};
}

/** `sectors.json`: the fields, with the address of each. */
export const sectorsAnswer = ({ record }: Index, frame: ApiFrame) => ({
	...headOf(frame),
	sectors: record.sectors.map((sector) => ({
		...sectorOf(sector),
		address: `${frame.api}sector/${sector.id}.json`
	}))
});

/** `scores.json`: the index, row by row. */
export const scoresAnswer = (scores: DataTable, frame: ApiFrame) => ({
	...headOf(frame),
	scores: objectsOf(scores)
});

/** `sector/<id>.json`: everything that is scored of one field, with its sources in full. */
export function sectorAnswer(index: Index, id: SectorId, frame: ApiFrame) {
	const { record, periods } = index;
	const sector = record.sectors.find((each) => each.id === id);
	if (!sector) throw new RangeError(`There is no sector "${id}"`);
	const levels = periods.flatMap((period) =>
		ACTORS.map((actor) => {
			const { level, confidence, rationale, sources, locators } = index.threat(
				id,
				actor,
				period
			).coding;
			return { actor, period, level, confidence, rationale, sources, locators };
		})
	);
	const cooperation = periods.map((period) => ({
		period,
		...formsOf(index.cooperation(id, period))
	}));
	const response = ACTORS.flatMap((actor) =>
		periods.map((period) => ({ actor, period, ...formsOf(index.response(id, actor, period)) }))
	);
	const prospect = record.prospects.find((each) => each.sector === id);
	const verdict = prospect && {
		expectation_2018: prospect.expectation2018,
		what_happened_by_2026: prospect.whatHappenedBy2026,
		verdict: prospect.verdict,
		confidence: prospect.confidence,
		sources: prospect.sources
	};
	const named = new Set([
		...levels.flatMap(({ sources }) => sources),
		...[...cooperation, ...response].flatMap(({ forms }) =>
			Object.values(forms).flatMap(({ events }) => events.flatMap(({ sources }) => sources))
		),
		...(verdict?.sources ?? [])
	]);
	return {
		...headOf(frame),
		...sectorOf(sector),
		levels,
		cooperation,
		response,
		verdict: verdict ?? null,
		sources: record.sources.filter((source) => named.has(source.id)).map(sourceOf)
	};
}

/** Tables that an answer lists: each with its rows as JSON, on terms of its own where figures are those of others. */
interface ListedTable {
	table: DataTable;
	/** What its figures ask for; empty if the table is our own. */
	asked: readonly Asked[];
}

/** `index.json`: where everything is. */
export const rootAnswer = ({ record }: Index, tables: readonly ListedTable[], frame: ApiFrame) => ({
	name: DATASET.project,
	...headOf(frame),
	date: frame.edition.date,
	sectors: `${frame.api}sectors.json`,
	sector: Object.fromEntries(record.sectors.map(({ id }) => [id, `${frame.api}sector/${id}.json`])),
	scores: `${frame.api}scores.json`,
	tables: tables.map(({ table: { name, title, rows }, asked }) => ({
		name,
		title,
		rows: rows.length,
		address: `${frame.files}${name}.json`,
		figures_by_terms: Object.fromEntries(asked.map(({ ask, figures }) => [ask, figures]))
	})),
	datapackage: `${frame.files}datapackage.json`
});
