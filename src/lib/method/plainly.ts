/** Claims as a reader would write them; for those that are made often. All others have the general words of `sentence.ts`. */
import { m } from '../paraglide/messages';
import { splitClaim } from '../story/copy/holds';
import type { Desk } from './desk';
import { isNumber, sideOf, type Side } from './side';

type Says<Facts> = (facts: Facts) => string;

/** A claim about a list of fields: which they are in a period, or in a later one against an earlier one. */
interface Fields {
	fields: string;
	period: string;
	from: string;
	level: string;
}

interface OnFields {
	includes: Says<Fields>;
	/** Where it says that there are no others; otherwise a second sentence does. */
	is?: Says<Fields>;
	excludes?: Says<Fields>;
}

/** By an expression with its choice. */
const ON_FIELDS: Readonly<Record<string, OnFields>> = {
	'higher.eu': { includes: m.method_says_higher_eu },
	'higher.japan': { includes: m.method_says_higher_japan },
	'foremost.eu': { includes: m.method_says_none_above_eu, is: m.method_says_foremost_eu },
	'foremost.japan': { includes: m.method_says_none_above_japan, is: m.method_says_foremost_japan },
	'level.eu': { includes: m.method_says_level_eu },
	'level.japan': { includes: m.method_says_level_japan },
	equal: { includes: m.method_says_equal },
	widest: { includes: m.method_says_as_wide, is: m.method_says_widest },
	narrowest: { includes: m.method_says_as_narrow, is: m.method_says_narrowest },
	most: { includes: m.method_says_as_much, is: m.method_says_most },
	least: { includes: m.method_says_as_little, is: m.method_says_least },
	all: { includes: m.method_says_all },
	'corner.close': { includes: m.method_says_close },
	'corner.far': { includes: m.method_says_far },
	'reached.agenda': { includes: m.method_says_agenda, excludes: m.method_says_no_agenda },
	'reached.dialogue': { includes: m.method_says_dialogue, excludes: m.method_says_no_dialogue },
	'reached.agreement': { includes: m.method_says_agreement, excludes: m.method_says_no_agreement },
	'reached.joint-action': {
		includes: m.method_says_joint_action,
		excludes: m.method_says_no_joint_action
	},
	gained: { includes: m.method_says_gained },
	lost: { includes: m.method_says_lost }
};

/** The expression with its choice, and what else it says: `level.0.eu.p3` is `level.eu` in p3 at 0. */
function subjectOf({ root, args }: Side, desk: Desk): { key: string } & Omit<Fields, 'fields'> {
	const period = desk.period(args.at(-1) ?? '');
	const from = desk.period(args[0] ?? '');
	const level = args[0] ?? '';
	if (root === 'level') return { key: `level.${args[1] ?? ''}`, period, from, level };
	const isChosen = ['higher', 'foremost', 'corner', 'reached'].includes(root);
	return { key: isChosen ? `${root}.${args[0] ?? ''}` : root, period, from, level };
}

function listSays(left: Side, operator: string, right: string, desk: Desk): string | undefined {
	const { key, ...about } = subjectOf(left, desk);
	const says = Object.hasOwn(ON_FIELDS, key) ? ON_FIELDS[key] : undefined;
	if (!says || left.counted) return undefined;
	const isEvery = right === 'sectors';
	const ids = right.split(',').map((id) => id.trim());
	const fields = isEvery
		? m.method_every_field()
		: desk.locale.list(ids.map((id) => desk.sector(id)));
	if (operator === 'excludes') return isEvery ? undefined : says.excludes?.({ ...about, fields });
	if (operator === 'includes') return says.includes({ ...about, fields });
	if (operator !== 'is') return undefined;
	if (says.is) return says.is({ ...about, fields });
	const sentence = says.includes({ ...about, fields });
	return isEvery ? sentence : m.method_says_no_other({ sentence });
}

/** Two fields in one period. */
type Pair = Says<{ a: string; b: string; period: string }>;
/** One field in two periods. */
type Course = Says<{ sector: string; period: string; other: string }>;

interface Compared {
	more: Pair;
	same: Pair;
	rose?: Course;
	fell?: Course;
}

