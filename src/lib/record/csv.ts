import { CsvError, parse } from 'csv-parse/sync';

export interface Place {
	line: number;
	column: number;
}

export interface Cell {
	text: string;
	/** Byte at which the cell begins, its quotation mark included. */
	start: number;
}

/** A file taken apart: lines of cells, and where a byte stands in an editor. */
export interface Grid {
	rows: Cell[][];
	place: (byte: number) => Place;
}

/** Why a file could not be taken apart. */
export interface Unreadable extends Place {
	message: string;
}

const CR = 13;
const LF = 10;

/**
 * Spreadsheets put a byte order mark in front of "CSV UTF-8". It is invisible, harmless and not
 * counted as a column, so it is dropped rather than reported.
 */
function withoutMark(bytes: Uint8Array): Uint8Array {
	const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	return marked ? bytes.subarray(3) : bytes;
}

function decoder(): TextDecoder {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** First byte of each line, as editors count lines: after LF, CRLF or a lone CR. */
function lineStarts(bytes: Uint8Array): number[] {
	const starts = [0];
	bytes.forEach((byte, index) => {
		if (byte === LF || (byte === CR && bytes[index + 1] !== LF)) starts.push(index + 1);
	});
	return starts;
}

/** The text before the first byte that is not UTF-8. Slow, and only used to report it. */
function decodable(bytes: Uint8Array): string {
	const utf8 = decoder();
	let text = '';
	try {
		for (let index = 0; index < bytes.length; index++) {
			text += utf8.decode(bytes.subarray(index, index + 1), { stream: true });
		}
	} catch {
		// The text read so far is what is asked for.
	}
	return text;
}

function notUtf8(bytes: Uint8Array): Unreadable {
	const lines = decodable(bytes).split(/\r\n|\n|\r/);
	const message = 'is not UTF-8 text here; save the file as UTF-8';
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, message };
}

const QUOTING: Partial<Record<CsvError['code'], string>> = {
	CSV_QUOTE_NOT_CLOSED: 'cell opens with a quotation mark that is never closed',
	CSV_INVALID_CLOSING_QUOTE:
		'cell has text after its closing quotation mark; write a quotation mark within it twice',
	INVALID_OPENING_QUOTE:
		'cell has a quotation mark within it; put the cell in quotation marks and write that one twice'
};

/**
 * Takes a CSV file apart with csv-parse and notes where each cell begins. The parser tells at which
 * byte a cell ends and at which byte a record ends, line break included; a cell begins after that.
 */
export function readGrid(file: Uint8Array): Grid | Unreadable {
	const bytes = withoutMark(file);
	let text: string;
	try {
		text = decoder().decode(bytes);
	} catch {
		return notUtf8(bytes);
	}

	const starts = lineStarts(bytes);
	const place = (byte: number): Place => {
		const line = starts.findLastIndex((start) => start <= byte) + 1;
		const before = decoder().decode(bytes.subarray(starts[line - 1], byte));
		return { line, column: before.length + 1 };
	};

	const rows: Cell[][] = [];
	let row: Cell[] = [];
	let start = 0;
	try {
		parse(text, {
			record_delimiter: ['\r\n', '\n', '\r'],
			relax_column_count: true,
			cast: (value, { bytes: end }) => {
				row.push({ text: value, start });
				start = end + ','.length;
				return value;
			},
			on_record: (_, { bytes: end }) => {
				rows.push(row);
				row = [];
				start = end;
				return null;
			}
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { ...place(start), message: QUOTING[error.code] ?? error.message };
	}
	return { rows, place };
}
