// If this fails, some slip of the keyboard makes the build crash without saying where, or hides the
// other mistakes from the person who made it.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseRecord } from '../../../src/lib/record/parse';
import { formatProblem } from '../../../src/lib/record/problem';
import { edited, SOUND } from './fixture';

// Many runs, or a large file, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const names = Object.keys(SOUND);
const PLANTED =
	'data/prospects.csv:2:19 verdict "worse" is not one of ahead, as-expected, behind, reversed, unclear';

const mutation = fc.record({
	file: fc.constantFrom(...names.filter((name) => name !== 'prospects.csv')),
	place: fc.nat(),
	// Letters, and more often than by chance what means something in a CSV file.
	byte: fc.oneof(
		fc.integer({ min: 0, max: 255 }),
		fc.constantFrom(10, 13, 34, 44, 59, 32, 0, 0xef)
	),
	how: fc.constantFrom('replace', 'insert', 'remove')
});

function mutate(bytes: Uint8Array, place: number, byte: number, how: string): Uint8Array {
	const at = place % bytes.length;
	const rest = bytes.subarray(how === 'insert' ? at : at + 1);
	return Uint8Array.from([...bytes.subarray(0, at), ...(how === 'remove' ? [] : [byte]), ...rest]);
}

test('one wrong byte is never a crash and never hides the problem of another file', () => {
	fc.assert(
		fc.property(mutation, ({ file, place, byte, how }) => {
			const files = edited(['prospects.csv', 'behind', 'worse']);
			const bytes = mutate(files.get(file) ?? new Uint8Array(), place, byte, how);
			files.set(file, bytes);
			const { record, problems } = parseRecord(files);
			expect(record).toBeUndefined();
			expect(problems.map(formatProblem)).toContain(PLANTED);
			const text = new TextDecoder().decode(bytes);
			const lines = text.split(/\r\n|\n|\r/);
			for (const problem of problems) {
				expect(names.map((name) => `data/${name}`)).toContain(problem.file);
				if (problem.file !== `data/${file}`) continue;
				expect(problem.line).toBeLessThanOrEqual(lines.length);
				expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1]?.length ?? 0) + 1);
			}
		}),
		{ numRuns: 300 }
	);
});

test('one wrong byte in threat.csv is not answered with a flood', () => {
	const [header = ''] = (SOUND['threat.csv'] ?? '').split('\n');
	fc.assert(
		fc.property(mutation, ({ place, byte, how }) => {
			const files = edited();
			const bytes = files.get('threat.csv') ?? new Uint8Array();
			files.set('threat.csv', mutate(bytes, place, byte, how));
			// A header that has run into the next row has up to a problem for each of its cells.
			const limit = place % bytes.length > header.length ? 4 : 10;
			expect(parseRecord(files).problems.length).toBeLessThanOrEqual(limit);
		}),
		{ numRuns: 300 }
	);
});
