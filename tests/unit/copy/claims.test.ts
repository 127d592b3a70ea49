// Without these, a sentence could go on claiming what the data have stopped saying.
import { describe, expect, test } from 'vitest';
import { htmlOf, wrongWith } from './fixture';

describe('a claim that holds puts nothing on the page', () => {
	test.each([
		'threat.military.japan.p3 > threat.military.eu.p3',
		'threat.military.japan.p3>threat.military.eu.p3',
		'threat.military.japan.p3 >= 3',
		'threat.military.eu.p3 < 3',
		'threat.military.eu.p3 <= 2',
		'gap.military.p3 = 1',
		'gap.civil-protection.p4 = -2',
		'gap.military.p3 != 0',
		'indicator.ghg-eu-1990 > 4445.2',
		'widest.p3 | count = 1',
		'lost.p3.p4 | count = forms.cyber.p3 | count',
		'most.p3 is civil-protection',
		'lost.p3.p4 is civil-protection, cyber',
		'lost.p3.p4 includes cyber',
		'lost.p3.p4 excludes military, regional',
		'all.p3 is most.p3',
		'sectors includes widest.p3',
		'forms.cyber.p3 is agenda, dialogue',
		'lost.p2.p3 excludes cyber',
		'lost.p2.p3 | count = 0',
		'equal.p4\nis\n  military, regional, cyber'
	])('%s', (claim) => {
		expect(htmlOf(`Words. {#holds ${claim}}`)).toBe('<p>Words.</p>');
	});
});

describe('a claim that does not hold stops the build with what the data say', () => {
	test.each([
		[
			'threat.military.japan.p3 > threat.cyber.eu.p3',
			'threat.military.japan.p3 is 3, threat.cyber.eu.p3 is 3'
		],
		['threat.military.eu.p3 >= 3', 'threat.military.eu.p3 is 2'],
		['gap.military.p3 != 1', 'gap.military.p3 is 1'],
		['widest.p3 | count = 2', 'widest.p3 | count is 1'],
		['most.p3 is cyber', 'most.p3 is civil-protection'],
		['lost.p3.p4 is cyber', 'lost.p3.p4 is cyber, civil-protection'],
		['lost.p3.p4 is cyber, civil-protection, military', 'lost.p3.p4 is cyber, civil-protection'],
		['lost.p3.p4 includes military', 'lost.p3.p4 is cyber, civil-protection'],
		['lost.p3.p4 excludes cyber', 'lost.p3.p4 is cyber, civil-protection'],
		['lost.p2.p3 includes cyber', 'lost.p2.p3 is empty'],
		['all.p3 is widest.p3', 'all.p3 is civil-protection, widest.p3 is military']
	])('%s', (claim, actual) => {
		expect(wrongWith(`Words. {#holds ${claim}}`)).toEqual([
			`1:8 {#holds ${claim}}: does not hold: ${actual}`
		]);
	});
});

describe('a claim that cannot be read is named', () => {
	const all = '> >= < <= = != is includes excludes';
	test.each([
		['most.p3', `no comparison in "most.p3"; expected one of ${all}`],
		['most.p3 has cyber', `no comparison in "most.p3 has cyber"; expected one of ${all}`],
		['gap.cyber.p3 == 0', `there is no comparison "=="; expected one of ${all}`],
		['= 3', 'nothing stands before "="'],
		['gap.cyber.p3 =', 'nothing stands after "="'],
		['most.p3 is', 'nothing stands after "is"'],
		['is cyber', 'nothing stands before "is"'],
		['most.p3 is cybr', 'there is no sector "cybr"; did you mean "cyber"?'],
		['most.p3 = cyber', '"=" compares two numbers; found a list of sectors and a list of sectors'],
		[
			'forms.cyber.p3 includes treaty',
			'there is no form "treaty"; expected agenda, dialogue, agreement, joint-action'
		],
		['gap.cyber.p3 is 0', '"is" compares two lists of the same kind; found a number and a number'],
		['most.p3 > 3', '">" compares two numbers; found a list of sectors and a number'],
		[
			'most.p3 is forms.cyber.p3',
			'"is" compares two lists of the same kind; found a list of sectors and a list of forms'
		],
		['period.p3 = 3', '"=" compares two numbers; found text and a number'],
		['gap.cybr.p3 = 0', 'there is no sector "cybr"; did you mean "cyber"?'],
		['gap.cyber.p3 = lots', 'there is no expression "lots"; did you mean "lost"?']
	])('%s', (claim, message) => {
		expect(wrongWith(`{#holds ${claim}} Words.`)).toEqual([`1:1 {#holds ${claim}}: ${message}`]);
	});
});

test('a claim leaves no space behind, wherever it stands', () => {
	expect(htmlOf('One {#holds gap.military.p3 = 1} two.')).toBe('<p>One two.</p>');
	expect(htmlOf('{#holds gap.military.p3 = 1}\nOne two.')).toBe('<p>One two.</p>');
	expect(htmlOf('One.\n{#holds gap.military.p3 = 1}\n\nTwo.')).toBe('<p>One.</p>\n<p>Two.</p>');
	expect(htmlOf('One.\n\n{#holds gap.military.p3 = 1}\n\nTwo.')).toBe('<p>One.</p>\n<p>Two.</p>');
	expect(htmlOf('One.{#holds gap.military.p3 = 1} Two.')).toBe('<p>One. Two.</p>');
	expect(htmlOf('One.[^report] {#holds gap.military.p3 = 1}[^report]')).toMatch(
		/^<p>One\.<sup[^]*<\/sup><\/p>$/
	);
});
