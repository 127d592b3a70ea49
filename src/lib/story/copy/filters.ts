import { Complaint } from './complaint';
import { capitalise } from './locale';
import { didYouMean } from './near';
import type { Scope } from './scope';
import { kindOf, numberValue, printValue, textValue, type Value } from './value';

/** Turns one value into another, or complains that the value is of the wrong kind. */
type Filter = (value: Value, scope: Scope) => Value;

function wrong(filter: string, needs: string, value: Value, hint = ''): Complaint {
	return new Complaint(`"${filter}" needs ${needs}; found ${kindOf(value)}${hint}`);
}

function numberOf(filter: string, value: Value): number {
	if (value.type === 'number') return value.value;
	const hint = value.type === 'list' ? ', use "count" first' : '';
	throw wrong(filter, 'a number', value, hint);
}

const FILTERS: Readonly<Record<string, Filter>> = {
	words(value, { locale }) {
		const n = numberOf('words', value);
		const words = locale.words(n);
		if (words !== undefined) return textValue(words);
		const hint = Number.isInteger(n) ? '' : ', use "round" first';
		throw new Complaint(`"words" needs a whole number from 0 to 99; found ${n}${hint}`);
	},
	count(value) {
		if (value.type !== 'list') throw wrong('count', 'a list', value);
		return numberValue(value.items.length);
	},
	abs: (value) => numberValue(Math.abs(numberOf('abs', value))),
	// Halves away from zero, as readers round; Math.round would take -2.5 to -2.
	round: (value) => {
		const n = numberOf('round', value);
		return numberValue(Math.sign(n) * Math.round(Math.abs(n)) + 0);
	},
	tenths: (value, { locale }) => textValue(locale.tenths(numberOf('tenths', value))),
	capital(value, scope) {
		if (value.type === 'number') throw wrong('capital', 'words', value, ', use "words" first');
		return textValue(capitalise(printValue(value, scope), scope.lang));
	},
	names(value) {
		if (value.type === 'list' && value.of === 'sectors') return { ...value, full: true };
		throw wrong('names', 'a list of sectors', value);
	}
};

export const FILTER_NAMES: readonly string[] = Object.keys(FILTERS);

export function applyFilter(name: string, value: Value, scope: Scope): Value {
	const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
	if (!filter) throw new Complaint(`there is no filter "${name}"${didYouMean(name, FILTER_NAMES)}`);
	return filter(value, scope);
}