const COMPARED: Readonly<Record<string, Compared>> = {
	'threat.eu': {
		more: m.method_says_ranks_eu,
		same: m.method_says_alike_eu,
		fell: m.method_says_level_fell_eu,
		rose: m.method_says_level_rose_eu
	},
	'threat.japan': {
		more: m.method_says_ranks_japan,
		same: m.method_says_alike_japan,
		fell: m.method_says_level_fell_japan,
		rose: m.method_says_level_rose_japan
	},
	cooperation: {
		more: m.method_says_more_forms,
		same: m.method_says_as_many_forms,
		fell: m.method_says_forms_fell,
		rose: m.method_says_forms_rose
	},
	shared: { more: m.method_says_shared_more, same: m.method_says_shared_same },
	// Japan's level minus the EU's: where it is larger, the EU's lead is smaller.
	gap: {
		more: m.method_says_lead_smaller,
		same: m.method_says_lead_same,
		fell: m.method_says_lead_grew,
		rose: m.method_says_lead_shrank
	}
};

const comparedKey = ({ root, args }: Side): string =>
	root === 'threat' ? `threat.${args[1] ?? ''}` : root;

/** Two values of one kind: those of two fields in a period, or of one field in two. */
function pairSays(left: Side, operator: string, right: string, desk: Desk): string | undefined {
	const other = sideOf(right);
	const says = COMPARED[comparedKey(left)];
	if (!says || comparedKey(other) !== comparedKey(left)) return undefined;
	if (!['>', '<', '='].includes(operator)) return undefined;
	const [a, b] = [left, other].map(({ args }) => desk.sector(args[0] ?? ''));
	const [period, then] = [left, other].map(({ args }) => desk.period(args.at(-1) ?? ''));
	if (a === undefined || b === undefined || period === undefined || then === undefined)
		return undefined;
	if (period === then) {
		if (operator === '=') return says.same({ a, b, period });
		return operator === '>' ? says.more({ a, b, period }) : says.more({ a: b, b: a, period });
	}
	if (a !== b || operator === '=') return undefined;
	const course = operator === '>' ? says.rose : says.fell;
	return course?.({ sector: a, period, other: then });
}

type OfNumber = Says<{ sector: string; period: string; n: string }>;

/** A value against a number. */
const NUMBERS: Readonly<Record<string, Readonly<Record<string, OfNumber>>>> = {
	'threat.eu': { '=': m.method_says_at_eu },
	'threat.japan': { '=': m.method_says_at_japan },
	cooperation: {
		'=': m.method_says_forms,
		'<=': m.method_says_forms_at_most,
		'>=': m.method_says_forms_at_least,
		'<': m.method_says_forms_fewer,
		'>': m.method_says_forms_more
	}
};

function numberSays(left: Side, operator: string, right: string, desk: Desk): string | undefined {
	const about = {
		sector: desk.sector(left.args[0] ?? ''),
		period: desk.period(left.args.at(-1) ?? '')
	};
	if (left.root === 'cooperation' && operator === '=' && right === '0')
		return m.method_says_no_forms(about);
	return NUMBERS[comparedKey(left)]?.[operator]?.({ ...about, n: right });
}

/** That no field is at a level. */
function emptySays(left: Side, operator: string, right: string, desk: Desk): string | undefined {
	if (!left.counted || left.root !== 'level' || operator !== '=' || right !== '0') return undefined;
	const { key, period, level } = subjectOf(left, desk);
	return key === 'level.eu'
		? m.method_says_no_level_eu({ period, level })
		: m.method_says_no_level_japan({ period, level });
}

/** A claim as a reader would write it; nothing if there are no such words for it. */
export function saidPlainly(claim: string, desk: Desk): string | undefined {
	const { left: text, operator, right } = splitClaim(claim);
	const left = sideOf(text);
	const empty = emptySays(left, operator, right, desk);
	if (empty !== undefined) return empty;
	if (left.counted) return undefined;
	if (isNumber(right)) return numberSays(left, operator, right, desk);
	return listSays(left, operator, right, desk) ?? pairSays(left, operator, right, desk);
}
