/** A place in a file that people edit, as an editor shows it. */
export interface Place {
	/** Path from the root of the project, `data/events.csv`. */
	file: string;
	/** Line, from 1. */
	line: number;
	/** Column in UTF-16 code units, from 1; a tab counts as one. */
	column: number;
}

/** Something wrong at a place. */
export interface Problem extends Place {
	message: string;
}

/** `data/events.csv:57:6 kind "treaty" is not one of …`, which terminals and editors make a link. */
export function formatProblem({ file, line, column, message }: Problem): string {
	return `${file}:${line}:${column} ${message}`;
}

/** Order by file, then line, then column; problems of one place keep the order they came in. */
export function compareProblems(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}

/** Stops a build with everything that is wrong, so that nobody mends one slip per run. */
export class ProblemsError extends Error {
	override name = 'ProblemsError';
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[], heading?: string) {
		const sorted = [...problems].sort(compareProblems);
		const count = sorted.length === 1 ? 'One problem' : `${sorted.length} problems`;
		super([heading ?? `${count} found`, ...sorted.map(formatProblem)].join('\n'));
		this.problems = sorted;
	}
}
