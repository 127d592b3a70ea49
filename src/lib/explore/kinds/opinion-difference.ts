import { m } from '../../paraglide/messages';
import type { Actor } from '../../index/types';
import { opinion, round } from '../../chart/kinds/opinion';
import type { Kind } from '../../chart/kinds/types';
import { leadScene, summariseLeads, type LeadWords } from '../../scene/opinion/difference';
import type { Words } from '../../scene/types';
import { leadTable, notAskedText, readLead } from './leads';

const MORE: Record<Actor, () => string> = {
	eu: m.explore_worry_eu,
	japan: m.explore_worry_japan
};
const MORE_LINES: Record<Actor, () => string> = {
	eu: m.explore_worry_eu_lines,
	japan: m.explore_worry_japan_lines
};

const leadWords = (words: Words): LeadWords => ({
	...words,
	notAsked: m.opinion_not_asked(),
	percent: (value) => m.opinion_percent({ value: round(value) }),
	higher: (actor) => MORE[actor](),
	higherLines: (actor) => MORE_LINES[actor]().split('\n'),
	leads: ({ most, above, notAsked, ...f }) =>
		[
			...(f.total > 0 ? [m.explore_leads(f)] : []),
			...(most
				? [
						m.explore_leads_most({
							sector: most.sector,
							japan: round(most.japan),
							eu: round(most.eu),
							gap: Math.abs(round(most.japan) - round(most.eu))
						})
					]
				: []),
			...(above.length > 0 ? [m.explore_leads_above({ fields: words.list(above) })] : []),
			...notAskedText(notAsked, words)
		].join(' ')
});

/** By how many percentage points of people the EU countries surveyed, and their median, are from Japan. */
export const opinionDifference: Kind = {
	layout: (view, scores, frame, words) => leadScene(view, scores, frame, leadWords(words)),
	summarise: (_view, scores, words) => summariseLeads(scores, leadWords(words)),
	title: () => m.explore_title_leads(),
	unit: (_view, scores) => m.explore_unit_leads({ year: scores.opinion?.year ?? '' }),
	legend: opinion.legend,
	table: leadTable,
	readout: readLead,
	source: opinion.source
};
