// If this fails, the same data give another file every day, and checksums say that something changed.
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import type { DataTable } from '../../../src/lib/download/types';
import { workbookOf } from '../../../src/lib/server/download-workbook';

afterEach(() => {
	vi.useRealTimers();
});

const TABLE: DataTable = {
	name: 'few',
	title: 'A few rows',
	about: 'A row is a number.',
	columns: [{ name: 'n', type: 'integer', about: 'The number.' }],
	key: ['n'],
	references: {},
	rows: [['1'], ['2']]
};

const made = (day: string): Promise<Uint8Array> => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
	return workbookOf({ name: 'about', header: ['a'], rows: [['b']], widths: [10] }, [TABLE]);
};

test('the workbook has the same bytes on every day', async () => {
	const first = await made('2026-11-25T10:00:00Z');
	expect(first.length).toBeGreaterThan(1000);
	expect(Buffer.compare(first, await made('2031-02-03T23:30:00Z'))).toBe(0);
});

test('its cells have a default style, without which readers of Excel files warn', async () => {
	const styles = strFromU8(unzipSync(await made('2026-11-25T10:00:00Z'))['xl/styles.xml']!);
	expect(styles).toMatch(/<cellStyleXfs count="1">.*<cellXfs .*<cellStyle name="Normal" xfId="0"/s);
});
