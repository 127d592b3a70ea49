import { checkArgument, describeArguments } from './arguments';
import { Complaint } from './complaint';
import { applyFilter } from './filters';
import { didYouMean } from './near';
import { ROOTS } from './roots';
import type { Scope } from './scope';
import type { Value } from './value';

/** Whether a word starts an expression. */
export function isRoot(word: string): boolean {
	return Object.hasOwn(ROOTS, word);
}

/** Looks up `threat.cyber.eu.p3`. */
function lookUp(path: string, scope: Scope): Value {
	if (!/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(path)) {
		throw new Complaint(
			`"${path}" is not an expression; expected names joined by dots, as in threat.cyber.eu.p3`
		);
	}
	const [name = '', ...names] = path.split('.');
	const root = isRoot(name) ? ROOTS[name] : undefined;
	if (!root) {
		const known = Object.keys(ROOTS);
		const where = 'one of those in src/content/README.md';
		throw new Complaint(`there is no expression "${name}"${didYouMean(name, known, where)}`);
	}
	if (names.length !== root.takes.length) {
		const found = names.length === 0 ? 'nothing' : names.join(', ');
		throw new Complaint(
			`"${name}" needs ${describeArguments(root.takes)}, as in ${root.example}; found ${found}`
		);
	}
	root.takes.forEach((kind, place) => checkArgument(kind, names[place] ?? '', scope));
	return root.value(scope, names);
}

/** Works out an expression with its filters: `widest.p3 | count | words`. */
export function evaluate(text: string, scope: Scope): Value {
	const [path = '', ...filters] = text.split('|').map((part) => part.trim());
	if (path === '') {
		throw new Complaint('nothing to look up; expected an expression, as in threat.cyber.eu.p3');
	}
	return filters.reduce(
		(value, name) => {
			if (name === '') throw new Complaint('no filter after the bar; expected one, as in | words');
			return applyFilter(name, value, scope);
		},
		lookUp(path, scope)
	);
}
