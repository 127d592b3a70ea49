import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { aboutOf } from '$lib/download/package';
import type { DataTable } from '$lib/download/types';
import { valueOf } from '$lib/download/values';

type Cell = string | number | boolean | null;

/** A sheet that is not a table of the data. */
export interface Leaf {
	name: string;
	header: string[];
	rows: Cell[][];
	/** Widths of its columns in characters. */
	widths: number[];
}

/** Wide enough for most of what a column holds, and not so wide that the next is out of sight. */
const widthOf = (cells: readonly string[]): number =>
	Math.min(48, Math.max(8, ...cells.slice(0, 60).map(({ length }) => length + 2)));

const bold = (value: string) => ({ value, fontWeight: 'bold' as const });

function leafOf({ name, columns, rows }: DataTable): Leaf {
	return {
		name,
		header: columns.map((column) => column.name),
		rows: rows.map((row) =>
			row.map((text, i) => {
				const column = columns[i];
				const value = column ? valueOf(column, text) : text;
				return Array.isArray(value) || column?.type === 'boolean' ? text : value;
			})
		),
		widths: columns.map((column, i) => widthOf([column.name, ...rows.map((row) => row[i] ?? '')]))
	};
}

/** The codebook as a sheet. */
const codebookOf = (tables: readonly DataTable[]): Leaf => ({
	name: 'codebook',
	header: ['table', 'column', 'type', 'unit', 'may be empty', 'values', 'meaning'],
	rows: tables.flatMap((table) =>
		table.columns.map((column) => [
			table.name,
			column.name,
			column.type,
			column.unit ?? '',
			column.mayBeEmpty ? 'yes' : 'no',
			column.words?.join(', ') ?? column.span?.join(' to ') ?? '',
			aboutOf(column)
		])
	),
	widths: [20, 22, 11, 14, 12, 30, 100]
});

const STYLES = 'xl/styles.xml';

/** The style of cells that have none. Some readers warn of a workbook without one. */
const NORMAL = {
	formats:
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
	styles: '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
};

/**
 * The style sheet of a workbook with a default style, which its writer leaves out.
 * @throws when the writer has changed, and may no longer need this.
 */
function withNormalStyle(xml: string): string {
	const [before, after] = ['<cellXfs ', '</cellXfs>'];
	if (!xml.includes(before) || !xml.includes(after) || xml.includes('<cellStyle')) {
		throw new Error(`${STYLES} is not as it was when a default style was added to it`);
	}
	return xml.replace(before, NORMAL.formats + before).replace(after, after + NORMAL.styles);
}

/**
 * Packs an archive again with one date for all its parts, so that the same data give the same bytes on every day. The date is
 * the day of the conference: any would do. On the way its cells get a default style.
 */
function settle(archive: Uint8Array): Uint8Array {
	const mtime = new Date(2018, 2, 7);
	const parts = Object.entries(unzipSync(archive))
		.map(([name, bytes]): [string, Uint8Array] => [
			name,
			name === STYLES ? strToU8(withNormalStyle(strFromU8(bytes))) : bytes
		])
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return zipSync(Object.fromEntries(parts), { mtime, level: 9 });
}

/** All tables as one workbook: first what they are, then the codebook, then a sheet for each. */
export async function workbookOf(about: Leaf, tables: readonly DataTable[]): Promise<Uint8Array> {
	const leaves = [about, codebookOf(tables), ...tables.map(leafOf)];
	const sheets = leaves.map(({ name, header, rows, widths }) => ({
		sheet: name,
		// An empty text is an empty cell.
		data: [header.map(bold), ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
		columns: widths.map((width) => ({ width })),
		stickyRowsCount: 1
	}));
	return settle(new Uint8Array(await writeWorkbook(sheets).toBuffer()));
}
