// Without these, an author who follows src/content/README.md to the letter could be told that what
// it documents does not exist.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIndex, type Index } from '../../../src/lib/index/build';
import { formatProblem } from '../../../src/lib/record/problem';
import { readRecord } from '../../../src/lib/record/read';
import { compileStory, type CopyFile } from '../../../src/lib/story/copy/compile';
import { FILTER_NAMES } from '../../../src/lib/story/copy/filters';
import { localeFor } from '../../../src/lib/story/copy/locale';
import { ROOTS } from '../../../src/lib/story/copy/roots';
import { chapterFile, STORY_FILE } from './fixture';

const README = readFileSync('src/content/README.md', 'utf8');

let index: Index;
beforeAll(() => {
	index = buildIndex(readRecord());
});

/** Rows of the table whose first heading is this, without heading and rule. */
function table(heading: string): string[][] {
	const lines = README.split('\n');
	const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
	if (start < 0) throw new Error(`no table "${heading}" in src/content/README.md`);
	const rest = lines.slice(start + 2);
	const end = rest.findIndex((line) => !line.startsWith('|'));
	return rest.slice(0, end).map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim())
	);
}

/** What stands between backticks. */
const codes = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

const EXPRESSIONS = table('expression').flatMap(([cell]) => codes(cell));

/** An expression as documented, with a row of the real data where it says ROW. */
function onRealData(expression: string): string {
	const { indicators, polls } = index.record;
	return expression
		.replace('indicator.ROW', `indicator.${indicators[0]?.id}`)
		.replace('poll.ROW', `poll.${polls[0]?.id}`);
}

function problemsOf(files: CopyFile[]): string[] {
	const { record } = index;
	const context = { lang: 'en', folder: 'en', index, record, locale: localeFor('en') };
	return compileStory(files, context).problems.map(formatProblem);
}

const problemsIn = (text: string) => problemsOf([STORY_FILE, chapterFile(text)]);

describe('every documented expression resolves on the real data', () => {
	test.each(EXPRESSIONS)('%s', (expression) => {
		const resolved = onRealData(expression);
		// A list that happens to be empty, or is only there to be counted, is no fault of the README.
		const unprintable = /the list is empty|cannot be printed/;
		const printed = problemsIn(`{${resolved}}`).filter((problem) => !unprintable.test(problem));
		expect(printed).toEqual([]);
		if (ROOTS[expression]) expect(problemsIn(`{${expression} | count}`)).toEqual([]);
	});

	test('and none is left undocumented', () => {
		const documented = EXPRESSIONS.map((expression) => expression.split('.')[0]);
		expect(new Set(documented)).toEqual(new Set(Object.keys(ROOTS)));
	});
});

test('every documented filter is one, and none is left undocumented', () => {
	const documented = table('filter').flatMap(([cell]) => codes(cell));
	expect(new Set(documented)).toEqual(new Set(FILTER_NAMES));
});

test('forms and verdicts are those listed', () => {
	const rows = table('expression');
	const listed = (start: string) => {
		const row = rows.find(([cell]) => codes(cell)[0]?.startsWith(start));
		return codes(row?.[1]).filter((code) => !code.endsWith('.csv'));
	};
	const forms = listed('reached.');
	const verdicts = listed('verdict.');
	expect(forms).toHaveLength(4);
	expect(verdicts).toHaveLength(5);
	for (const form of forms) {
		expect(problemsIn(`Words. {#holds reached.${form}.p4 | count >= 0}`)).toEqual([]);
	}
	for (const verdict of verdicts) {
		expect(problemsIn(`Words. {#holds verdict.${verdict} | count >= 0}`)).toEqual([]);
	}
});

test('every documented comparison is one', () => {
	const paragraph = README.slice(README.indexOf('it knows `>`'));
	const [, numbers = '', lists = ''] = /it knows ([^]*?) for numbers and ([^]*?) for lists/.exec(
		paragraph
	) ?? [''];
	expect(codes(numbers)).toHaveLength(6);
	expect(codes(lists)).toHaveLength(3);
	for (const operator of codes(numbers)) {
		const [problem = 'does not hold'] = problemsIn(`Words. {#holds gap.cyber.p3 ${operator} 0}`);
		expect(problem).toContain('does not hold');
	}
	for (const operator of codes(lists)) {
		const [problem = 'does not hold'] = problemsIn(`Words. {#holds most.p3 ${operator} cyber}`);
		expect(problem).toContain('does not hold');
	}
});

test('expressions in the running text are right', () => {
	const inText = codes(README.replaceAll(/```[^]*?```/g, '')).filter((code) =>
		/^\{[^…]+}$/.test(code)
	);
	expect(inText.length).toBeGreaterThan(1);
	for (const code of inText) {
		// A claim may come to fail with new data, but it must be one that can be read.
		const problems = problemsIn(`Words. ${code}`).filter((line) => !line.includes('does not hold'));
		expect(problems).toEqual([]);
	}
});

test('the chapter shown as an example compiles, but for its scrub in the very first step', () => {
	const [, example = ''] = /```md\n([^]*?)```/.exec(README) ?? [];
	expect(example).toContain('step: neighbours');
	const problems = problemsOf([
		STORY_FILE,
		chapterFile('Words.', '00-opening.md', 'opening'),
		{ name: '04-old-fears.md', text: example }
	]);
	expect(problems).toEqual([]);
});
