import type { DataRecord, Poll } from '../record/types';
import { ownersIn } from './context';
import { atLeast } from './recipe';
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
