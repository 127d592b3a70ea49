// If this fails, names in the chart are cut in ugly places, or are not the names of the record.
import { describe, expect, test } from 'vitest';
import { breakLabel } from '../../../src/lib/chart/break-label';
import { namesOf } from '../../../src/lib/chart/names';
import { textWidth } from '../../../src/lib/scene/text';
import { record } from '../scene/fixture';

const ENGLISH = record.sectors.map((sector) => sector.nameShort);
const JAPANESE = record.sectors.map((sector) => sector.nameJa);

describe('breakLabel', () => {
	test.each([
		['Civil protection', 'en', ['Civil', 'protection']],
		['Human security', 'en', ['Human', 'security']],
		['Organised crime', 'en', ['Organised', 'crime']],
		['Non-proliferation', 'en', ['Non-', 'proliferation']],
		['Cyber', 'en', ['Cyber']],
		['1991–2000', 'en', ['1991–', '2000']],
		['2011–18', 'en', ['2011–', '18']],
		['1991〜2000年', 'ja', ['1991〜', '2000年']],
		['2011〜18年', 'ja', ['2011〜', '18年']],
		['気候変動', 'ja', ['気候', '変動']],
		['軍事安全保障', 'ja', ['軍事', '安全保障']],
		['サイバー安全保障', 'ja', ['サイバー', '安全保障']],
		['テロリズム', 'ja', ['テロリズム']],
		['', 'en', ['']]
	])('%s (%s)', (label, lang, lines) => {
		expect(breakLabel(label, lang)).toEqual(lines);
	});

	test('loses no character but the space, and never makes a label wider', () => {
		for (const [labels, lang] of [
			[ENGLISH, 'en'],
			[JAPANESE, 'ja']
		] as const) {
			for (const label of labels) {
				const lines = breakLabel(label, lang);
				expect(lines.length).toBeLessThanOrEqual(2);
				expect(lines.join('').replace(/ /g, '')).toBe(label.replace(/ /g, ''));
				for (const line of lines) {
					expect(line).toBe(line.trim());
					expect(line).not.toMatch(/^[-–〜・年]/);
					expect(textWidth(line, 15)).toBeLessThanOrEqual(textWidth(label, 15));
				}
			}
		}
	});
});

describe('namesOf', () => {
	test('are the short names of the record, small inside a sentence', () => {
		const { sectors, periods } = namesOf(record, 'en');
		expect(Object.keys(sectors)).toEqual(record.sectors.map(({ id }) => id));
		expect(sectors['civil-protection']).toEqual({
			label: 'Civil protection',
			lines: ['Civil', 'protection'],
			running: 'civil protection'
		});
		expect(periods.p3).toEqual({ label: '2011–18', lines: ['2011–', '18'], running: '2011–18' });
	});

	test('are Japanese on Japanese pages', () => {
		const { sectors, periods } = namesOf(record, 'ja');
		expect(sectors.climate).toEqual({
			label: '気候変動',
			lines: ['気候', '変動'],
			running: '気候変動'
		});
		expect(periods.p1?.label).toBe('1991〜2000年');
	});
});
