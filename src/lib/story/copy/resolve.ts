import { Complaint } from './complaint';
import { evaluate } from './expressions';
import { checkClaim, cutHedge } from './holds';
import { didYouMean } from './near';
import type { Citation, Numbering } from './notes';
import type { Scope } from './scope';
import type { Slot } from './slots';
import type { Report } from './source';
import { printValue } from './value';

/** What a slot puts on the page. */
export type Resolved =
	{ type: 'words'; text: string } | { type: 'mark'; citation: Citation } | { type: 'nothing' };

function resolveExpression(inner: string, scope: Scope): Resolved {
	const command = /^#\s*(\S*)(.*)$/s.exec(inner);
	if (!command) return { type: 'words', text: printValue(evaluate(inner, scope), scope) };
	const [, name = '', claim = ''] = command;
	if (name !== 'holds') {
		throw new Complaint(`there is no "#${name}"${didYouMean(name, ['holds'])}`);
	}
	checkClaim(cutHedge(claim).text, scope);
	return { type: 'nothing' };
}

function resolveMark(id: string, scope: Scope, numbering: Numbering): Resolved {
	const citation = numbering.cite(id);
	if (citation) return { type: 'mark', citation };
	const ids = scope.record.sources.map((source) => source.id);
	throw new Complaint(`there is no source "${id}"${didYouMean(id, ids, 'an id of sources.csv')}`);
}

/** Looks up every slot of a text, in order. What cannot be looked up is reported. */
export function resolveSlots(
	slots: readonly Slot[],
	scope: Scope,
	numbering: Numbering,
	report: Report
): Resolved[] {
	return slots.map((slot) => {
		try {
			return slot.kind === 'mark'
				? resolveMark(slot.inner, scope, numbering)
				: resolveExpression(slot.inner, scope);
		} catch (error) {
			if (!(error instanceof Complaint)) throw error;
			report(slot.at, `${slot.raw}: ${error.message}`);
			return { type: 'words', text: '' };
		}
	});
}
