// If this fails, problems point at the wrong line or column, and people mend the wrong cell.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readGrid } from '../../../src/lib/record/csv';

// Many runs, or a large file, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Cells as people write them: plain, empty, quoted for a reason, and in any script. */
const cell = fc.oneof(
	fc.constantFrom('', 'a', 'bb', 'ハーグ', '𠮷', 'é', '\t', ' '),
	fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', '条', '𠮷', '\t'), maxLength: 8 })
);

const written = fc.record({
	rows: fc.array(fc.array(fc.record({ text: cell, quoted: fc.boolean() }), { minLength: 2 }), {
		minLength: 1
	}),
	lineEnd: fc.constantFrom('\n', '\r\n'),
	atEnd: fc.boolean(),
	mark: fc.boolean()
});

test('every cell is found with its text, at the place where it was written', () => {
	fc.assert(
		fc.property(written, ({ rows, lineEnd, atEnd, mark }) => {
			let text = '';
			const expected = rows.map((row, r) => {
				if (r > 0) text += lineEnd;
				return row.map(({ text: value, quoted }, c) => {
					if (c > 0) text += ',';
					const lines = text.split(/\r\n|\n/);
					const at = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
					const needed = quoted || /[",\r\n]/.test(value);
					text += needed ? `"${value.replaceAll('"', '""')}"` : value;
					return { value, at };
				});
			});
			if (atEnd) text += lineEnd;
			const grid = readGrid(new TextEncoder().encode(mark ? `\ufeff${text}` : text));
			if ('message' in grid) throw new Error(grid.message);
			const found = grid.rows.map((row) =>
				row.map((each) => ({ value: each.text, at: grid.place(each.start) }))
			);
			expect(found).toEqual(expected);
		}),
		{ numRuns: 300 }
	);
});

test('the first byte that is not UTF-8 is found wherever it is', () => {
	const text = fc.string({ unit: fc.constantFrom('a', '\n', '条', '𠮷', ','), maxLength: 30 });
	fc.assert(
		fc.property(text, text, (before, after) => {
			const encoder = new TextEncoder();
			const bytes = Uint8Array.from([...encoder.encode(before), 0xff, ...encoder.encode(after)]);
			const lines = before.split('\n');
			expect(readGrid(bytes)).toMatchObject({
				line: lines.length,
				column: (lines.at(-1)?.length ?? 0) + 1
			});
		})
	);
});
