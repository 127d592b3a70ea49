import { ASKED, askedIn, chanceAmong, sliceOpinion, surveyRows } from '../index/opinion';
import type { Actor, SectorId } from '../index/types';
import type { DataRecord, Poll } from '../record/types';

/** One country's answer. */
export interface Answer {
	country: string;
	/** Per cent. */
	value: number;
	/** How many people were asked, if the record says so. */
	n?: number;
}

/** By how many percentage points the shares of two sides may differ by chance alone, at most. */
export function chanceOf(people: readonly Pick<Asked, 'answers'>[]): number | undefined {
	const counts = people.flatMap(({ answers }) => answers.flatMap(({ n }) => n ?? []));
	return people.length < 2 ? undefined : chanceAmong(counts);
}

/** What people on one side answered to one question. */
export interface Asked {
	actor: Actor;
	year: number;
	/** The survey, what it asked about as it named it, and what is counted. */
	series: string;
	topic: string;
	measure: string;
	/** Per cent: of Japan, or the median of the EU members surveyed. */
	value: number;
	/** The countries behind it, the highest share first. */
	answers: Answer[];
	/** What the record notes of the value, without how many were asked. */
	note: string;
	sources: string[];
}

function answerOf(poll: Poll): Answer {
	const n = askedIn(poll);
	return { country: poll.country, value: poll.valuePct, ...(n !== undefined && { n }) };
}

const noteOf = ({ note }: Poll): string =>
	note
		.split(/[;,]/)
		.map((part) => part.trim())
		.filter((part) => part !== '' && !ASKED.test(part))
		.join('; ');

/** What people on one side said of a field, in the survey that asked on both; nothing if it did not ask about it. */
export function askedOf(record: DataRecord, sector: SectorId, actor: Actor): Asked | undefined {
	const { year, topics } = sliceOpinion(record);
	const topic = topics[sector]?.topic;
	const rows = topic === undefined ? undefined : surveyRows(record.polls, sector, topic, year);
	const total = rows?.[actor];
	if (!rows || !total) return undefined;
	const behind = actor === 'eu' ? rows.members : [total];
	return {
		actor,
		year,
		series: total.series,
		topic: total.questionTopic,
		measure: total.measure,
		value: total.valuePct,
		answers: behind.map(answerOf).sort((a, b) => b.value - a.value),
		note: noteOf(total),
		sources: [...new Set([total, ...behind].flatMap(({ sources }) => sources))]
	};
}
