import type { Problem } from '../../record/problem';

/** A file of copy, ready to have places in it named as an editor names them. */
export interface Source {
	/** Path as shown in messages: `src/content/en/04-old-fears.md`. */
	file: string;
	/** The text with line ends made alike and without a byte order mark. */
	text: string;
	/** Offset at which each line starts. */
	starts: number[];
}

export function makeSource(file: string, raw: string): Source {
	const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const starts = [0];
	for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1);
	return { file, text, starts };
}

/** A problem at an offset of a file, with line and column counted from 1. */
export function problemAt(source: Source, offset: number, message: string): Problem {
	let low = 0;
	let high = source.starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((source.starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const column = offset - (source.starts[low] ?? 0) + 1;
	return { file: source.file, line: low + 1, column, message };
}

/** Told where in the current file something is wrong, and what. */
export type Report = (offset: number, message: string) => void;
