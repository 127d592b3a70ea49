import { Complaint } from './complaint';
import { formWords } from './locale';
import type { Scope } from './scope';

/** What a list is a list of. Sectors can be named; some lists are only there to be counted. */
export type ListOf = 'sectors' | 'forms' | 'periods' | 'events' | 'sources' | 'articles';

export interface ListValue {
	type: 'list';
	of: ListOf;
	/** Identifiers. */
	items: string[];
	/** Whether sectors are printed by their full names. */
	full: boolean;
}

/** What an expression gives. */
export type Value = { type: 'number'; value: number } | { type: 'text'; text: string } | ListValue;

export const numberValue = (value: number): Value => ({ type: 'number', value });
export const textValue = (text: string): Value => ({ type: 'text', text });
export const listValue = (of: ListOf, items: readonly string[]): ListValue => ({
	type: 'list',
	of,
	items: [...items],
	full: false
});

/** What a value is, for a message: `a number`, `a list of sectors`. */
export function kindOf(value: Value): string {
	if (value.type === 'list') return `a list of ${value.of}`;
	return value.type === 'number' ? 'a number' : 'text';
}

/** What a value is and holds, for a message about data: `economic, civil-protection`. */
export function contentOf(value: Value): string {
	if (value.type === 'number') return String(value.value);
	if (value.type === 'text') return `"${value.text}"`;
	return value.items.length === 0 ? 'empty' : value.items.join(', ');
}

/** The names of a list's items in the language of the copy. */
function itemNames(list: ListValue, { locale, record }: Scope): string[] {
	switch (list.of) {
		case 'sectors':
			return list.items.flatMap((id) => {
				const sector = record.sectors.find((row) => row.id === id);
				return sector ? [locale.sector(sector, list.full)] : [];
			});
		case 'periods':
			return list.items.flatMap((id) => {
				const period = record.periods.find((row) => row.id === id);
				return period ? [locale.period(period)] : [];
			});
		case 'forms':
			return formWords(list.items, locale);
		default:
			throw new Complaint(`is ${kindOf(list)} and cannot be printed; add "| count"`);
	}
}

/** The words that a value puts on the page. */
export function printValue(value: Value, scope: Scope): string {
	if (value.type === 'number') return scope.locale.number(value.value);
	if (value.type === 'text') return value.text;
	const names = itemNames(value, scope);
	if (names.length === 0) throw new Complaint('the list is empty; there is nothing to print');
	return scope.locale.list(names);
}
