import * as v from 'valibot';
import { isIdentifier, items, quote } from './cells';
import type { Problem } from './problem';
import type { Sheet, SheetRow } from './sheet';
import { didYouMean } from './suggest';
import type { Table, Target } from './tables/table';
import type { Placed } from './types';

/** Identifiers of the tables that others name; a table that cannot be read has no entry. */
export type Known = ReadonlyMap<Target, ReadonlySet<string>>;

/** What a column holds in a row that has it. */
function value(row: SheetRow, column: string): string | undefined {
	return row.cells.get(column)?.text;
}

/**
 * Identifiers of a table. Rows that are wrong elsewhere count too: what names them is not to blame.
 */
export function identifiers(sheet: Sheet): ReadonlySet<string> | undefined {
	const ids = sheet.rows.map((row) => value(row, 'id')).filter((id) => id !== undefined);
	return ids.length === 0 ? undefined : new Set(ids);
}

/** Rows as their schema sees them, with the first thing wrong with each cell. */
export function checkCells<Row>(table: Table<Row>, sheet: Sheet) {
	const rows: (Row & Placed)[] = [];
	const problems: Problem[] = [];
	for (const row of sheet.rows) {
		if (!row.whole) continue;
		const written = Object.fromEntries([...row.cells].map(([column, { text }]) => [column, text]));
		// A column that is missing where it must not be was reported with the header.
		const cells = { ...table.later, ...written };
		const result = v.safeParse(table.schema, cells);
		if (result.success) {
			rows.push({ ...result.output, line: row.line });
			continue;
		}
		const reported = new Set<string>();
		for (const issue of result.issues) {
			const column = String(issue.path?.[0].key);
			const cell = row.cells.get(column);
			// A column that is not there at all was reported with the header.
			if (cell === undefined || reported.has(column)) continue;
			reported.add(column);
			problems.push(sheet.at(cell, `${column} ${issue.message}`));
		}
	}
	return { rows, problems };
}

/** Rows that repeat what must be unique. */
export function checkUnique(table: Table<unknown>, sheet: Sheet): Problem[] {
	return table.unique.flatMap((columns) => {
		const firsts = new Map<string, number>();
		return sheet.rows.flatMap((row) => {
			const values = columns.map((column) => value(row, column));
			// Half a key is no key, and an empty cell is reported as such.
			if (!row.whole || values.some((part) => part === undefined || part === '')) return [];
			const key = JSON.stringify(values);
			const first = firsts.get(key);
			if (first === undefined) {
				firsts.set(key, row.line);
				return [];
			}
			const what = `${columns.join(', ')} ${quote(values.join(', '))}`;
			return [sheet.at(row.cells.get(columns[0] ?? ''), `${what} is already on line ${first}`)];
		});
	});
}

/** Identifiers that no row of the table they name has. */
export function checkReferences(
	table: Table<unknown>,
	sheet: Sheet,
	known: Known,
	folder: string
): Problem[] {
	return Object.entries(table.references).flatMap(([column, target]) => {
		const ids = known.get(target);
		if (ids === undefined) return [];
		return sheet.rows.flatMap((row) => {
			const cell = row.cells.get(column);
			if (cell === undefined || !row.whole) return [];
			// What cannot be an identifier is reported as such.
			return items(cell.text)
				.filter((id) => isIdentifier(id) && !ids.has(id))
				.map((id) => {
					const hint = didYouMean(id, ids);
					return sheet.at(cell, `${column} ${quote(id)} is not in ${folder}/${target}${hint}`);
				});
		});
	});
}

/**
 * Cells of the grid sector × actor × period that no row of `threat.csv` codes. A row with a wrong
 * key is reported as such, and stands for one of the missing cells it may have been meant for.
 */
export function checkCoverage(
	sheet: Sheet,
	axes: { sector: Iterable<string>; actor: Iterable<string>; period: Iterable<string> }
): Problem[] {
	const values = { sector: [...axes.sector], actor: [...axes.actor], period: [...axes.period] };
	const keys = ['sector', 'actor', 'period'] as const;
	const missing = values.sector.flatMap((sector) =>
		values.actor.flatMap((actor) => values.period.map((period) => ({ sector, actor, period })))
	);
	const strike = (fits: (cell: (typeof missing)[number]) => boolean) => {
		const index = missing.findIndex(fits);
		if (index >= 0) missing.splice(index, 1);
	};
	const right = (row: SheetRow, key: (typeof keys)[number]) =>
		row.whole && values[key].includes(value(row, key) ?? '');
	const sound = (row: SheetRow) => keys.every((key) => right(row, key));

	// Sound rows first, so that a broken one cannot take the cell of a sound one.
	for (const row of sheet.rows.filter(sound)) {
		strike((cell) => keys.every((key) => cell[key] === value(row, key)));
	}
	for (const row of sheet.rows.filter((each) => !sound(each))) {
		strike((cell) => keys.every((key) => !right(row, key) || cell[key] === value(row, key)));
	}
	if (missing.length === 0) return [];
	const named = missing.map(({ sector, actor, period }) => `${sector} ${actor} ${period}`);
	return [sheet.at(undefined, `no level is coded for ${named.join(', ')}`)];
}

/** Sources that stand for a document and say of themselves that another one does. */
export function checkDocuments(sources: Sheet): Problem[] {
	const documents = new Map(
		sources.rows.map((row) => [value(row, 'id'), value(row, 'document') ?? ''])
	);
	return sources.rows.flatMap((row) => {
		const cell = row.cells.get('document');
		if (!cell || cell.text === '' || !row.whole) return [];
		const further = documents.get(cell.text);
		if (!further) return [];
		const message = `document ${quote(cell.text)} has the document ${quote(further)} itself: name one that stands for itself`;
		return [sources.at(cell, message)];
	});
}

/** Levels above one of two independent codings that do not name the lower one. */
export function checkLower(codings: Sheet, second: Sheet): Problem[] {
	const keyOf = (row: SheetRow) =>
		JSON.stringify(['sector', 'actor', 'period'].map((column) => value(row, column)));
	const lowest = new Map(
		second.rows.map((row) => [
			keyOf(row),
			Math.min(Number(value(row, 'level_first')), Number(value(row, 'level_second')))
		])
	);
	return codings.rows.flatMap((row) => {
		const lower = lowest.get(keyOf(row));
		const cell = row.cells.get('lower');
		if (lower === undefined || !cell || !row.whole) return [];
		// A level that is no level is reported as such.
		const level = value(row, 'level') ?? '';
		if (!/^[0-4]$/.test(level) || !(lower < Number(level)) || cell.text === String(lower))
			return [];
		const message = `lower is ${quote(cell.text)}; one of the two codings of this level is ${lower}, and it was not taken`;
		return [codings.at(cell, message)];
	});
}

/** Sources that no row names: kept as further reading. */
export function unusedSources(sources: Sheet, used: ReadonlySet<string>): Problem[] {
	return sources.rows.flatMap((row) => {
		const cell = row.cells.get('id');
		if (cell === undefined || used.has(cell.text)) return [];
		return [sources.at(cell, `id ${quote(cell.text)} is named by no row: further reading`)];
	});
}
