/** Every claim as a plain sentence, by its kind: none is worded by hand. */
import { m } from '../paraglide/messages';
import { splitClaim } from '../story/copy/holds';
import { capitalise } from '../story/copy/locale';
import type { Desk } from './desk';
import { NOUNS } from './nouns';
import { saidPlainly } from './plainly';
import { isNumber, sideOf, type Side } from './side';

/** Words for one side; nothing if there are none. */
function nounOf({ root, args, counted }: Side, desk: Desk): string | undefined {
	const noun = Object.hasOwn(NOUNS, root) ? NOUNS[root]?.(args, desk) : undefined;
	return noun && counted ? m.method_of_count({ list: noun }) : noun;
}

/** Who ranks a field higher, and by how much; for the comparisons that say so. */
function gapSentence(
	sector: string,
	period: string,
	operator: string,
	value: number
): string | undefined {
	const about = { sector, period };
	if (operator === '=') {
		if (value === 0) return m.method_claim_alike(about);
		const by = { ...about, levels: Math.abs(value) };
		return value > 0 ? m.method_claim_japan_by(by) : m.method_claim_eu_by(by);
	}
	if (value !== 0) return undefined;
	if (operator === '>') return m.method_claim_japan_higher(about);
	return operator === '<' ? m.method_claim_eu_higher(about) : undefined;
}

/** `threat.cyber.japan.p3 > threat.cyber.eu.p3` and `gap.cyber.p3 > 0` say the same. */
function asGap(left: Side, operator: string, right: string, desk: Desk): string | undefined {
	if (left.root === 'gap' && isNumber(right)) {
		const [sector = '', period = ''] = left.args;
		const value = Number(right.replace('\u2212', '-'));
		return gapSentence(desk.sector(sector), desk.period(period), operator, value);
	}
	const other = sideOf(right);
	if (left.root !== 'threat' || other.root !== 'threat') return undefined;
	const [sector = '', actor, period = ''] = left.args;
	if (other.args[0] !== sector || other.args[2] !== period) return undefined;
	const turned = { '>': '<', '<': '>' }[operator] ?? operator;
	const fromJapan = actor === 'japan' ? operator : turned;
	return gapSentence(desk.sector(sector), desk.period(period), fromJapan, 0);
}

type Compared = (sides: { left: string; right: string }) => string;

const NUMBERS: Record<string, Compared> = {
	'=': m.method_claim_equals,
	'!=': m.method_claim_differs,
	'>': m.method_claim_more,
	'>=': m.method_claim_at_least,
	'<': m.method_claim_less,
	'<=': m.method_claim_at_most
};

const LISTS: Record<string, Compared> = {
	is: m.method_claim_is,
	includes: m.method_claim_includes,
	excludes: m.method_claim_excludes
};

/** Whether a list has members, for the comparisons of its length with nought. */
function asPresence(left: Side, operator: string, right: string, desk: Desk): string | undefined {
	const list = left.counted && right === '0' && nounOf({ ...left, counted: false }, desk);
	if (!list) return undefined;
	if (operator === '=') return m.method_claim_none({ list });
	return operator === '>' ? m.method_claim_some({ list }) : undefined;
}

/** The right side in words: a number, another expression or fields by name. */
function rightOf(text: string, { locale, ...desk }: Desk): string {
	if (isNumber(text)) return text.replace('-', '\u2212');
	const noun = nounOf(sideOf(text), { locale, ...desk });
	return noun ?? locale.list(text.split(',').map((id) => desk.sector(id.trim())));
}

/** A claim of levels or cooperation as a sentence; as it is written if there are no words for it. */
export function sentenceOf(claim: string, desk: Desk): string {
	const { left: leftText, operator, right } = splitClaim(claim);
	const left = sideOf(leftText);
	const special =
		asGap(left, operator, right, desk) ??
		saidPlainly(claim, desk) ??
		asPresence(left, operator, right, desk);
	const noun = nounOf(left, desk);
	const compare = NUMBERS[operator] ?? LISTS[operator];
	if (special) return special;
	if (!noun || !compare) return claim;
	const subject = capitalise(noun, desk.lang);
	if (operator === 'is' && right === 'sectors') return m.method_claim_every({ left: subject });
	const starts = operator === 'includes' || operator === 'excludes' ? noun : subject;
	const said = operator === '=' && isNumber(right) ? m.method_claim_is_number : compare;
	return said({ left: starts, right: rightOf(right, desk) });
}
