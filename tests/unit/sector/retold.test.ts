// If this fails, a reader takes our weighing for what a document says, or the other way round.
import { describe, expect, test } from 'vitest';
import { retold } from '../../../src/lib/sector/retold';
import { record } from '../scene/fixture';

test.each([
	['The strategy names it in passing. Not 2, because there is no passage.', 'Not 2'],
	['It has a section. Torn between 2 and 3: 2, because it is late.', 'Torn between'],
	['Two texts name it. They say little. Between 0 and 1; the lower is taken.', 'Between 0'],
	['It is a short passage. The lower of 2 and 3 is used.', 'The lower'],
	['It opens with the attacks. It shares the role with missiles, so 4 is not used.', 'It shares'],
	['The superlative goes to others. It is one of five, hence not 4.', 'It is one']
])('the weighing is told apart: %s', (rationale, begins) => {
	const { says, why } = retold(rationale);
	expect(why).toMatch(new RegExp(`^${begins}`));
	expect(`${says} ${why}`).toBe(rationale);
});

test('a text that only tells, or only weighs, stays whole', () => {
	for (const text of [
		'The word does not occur.',
		'Not 1, because no passage is known. Not read.'
	]) {
		expect(retold(text)).toEqual({ says: text });
	}
});

describe('every rationale of the record', () => {
	test('is told whole', () => {
		for (const { rationale } of record.threat) {
			const { says, why } = retold(rationale);
			expect([says, why].filter(Boolean).join(' ')).toBe(rationale);
		}
	});

	test('never calls a sentence that argues for another level what documents say, where it can be told', () => {
		for (const { rationale } of record.threat) {
			expect(retold(rationale).why === undefined || !/\bNot \d/.test(retold(rationale).says)).toBe(
				true
			);
		}
	});
});
