import { CORNER_NAMES } from '../../index/corners';
import { ACTORS, COOPERATION_FORMS, VERDICTS } from '../../index/types';
import { Complaint } from './complaint';
import { didYouMean } from './near';
import type { Scope } from './scope';

const LEVELS = ['0', '1', '2', '3', '4'];

/** What can stand after a dot. */
export type ArgumentKind =
	| 'sector'
	| 'actor'
	| 'period'
	| 'form'
	| 'verdict'
	| 'level'
	| 'corner'
	| 'indicator'
	| 'poll'
	| 'date';

interface Kind {
	/** As a message calls for it: `a sector`, `an actor`. */
	called: string;
	names(scope: Scope): readonly string[];
	/** Where to look the names up, if they are too many to list. */
	where?: string;
}

const KINDS: Readonly<Record<ArgumentKind, Kind>> = {
	sector: { called: 'a sector', names: (scope) => scope.sectors },
	actor: { called: 'an actor', names: () => ACTORS },
	period: { called: 'a period', names: (scope) => scope.periods },
	form: { called: 'a form', names: () => COOPERATION_FORMS },
	verdict: { called: 'a verdict', names: () => VERDICTS },
	level: { called: 'a level', names: () => LEVELS },
	corner: { called: 'a corner', names: () => CORNER_NAMES },
	indicator: {
		called: 'an indicator',
		names: ({ record }) => record.indicators.map(({ id }) => id),
		where: 'an id of indicators.csv'
	},
	poll: {
		called: 'a poll',
		names: ({ record }) => record.polls.map(({ id }) => id),
		where: 'an id of polls.csv'
	},
	date: {
		called: 'a date',
		names: ({ dates }) => dates,
		where: 'a date of timeline.csv or events.csv'
	}
};

/** Lists what an expression needs: `a sector, an actor and a period`. */
export function describeArguments(kinds: readonly ArgumentKind[]): string {
	const called = kinds.map((kind) => KINDS[kind].called);
	const last = called.pop() ?? 'nothing';
	return called.length === 0 ? last : `${called.join(', ')} and ${last}`;
}

/** Complains if there is no such name. */
export function checkArgument(kind: ArgumentKind, name: string, scope: Scope): void {
	const names = KINDS[kind].names(scope);
	if (names.includes(name)) return;
	// A month or year is known as soon as any date falls into it.
	if (kind === 'date' && names.some((date) => date.startsWith(`${name}-`))) return;
	throw new Complaint(`there is no ${kind} "${name}"${didYouMean(name, names, KINDS[kind].where)}`);
}
