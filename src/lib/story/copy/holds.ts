import { COOPERATION_FORMS } from '../../index/types';
import { Complaint } from './complaint';
import { evaluate, isRoot } from './expressions';
import { didYouMean } from './near';
import type { Scope } from './scope';
import { contentOf, kindOf, listValue, numberValue, type ListValue, type Value } from './value';

type NumberTest = (left: number, right: number) => boolean;
type ListTest = (left: readonly string[], right: readonly string[]) => boolean;

const NUMBER_TESTS: Readonly<Record<string, NumberTest>> = {
	'>': (a, b) => a > b,
	'>=': (a, b) => a >= b,
	'<': (a, b) => a < b,
	'<=': (a, b) => a <= b,
	'=': (a, b) => a === b,
	'!=': (a, b) => a !== b
};

const contains: ListTest = (left, right) => right.every((item) => left.includes(item));

const LIST_TESTS: Readonly<Record<string, ListTest>> = {
	// The same members; in which order they come is not part of a claim.
	is: (left, right) => contains(left, right) && contains(right, left),
	includes: contains,
	excludes: (left, right) => right.every((item) => !left.includes(item))
};

const OPERATORS = [...Object.keys(NUMBER_TESTS), ...Object.keys(LIST_TESTS)];

/** A claim in its parts, as written. */
export interface Claim {
	left: string;
	operator: string;
	right: string;
}

/** What stands after `#holds`: a claim and, where it stands on weak legs, why its sentence is hedged. */
export interface WrittenClaim {
	text: string;
	/** In the language of the copy, for the page on method. */
	hedge?: string;
}

/** Cuts off why a sentence is hedged: `most.p1 is regional; hedged: a tie`. Complains about anything else after `;`. */
export function cutHedge(written: string): WrittenClaim {
	const [text = '', ...rest] = written.split(';');
	if (rest.length === 0) return { text: text.trim() };
	const [, hedge = ''] = /^\s*hedged:\s*(\S.*)$/s.exec(rest.join(';')) ?? [];
	if (hedge === '') {
		throw new Complaint('after ";" expected why the sentence is hedged, as in "; hedged: a tie"');
	}
	return { text: text.trim(), hedge: hedge.trim() };
}

/** Cuts a claim at its comparison, or complains that there is none. */
export function splitClaim(text: string): Claim {
	const signs = /^([^<>=!]*)([<>=!]+)(.*)$/s.exec(text);
	const words = /^(.*?)(?<=^|\s)(is|includes|excludes)(?=\s|$)(.*)$/s.exec(text);
	const [, left = '', operator = '', right = ''] = signs ?? words ?? [];
	if (operator === '') {
		throw new Complaint(`no comparison in "${text}"; expected one of ${OPERATORS.join(' ')}`);
	}
	if (!OPERATORS.includes(operator)) {
		throw new Complaint(
			`there is no comparison "${operator}"; expected one of ${OPERATORS.join(' ')}`
		);
	}
	for (const [side, where] of [
		[left, 'before'],
		[right, 'after']
	] as const) {
		if (side.trim() === '') throw new Complaint(`nothing stands ${where} "${operator}"`);
	}
	return { left: left.trim(), operator, right: right.trim() };
}

/** A list typed out, of the same kind as the list it is compared with. */
function typedList(text: string, like: ListValue, scope: Scope): Value {
	const choice: Partial<Record<ListValue['of'], readonly string[]>> = {
		sectors: scope.sectors,
		periods: scope.periods,
		forms: COOPERATION_FORMS
	};
	const names = choice[like.of] ?? [];
	const items = text.split(',').map((item) => item.trim());
	for (const item of items) {
		if (names.includes(item)) continue;
		const what = like.of.replace(/s$/, '');
		throw new Complaint(`there is no ${what} "${item}"${didYouMean(item, names)}`);
	}
	return listValue(like.of, items);
}

/** The right side of a claim: a number, an expression or names typed out. */
function rightSide(text: string, left: Value, scope: Scope): { value: Value; typed: boolean } {
	if (/^[-\u2212]?\d+(\.\d+)?$/.test(text)) {
		return { value: numberValue(Number(text.replace('\u2212', '-'))), typed: true };
	}
	const first = text.split('|')[0]?.trim() ?? '';
	const looksUp = first.includes('.') || text.includes('|') || isRoot(first);
	if (looksUp || left.type !== 'list') return { value: evaluate(text, scope), typed: false };
	return { value: typedList(text, left, scope), typed: true };
}

/** Compares, or complains that the comparison does not fit the values. */
function compare(left: Value, operator: string, right: Value): boolean {
	const wrong = (needs: string) => {
		const found = `${kindOf(left)} and ${kindOf(right)}`;
		return new Complaint(`"${operator}" compares ${needs}; found ${found}`);
	};
	const numberTest = NUMBER_TESTS[operator];
	if (numberTest) {
		if (left.type !== 'number' || right.type !== 'number') throw wrong('two numbers');
		return numberTest(left.value, right.value);
	}
	const alike = left.type === 'list' && right.type === 'list' && left.of === right.of;
	if (!alike) throw wrong('two lists of the same kind');
	return LIST_TESTS[operator]?.(left.items, right.items) ?? false;
}

/** A claim worked out: whether it holds, and what its sides are. */
function workOut(text: string, scope: Scope) {
	const claim = splitClaim(text);
	const left = evaluate(claim.left, scope);
	const right = rightSide(claim.right, left, scope);
	return { claim, left, right, holds: compare(left, claim.operator, right.value) };
}

/** Whether a claim holds. Complains if it cannot be read, or if something that it names has no value. */
export const claimHolds = (text: string, scope: Scope): boolean => workOut(text, scope).holds;

/** Checks what stands after `#holds`. Complains, with what the data say, if it does not hold. */
export function checkClaim(text: string, scope: Scope): void {
	const { claim, left, right, holds } = workOut(text, scope);
	if (holds) return;
	const sides = [`${claim.left} is ${contentOf(left)}`];
	if (!right.typed) sides.push(`${claim.right} is ${contentOf(right.value)}`);
	throw new Complaint(`does not hold: ${sides.join(', ')}`);
}
