import { m } from '../../paraglide/messages';
import type { Scores } from '../../index/types';
import { opinionTable, round } from '../../chart/kinds/opinion';
import type { Kind } from '../../chart/kinds/types';
import { leadOrder } from '../../scene/opinion/difference';
import { SAME } from '../../scene/opinion';
import type { Mark, Words } from '../../scene/types';

/** Measured opinion on one side and the other, in numbers and in a sentence: what its difference and its scatter share. */

/** Both shares of each field, the EU's largest lead first. */
export const leadTable: Kind['table'] = (_view, scores, words) =>
	opinionTable(leadOrder(scores), scores, words);

/** The share of the median country against Japan's; of one country, where its tick is pointed at. */
export function readLead(mark: Mark, scores: Scores, words: Words): string {
	const topic = scores.opinion?.topics[mark.sector ?? ''];
	if (!topic) return '';
	const isMember = mark.shape === 'tick';
	const share = isMember ? mark.value : topic.eu;
	const lead = topic.japan - share;
	const message =
		Math.abs(lead) < SAME
			? m.explore_lead_same
			: lead > 0
				? m.explore_lead_japan
				: m.explore_lead_eu;
	return message({
		sector: words.sector(mark.sector ?? ''),
		topic: topic.topic,
		who: isMember ? (mark.key.split(':').at(-1) ?? '') : m.opinion_who_eu(),
		value: round(share),
		japan: round(topic.japan),
		gap: Math.abs(round(topic.japan) - round(share))
	});
}

/** Fields that nobody was asked about, as a sentence, if there are any. */
export const notAskedText = (notAsked: readonly string[], words: Words): string[] =>
	notAsked.length > 0 ? [m.explore_not_asked({ fields: words.list(notAsked) })] : [];
