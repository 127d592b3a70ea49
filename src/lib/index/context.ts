import { licenceOf } from '../record/licence';
import type { DataRecord, Entity, Indicator } from '../record/types';
import { atLeast } from './recipe';
import type { Actor, ContextEntry, ContextLine, ContextTopic, Owner } from './types';

/**
 * What was measured about both sides for many years. Each topic is defined here once: the rows of `data/indicators.csv`
 * that it is made of, and the milestones of `data/timeline.csv` that belong beside it. Left out are trade and energy
 * imports, whose rows come from several sources that count differently.
 */
interface Definition {
	indicator: string;
	/** One indicator may come in several units; only one of them is a series. */
	unit: string;
	entities: readonly Entity[];
	/** Dates of milestones, the most important first. */
	milestones: readonly string[];
}

const EACH = ['EU', 'Japan'] as const satisfies readonly Entity[];
const SHARE = '% of primary energy (substitution method)';
const ACCIDENT = '2011-03-11';

const TOPICS: Readonly<Record<ContextTopic, Definition>> = {
	'nuclear-power': {
		indicator: 'nuclear in primary energy',
		unit: SHARE,
		entities: EACH,
		milestones: [ACCIDENT]
	},
	'fossil-fuels': {
		indicator: 'fossil fuels in primary energy',
		unit: SHARE,
		entities: EACH,
		milestones: [ACCIDENT, '2015-12-12']
	},
	'nuclear-votes': {
		indicator: 'UN General Assembly agreement, Japan with EU members, nuclear-weapons votes',
		unit: '% of roll calls with the same vote (mean over members)',
		entities: ['EU-Japan'],
		milestones: ['2006-10-09']
	},
	'military-spending': {
		indicator: 'military expenditure',
		unit: '% of GDP',
		entities: EACH,
		milestones: ['2022-02-24', '2014-03-18']
	},
	emissions: {
		indicator: 'greenhouse-gas emissions excluding land use',
		unit: 'million tonnes CO2e',
		entities: EACH,
		milestones: ['1997-12', '2015-12-12', ACCIDENT]
	},
	asylum: {
		indicator: 'asylum applications lodged',
		unit: 'applications',
		entities: EACH,
		milestones: ['2015-09-09']
	}
};

const CONFERENCE = '2018-03-07';

const ACTOR_OF: Partial<Record<Entity, Actor>> = { EU: 'eu', Japan: 'japan' };

/** Rows of one series in time order. */
function rowsOf({ indicators }: DataRecord, { indicator, unit }: Definition, entity: Entity) {
	return indicators
		.filter((row) => row.indicator === indicator && row.unit === unit && row.entity === entity)
		.sort((a, b) => a.year - b.year);
}

/** The rows of a topic, those of each side in time order. */
export const contextRows = (record: DataRecord, topic: ContextTopic): Indicator[] =>
	TOPICS[topic].entities.flatMap((entity) => rowsOf(record, TOPICS[topic], entity));

const milestoneOf = ({ timeline }: DataRecord, date: string) =>
	timeline.find((milestone) => milestone.date === date);

/** Why a topic cannot be drawn from the record, or nothing if it can. */
export function contextFault(record: DataRecord, topic: ContextTopic): string | undefined {
	const definition = TOPICS[topic];
	for (const entity of definition.entities) {
		const rows = rowsOf(record, definition, entity);
		const about = `of "${definition.indicator}" in "${definition.unit}" for ${entity}`;
		if (rows.length === 0) return `data/indicators.csv has no row ${about}`;
		const twice = rows.find(({ year }, i) => rows[i + 1]?.year === year);
		if (twice)
			return `data/indicators.csv:${twice.line} is not the only row ${about} in ${twice.year}`;
		const below = rows.find(({ value }) => value < 0);
		if (below) return `data/indicators.csv:${below.line} is below zero, where the picture begins`;
	}
	const absent = [...definition.milestones, CONFERENCE].find((date) => !milestoneOf(record, date));
	return absent && `data/timeline.csv has no milestone of ${absent}`;
}

