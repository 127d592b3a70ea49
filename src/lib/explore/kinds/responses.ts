import { m } from '../../paraglide/messages';
import { threatKey } from '../../index/keys';
import { ACTORS, RESPONSE_FORMS, type Actor, type Scores } from '../../index/types';
import { isLoose } from '../../chart/kinds/difference';
import { actorLegend, levels, signed } from '../../chart/kinds/levels';
import type { Kind, Table } from '../../chart/kinds/types';
import { actorName } from '../../chart/words';
import {
	differenceOf,
	differenceOrder,
	differenceScene,
	summariseDifference,
	type DifferenceWords
} from '../../scene/difference';
import { round } from '../../scene/round';
import { summarise } from '../../scene/summary';
import type { Mark, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { responseName } from '../../sector/responses';
import { ownSource } from '../../chart/source';
import { explained, toldAs } from './weighing';

/** What the documents of each side say was done about a danger: drawn as its levels are, in words of its own. */

/** The fields on which one side has most and fewest forms of response. */
interface ResponseExtremes {
	actor: string;
	period: string;
	highest: string[];
	level: number;
	lowest: string[];
	low: number;
}

/** Scores whose levels are those of responses; one that rests on low confidence in part is uncertain as a whole. */
export const asLevels = (scores: Scores): Scores => ({
	...scores,
	threat: Object.fromEntries(
		Object.entries(scores.response ?? {}).map(([key, { value, low }]) => [
			key,
			{ value, confidence: low < value ? 'low' : 'medium' }
		])
	)
});

/** What is measured. */
export const unitOf = (scores: Scores): string =>
	toldAs(scores, 'response', {
		forms: m.explore_unit_responses,
		score: m.explore_unit_responses_weighed
	})();

/** One side's responses in a period: the highest and the lowest, or what all have. */
export function extremesText(
	{ highest, level, lowest, low, ...about }: ResponseExtremes,
	scores: Scores,
	words: Words
): string {
	const isSame = level === low;
	const said = { ...about, highest: words.list(highest), level, lowest: words.list(lowest), low };
	return isSame
		? toldAs(scores, 'response', {
				forms: m.explore_summary_response_same,
				score: m.explore_summary_response_same_weighed
			})(said)
		: toldAs(scores, 'response', {
				forms: m.explore_summary_response_one,
				score: m.explore_summary_response_one_weighed
			})(said);
}

const responseWords = (words: Words, scores: Scores): Words => ({
	...words,
	oneActor: (f) =>
		extremesText({ ...f, actor: actorName(f.actor), low: f.lowLevel }, scores, words),
	levels: (f) =>
		toldAs(scores, 'response', {
			forms: m.explore_summary_responses,
			score: m.explore_summary_responses_weighed
		})({
			period: f.period,
			list: f.sectors.map((s) => m.summary_level({ ...s })).join('; ')
		}),
	widest: (f) =>
		toldAs(scores, 'response', {
			forms: m.explore_summary_response_gap,
			score: m.explore_summary_response_gap_weighed
		})({
			period: f.period,
			sectors: words.list(f.sectors),
			gap: round(f.gap),
			equal: f.equal,
			total: f.total
		})
});

const periodOf = (view: View): string => view.periods[0] ?? '';

const responseOf = ({ response = {} }: Scores, sector: string, actor: Actor, period: string) =>
	response[threatKey(sector, actor, period)];

/** The forms of response reached, in words. */
function formsOf(scores: Scores, sector: string, actor: Actor, period: string): string[] {
	const states = responseOf(scores, sector, actor, period)?.forms ?? [];
	return RESPONSE_FORMS.filter((_, i) => (states[i] ?? 'none') !== 'none').map(responseName);
}

function cellOf(scores: Scores, sector: string, actor: Actor, period: string): string {
	const value = responseOf(scores, sector, actor, period)?.value ?? 0;
	const forms = formsOf(scores, sector, actor, period);
	// A form that counts nothing by the reader's weights was found all the same.
	return forms.length === 0 ? m.table_none() : m.table_forms({ value, forms: forms.join(', ') });
}

function responsesTable(view: View, scores: Scores, words: Words): Table {
	const period = periodOf(view);
	const columns = [m.table_sector(), ...view.show.map(actorName)];
	const rows = scores.sectors.map((sector) => [
		words.sector(sector),
		...view.show.map((actor) => cellOf(scores, sector, actor, period))
	]);
	return explained({ columns, rows }, scores, 'response');
}

/** One side's forms of response as a sentence. */
export function readResponse(mark: Mark, scores: Scores, words: Words): string {
	const [sector, period, actor] = [mark.sector ?? '', mark.period ?? '', mark.actor ?? 'eu'];
	const forms = formsOf(scores, sector, actor, period);
	const about = {
		sector: words.sector(sector),
		actor: actorName(actor),
		period: words.period(period)
	};
	if (forms.length === 0) return m.explore_readout_no_response(about);
	return toldAs(scores, 'response', {
		forms: m.explore_readout_response,
		score: m.explore_readout_response_weighed
	})({ ...about, value: mark.value, forms: words.list(forms) });
}

/** The dial and the line: responses of one period. */
export const responses: Kind = {
	layout: (view, scores, frame, words) =>
		levels.layout(view, asLevels(scores), frame, responseWords(words, scores)),
	summarise: (view, scores, words) =>
		summarise(view, asLevels(scores), responseWords(words, scores)),
	title: (view, words) => m.explore_title_responses({ period: words.period(periodOf(view)) }),
	unit: (_view, scores) => unitOf(scores),
	legend: (view, scores) => levels.legend(view, asLevels(scores)),
	table: responsesTable,
	readout: readResponse,
	source: ownSource
};

/** Responses of both sides with their difference, the EU's largest lead first. */
export function responseDifferences(view: View, scores: Scores, words: Words): Table {
	const period = periodOf(view);
	const asked = asLevels(scores);
	const rows = differenceOrder(asked, period).map((sector) => {
		const gap = differenceOf(asked, sector, period);
		const cells = ACTORS.map((actor) => cellOf(scores, sector, actor, period));
		return [words.sector(sector), ...cells, gap === undefined ? '' : signed(round(gap))];
	});
	const columns = [m.table_sector(), ...ACTORS.map(actorName), m.difference_table_gap()];
	return explained({ columns, rows }, scores, 'response');
}

/** Both sides' forms of response, whichever of two marks is pointed at. */
export const readBothResponses: Kind['readout'] = (mark, scores, words) =>
	ACTORS.map((actor) =>
		readResponse(
			{
				...mark,
				actor,
				value: responseOf(scores, mark.sector ?? '', actor, mark.period ?? '')?.value ?? 0
			},
			scores,
			words
		)
	).join(' ');

const MORE: Record<Actor, () => string> = {
	eu: m.explore_more_eu,
	japan: m.explore_more_japan
};
const MORE_LINES: Record<Actor, () => string> = {
	eu: m.explore_more_eu_lines,
	japan: m.explore_more_japan_lines
};

const moreWords = (words: Words, scores: Scores): DifferenceWords => ({
	...responseWords(words, scores),
	zero: actorName('japan'),
	higher: (actor) => MORE[actor](),
	higherLines: (actor) => MORE_LINES[actor]().split('\n'),
	directions: toldAs(scores, 'response', {
		forms: m.explore_directions,
		score: m.explore_directions_weighed
	})
});

/**
 * How much more the EU did about each danger than Japan, or less. Spelt out: a kind made from another would bring all of it
 * into every script that draws responses.
 */
export const responseDifference: Kind = {
	layout: (view, scores, frame, words) =>
		differenceScene(view, asLevels(scores), frame, moreWords(words, scores)),
	summarise: (view, scores, words) =>
		summariseDifference(view, asLevels(scores), moreWords(words, scores)),
	title: (view, words) =>
		m.explore_title_response_difference({ period: words.period(periodOf(view)) }),
	unit: (_view, scores) =>
		toldAs(scores, 'response', {
			forms: m.explore_unit_response_difference,
			score: m.explore_unit_response_difference_weighed
		})(),
	legend: (view, scores) =>
		actorLegend(ACTORS, { threads: false, loose: isLoose(view, asLevels(scores)) }),
	table: responseDifferences,
	readout: readBothResponses,
	source: ownSource
};
