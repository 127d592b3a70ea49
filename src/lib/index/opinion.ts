import type { DataRecord, Poll } from '../record/types';
import { ownersIn } from './context';
import { atLeast } from './recipe';
import { Z } from './reliability';
import type { Opinion, OpinionTopic, SectorId } from './types';

/** The one survey that asked the same questions on both sides in the same summer. */
const SERIES = 'Pew Global Attitudes: international threats';
const JAPAN = 'JPN';
/** The record's median of the EU members surveyed. */
const EU_MEDIAN = 'EUU';

/** Members of the EU since the United Kingdom left. */
const MEMBERS = new Set(
	'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE'.split(
		' '
	)
);

/** The answers to one question of the survey: Japan's, the median of the EU, and those of its members. */
export function surveyRows(
	polls: readonly Poll[],
	sector: SectorId,
	topic: string,
	year: number
): { japan?: Poll; eu?: Poll; members: Poll[] } {
	const same = polls.filter(
		(poll) =>
			poll.series === SERIES &&
			poll.year === year &&
			poll.sector === sector &&
			poll.questionTopic === topic
	);
	return {
		japan: same.find(({ iso3 }) => iso3 === JAPAN),
		eu: same.find(({ iso3 }) => iso3 === EU_MEDIAN),
		members: same.filter(({ iso3 }) => MEMBERS.has(iso3))
	};
}

/** Questions of a year that were asked in Japan and have a median for the EU. */
function asked(polls: readonly Poll[], year: number): Opinion['topics'] {
	const topics: Record<string, OpinionTopic> = {};
	const inYear = polls.filter((poll) => poll.series === SERIES && poll.year === year);
	for (const japan of inYear.filter(({ iso3 }) => iso3 === JAPAN)) {
		const { sector, questionTopic: topic } = japan;
		const { eu, members: unsorted } = surveyRows(polls, sector, topic, year);
		if (!eu || topics[sector]) continue;
		const members = [...unsorted].sort((a, b) => a.valuePct - b.valuePct);
		topics[sector] = {
			topic,
			japan: japan.valuePct,
			eu: eu.valuePct,
			members: members.map(({ country, valuePct }) => ({ country, value: valuePct })),
			loose: [japan, eu, ...members].some(({ confidence }) => !atLeast(confidence, 'medium'))
		};
	}
	return topics;
}

/**
 * Measured opinion: the share who call a danger a major threat, in the latest year with a question that was asked in
 * Japan and has a median of the EU members surveyed. Of several questions on a sector the first of the file counts.
 */
export function sliceOpinion(record: DataRecord): Opinion {
	const { polls } = record;
	const years = [...new Set(polls.map(({ year }) => year))].sort((a, b) => b - a);
	for (const year of years) {
		const topics = asked(polls, year);
		if (Object.keys(topics).length > 0) {
			const rows = polls.filter(
				(poll) =>
					poll.series === SERIES &&
					poll.year === year &&
					topics[poll.sector]?.topic === poll.questionTopic
			);
			const period = record.periods.find(
				({ start, end }) => Number(start.slice(0, 4)) < year && Number(end.slice(0, 4)) >= year
			);
			return { year, period: period?.id, topics, sources: ownersIn(record, rows) };
		}
	}
	throw new RangeError(`no year in which "${SERIES}" has Japan and a median of the EU`);
}

/** How many were asked, as the record notes it. */
export const ASKED = /\bn=(\d+)/;

/** How many were asked, if the record says so. */
export function askedIn({ note }: Pick<Poll, 'note'>): number | undefined {
	const n = ASKED.exec(note)?.[1];
	return n === undefined ? undefined : Number(n);
}

/**
 * By how many percentage points two shares may differ by chance alone, at most, when no fewer people than these were asked in
 * any place. Simple random samples; real ones are somewhat less sure.
 */
export function chanceAmong(counts: readonly number[]): number | undefined {
	if (counts.length === 0) return undefined;
	// Widest where half say yes.
	return 100 * Z * Math.sqrt((2 * 0.5 * 0.5) / Math.min(...counts));
}

/** Fields on which the two shares, in whole per cent as they are shown, are no farther apart than chance may set them. */
export function chancy(record: DataRecord): SectorId[] {
	const { year, topics } = sliceOpinion(record);
	return Object.entries(topics)
		.filter(([sector, { topic, japan, eu }]) => {
			const rows = surveyRows(record.polls, sector, topic, year);
			const counts = [...rows.members, rows.japan].flatMap((row) => (row && askedIn(row)) ?? []);
			const chance = chanceAmong(counts);
			return (
				chance !== undefined && Math.abs(Math.round(japan) - Math.round(eu)) <= Math.ceil(chance)
			);
		})
		.map(([sector]) => sector);
}