/**
 * What is noted of each row, in parts. Where rows differ, what stands in brackets is a part of its own, so that
 * "28 members (UK included)" and "11 members (UK included)" have one in common.
 */
function notesOf(rows: readonly Indicator[]): string[][] {
	const between = rows.every(({ note }) => note === rows[0]?.note) ? /;/ : /[;()]/;
	return rows.map(({ note }) =>
		note
			.split(between)
			.map((part) => part.trim())
			.filter((part) => part !== '')
	);
}

/** What is noted of every row. */
function commonNotes(rows: readonly Indicator[]): string[] {
	const [first = [], ...others] = notesOf(rows);
	return first.filter((part) => others.every((parts) => parts.includes(part)));
}

function lineOf(rows: readonly Indicator[], actor: Actor | undefined): ContextLine {
	const years = rows.map(({ year }) => year);
	const from = Math.min(...years);
	const values = Array.from({ length: Math.max(...years) - from + 1 }, (_, i) => {
		return rows.find(({ year }) => year === from + i)?.value ?? null;
	});
	const loose = rows.filter(({ confidence }) => !atLeast(confidence, 'medium'));
	const common = commonNotes(rows);
	const remarks = notesOf(rows).flatMap((parts, i): [string, string][] => {
		const own = parts.filter((part) => !common.includes(part));
		return own.length > 0 ? [[String(years[i]), own.join('; ')]] : [];
	});
	return {
		...(actor && { actor }),
		from,
		values,
		...(loose.length > 0 && { loose: loose.map(({ year }) => year) }),
		...(remarks.length > 0 && { remarks: Object.fromEntries(remarks) })
	};
}

/** Who published the rows and on which terms, those first that gave most of them. */
export function ownersIn(record: DataRecord, rows: readonly Pick<Indicator, 'sources'>[]): Owner[] {
	const given = rows.flatMap(({ sources }) => sources);
	const count = (id: string): number => given.filter((other) => other === id).length;
	return [...new Set(given)]
		.sort((a, b) => count(b) - count(a))
		.flatMap((id) => record.sources.find((source) => source.id === id) ?? [])
		.map(({ publisher, title }) => ({
			// Through whom a copy came does not make the numbers theirs.
			publisher: publisher.replace(/, via .*$/, ''),
			licence: licenceOf(title)
		}));
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function entryOf(record: DataRecord, topic: ContextTopic): ContextEntry {
	const fault = contextFault(record, topic);
	if (fault) throw new RangeError(`context of ${topic}: ${fault}`);
	const definition = TOPICS[topic];
	const series = definition.entities.map((entity) => rowsOf(record, definition, entity));
	const all = series.flat();
	return {
		sector: all[0]?.sector ?? '',
		lines: series.map((rows, i) => lineOf(rows, ACTOR_OF[definition.entities[i] ?? 'EU-Japan'])),
		// The EU's come first, and say more: only it is made up of others.
		notes: [...new Set(series.flatMap(commonNotes))],
		milestones: definition.milestones.flatMap((date) => {
			const milestone = milestoneOf(record, date);
			if (!milestone) return [];
			const { title, scope } = milestone;
			const actor = scope === 'eu' || scope === 'japan' ? scope : undefined;
			return [{ year: yearOf(date), title, ...(actor && { actor }) }];
		}),
		conference: yearOf(CONFERENCE),
		sources: ownersIn(record, all)
	};
}

/**
 * Measured series of these topics, with their sources and the milestones beside them.
 *
 * @throws RangeError if the record lacks what a topic is made of.
 */
export function sliceContext(
	record: DataRecord,
	topics: readonly ContextTopic[]
): Partial<Record<ContextTopic, ContextEntry>> {
	return Object.fromEntries(topics.map((topic) => [topic, entryOf(record, topic)]));
}
