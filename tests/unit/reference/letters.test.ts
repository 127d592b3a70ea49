// If this fails, somebody who looks a source up under its letter does not find it there.
import { expect, test } from 'vitest';
import { byLetter } from '../../../src/lib/reference/letters';

test('accents, small letters and quotation marks do not matter, and figures stand together', () => {
	const titles = [
		'7th dialogue',
		'10th summit',
		'“Energy” and after',
		'École',
		'eu@50',
		'Żuk',
		'—'
	];
	expect(byLetter(titles, (title) => title)).toEqual([
		{ letter: undefined, entries: ['7th dialogue', '10th summit', '—'] },
		{ letter: 'E', entries: ['“Energy” and after', 'École', 'eu@50'] },
		{ letter: 'Z', entries: ['Żuk'] }
	]);
});

test('what is not written in Latin letters has a place too', () => {
	expect(byLetter(['日本国憲法'], (title) => title)).toEqual([
		{ letter: '日', entries: ['日本国憲法'] }
	]);
});
