/** What the expressions of claims stand for, in words: "the EU’s level on climate change in 2011–18". */
import { m } from '../paraglide/messages';
import type { Desk } from './desk';

/** Words for an expression, from what stands after its dots. */
type Noun = (args: readonly string[], desk: Desk) => string;
type Message<Params> = (params: Params) => string;

const of = (args: readonly string[], place: number): string => args[place] ?? '';

/** An expression of a sector and a period. */
const inField =
	(message: Message<{ sector: string; period: string }>): Noun =>
	(args, { sector, period }) =>
		message({ sector: sector(of(args, 0)), period: period(of(args, 1)) });

/** An expression of a sector, a side and a period. */
const ofSide =
	(sides: Record<string, Message<{ sector: string; period: string }>>): Noun =>
	(args, { sector, period }) =>
		sides[of(args, 1)]?.({ sector: sector(of(args, 0)), period: period(of(args, 2)) }) ?? '';

/** An expression of a period. */
const inPeriod =
	(message: Message<{ period: string }>): Noun =>
	(args, { period }) =>
		message({ period: period(of(args, 0)) });

/** An expression of one of a few words and a period. */
const among =
	(choices: Record<string, Message<{ period: string }>>): Noun =>
	(args, { period }) =>
		choices[of(args, 0)]?.({ period: period(of(args, 1)) }) ?? '';

/** An expression of two periods. */
const between =
	(message: Message<{ from: string; to: string }>): Noun =>
	(args, { period }) =>
		message({ from: period(of(args, 0)), to: period(of(args, 1)) });

const LEVELS: Record<string, Message<{ level: string; period: string }>> = {
	eu: m.method_of_level_eu,
	japan: m.method_of_level_japan
};

export const NOUNS: Readonly<Record<string, Noun>> = {
	threat: ofSide({ eu: m.method_of_threat_eu, japan: m.method_of_threat_japan }),
	response: ofSide({ eu: m.method_of_response_eu, japan: m.method_of_response_japan }),
	gap: inField(m.method_of_gap),
	shared: inField(m.method_of_shared),
	closeness: inField(m.method_of_closeness),
	cooperation: inField(m.method_of_cooperation),
	forms: inField(m.method_of_forms),
	widest: inPeriod(m.method_of_widest),
	narrowest: inPeriod(m.method_of_narrowest),
	equal: inPeriod(m.method_of_equal),
	most: inPeriod(m.method_of_most),
	least: inPeriod(m.method_of_least),
	all: inPeriod(m.method_of_all),
	higher: among({ eu: m.method_of_higher_eu, japan: m.method_of_higher_japan }),
	foremost: among({ eu: m.method_of_foremost_eu, japan: m.method_of_foremost_japan }),
	level: (args, { period }) =>
		LEVELS[of(args, 1)]?.({ level: of(args, 0), period: period(of(args, 2)) }) ?? '',
	corner: among({
		close: m.method_of_close,
		far: m.method_of_far,
		'close-much': m.method_of_close_much,
		'close-little': m.method_of_close_little,
		'far-much': m.method_of_far_much,
		'far-little': m.method_of_far_little
	}),
	reached: among({
		agenda: m.method_of_agenda,
		dialogue: m.method_of_dialogue,
		agreement: m.method_of_agreement,
		'joint-action': m.method_of_joint_action
	}),
	gained: between(m.method_of_gained),
	lost: between(m.method_of_lost),
	rose: between(m.method_of_rose)
};
