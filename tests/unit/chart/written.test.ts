// If this fails, a sentence about a picture writes a list, a number or a date as nobody does.
import { expect, test } from 'vitest';
import { listed } from '../../../src/lib/chart/words';
import { dated, numeral } from '../../../src/lib/chart/written';

test.each([[[]], [['a']], [['a', 'b']], [['a', 'b', 'c']], [['a', 'b', 'c', 'd']]])(
	'things are listed as the platform lists them: %j',
	(items) => {
		const platform = new Intl.ListFormat('en', { type: 'conjunction' });
		expect(listed(items)).toBe(platform.format(items));
	}
);

const NUMBERS = [
	0, 0.04, 0.25, 0.96, 1, 1.15, 2.5, 9.95, 99.9, 100, 999.5, 1000, 12345.6, 1234567, -3.2
];

test.each([
	[0, false],
	[1, false],
	[1, true]
])('numbers with %i decimals are written as the platform writes them, bare: %s', (digits, bare) => {
	const platform = new Intl.NumberFormat('en-GB', {
		minimumFractionDigits: bare ? 0 : digits,
		maximumFractionDigits: digits
	});
	expect(NUMBERS.map((n) => numeral(n, digits, bare))).toEqual(
		NUMBERS.map((n) => platform.format(n))
	);
});

const MONTHS = Array.from({ length: 12 }, (_, i) => `2018-${String(i + 1).padStart(2, '0')}`);

test('dates are written as the platform writes them, as precisely as they are known', () => {
	const write = (iso: string, day?: 'numeric'): string =>
		new Intl.DateTimeFormat('en-GB', {
			day,
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC'
		}).format(new Date(iso));
	expect(dated('2018')).toBe('2018');
	for (const month of MONTHS) {
		expect(dated(month)).toBe(write(month));
		expect(dated(`${month}-07`)).toBe(write(`${month}-07`, 'numeric'));
	}
});
