import type { Index } from '../index/build';
import type { FormsScore } from '../index/forms';
import { ACTORS, type SectorId } from '../index/types';
import { licenceOf } from '../record/licence';
import type { Sector, Source } from '../record/types';
import { confidenceOf } from './index-table';
import type { Edition } from './types';

/**
 * What the static JSON addresses answer. Rows of the record lose only the number of their line, which is a matter of the
 * file.
 */

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
export const sectorsAnswer = ({ record }: Index, { version }: Edition, base: string) => ({
	version,
	sectors: record.sectors.map((sector) => ({
		...sectorOf(sector),
		address: `${base}sector/${sector.id}.json`
	}))
});

/** `sector/<id>.json`: everything that is scored of one field, with its sources in full. */
export function sectorAnswer(index: Index, { version }: Edition, id: SectorId) {
	const { record, periods } = index;
	const sector = record.sectors.find((each) => each.id === id);
	if (!sector) throw new RangeError(`There is no sector "${id}"`);
	const levels = periods.flatMap((period) =>
		ACTORS.map((actor) => {
			const { level, confidence, rationale, sources } = index.threat(id, actor, period).coding;
			return { actor, period, level, confidence, rationale, sources };
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
		version,
		...sectorOf(sector),
		levels,
		cooperation,
		response,
		verdict: verdict ?? null,
		sources: record.sources.filter((source) => named.has(source.id)).map(sourceOf)
	};
}

/** `index.json`: where everything is. */
export const rootAnswer = ({ record }: Index, edition: Edition, api: string, files: string) => ({
	name: 'Far apart, side by side',
	version: edition.version,
	date: edition.date,
	sectors: `${api}sectors.json`,
	sector: Object.fromEntries(record.sectors.map(({ id }) => [id, `${api}sector/${id}.json`])),
	scores: `${api}scores.json`,
	datapackage: `${files}datapackage.json`
});
