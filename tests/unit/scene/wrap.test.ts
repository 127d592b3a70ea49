// If this fails, words in a picture are broken into more lines than they need, or one line is long and the next a single word.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../src/lib/scene/text';
import { wrap } from '../../../src/lib/scene/wrap';

/** Widths are rounded up word by word, and again for the whole line. */
const ROUNDING = 1.5;

const anyText = fc
	.array(fc.constantFrom('a', 'of', 'years', 'thirty', 'working', 'together'), {
		minLength: 1,
		maxLength: 12
	})
	.map((words) => words.join(' '));

test('lines fit the room, lose no word, and are as even as words allow', () => {
	fc.assert(
		fc.property(
			anyText,
			fc.integer({ min: 12, max: 70 }),
			fc.integer({ min: 6, max: 60 }),
			(text, size, ems) => {
				const room = ems * size;
				const block = wrap(text, size, room)!;
				expect(block.lines.join(' ')).toBe(text);
				for (const line of block.lines)
					expect(textWidth(line, size)).toBeLessThanOrEqual(room + 0.1);
				// In a narrower room the same words would not do with as few lines.
				const narrower = block.width - ROUNDING;
				const widestWord = Math.max(...text.split(' ').map((word) => textWidth(word, size)));
				if (narrower > widestWord) {
					expect(wrap(text, size, narrower)!.lines.length).toBeGreaterThan(block.lines.length);
				}
			}
		)
	);
});

test('a title of two lines is broken in the middle', () => {
	expect(wrap('Thirty years of working together', 83.6, 992)?.lines).toEqual([
		'Thirty years of',
		'working together'
	]);
});

test('nothing is answered where so many lines are not enough', () => {
	expect(wrap('working together', 12, textWidth('together', 12), 1)).toBeUndefined();
});

test('where two lines are asked for there are two, whatever widths add up to', () => {
	for (let size = 12; size <= 24; size += 0.1) {
		expect(wrap('Here too', size, 13 * size, 2)?.lines).toEqual(['Here', 'too']);
	}
});
