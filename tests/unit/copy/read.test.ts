// Without these, a build could leave out a chapter or go on with a broken one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProblemsError } from '../../../src/lib/record/problem';
import { checkCopy, readStory } from '../../../src/lib/story/copy/read';
import { chapterFile, index, STORY_FILE } from './fixture';

let content: string;
beforeEach(() => {
	content = mkdtempSync(join(tmpdir(), 'copy-'));
});
afterEach(() => {
	rmSync(content, { recursive: true });
});

function write(lang: string, files: { name: string; text: string }[]): void {
	mkdirSync(join(content, lang), { recursive: true });
	for (const { name, text } of files) writeFileSync(join(content, lang, name), text);
}

/** The error that reading throws. */
function failure(lang: string): unknown {
	try {
		readStory(lang, index, content);
	} catch (error) {
		return error;
	}
	throw new Error('nothing was thrown');
}

test('a folder is a story; notes to authors and other files in it are not', () => {
	write('en', [
		STORY_FILE,
		chapterFile('Second.', '02-b.md', 'b'),
		chapterFile('First.', '01-a.md', 'a'),
		{ name: 'README.md', text: 'How to write.' },
		{ name: 'draft.txt', text: 'Not yet.' }
	]);
	const story = readStory('en', index, content);
	expect(story.lang).toBe('en');
	expect(story.chapters.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('all problems of all files are thrown at once', () => {
	write('en', [
		STORY_FILE,
		chapterFile('{foo} and {bar}', '01-a.md', 'a'),
		chapterFile('{baz}', '02-b.md', 'b')
	]);
	const error = failure('en');
	expect(error).toBeInstanceOf(ProblemsError);
	const { problems } = error as ProblemsError;
	expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
		[`${content}/en/01-a.md`, 12, 1],
		[`${content}/en/01-a.md`, 12, 11],
		[`${content}/en/02-b.md`, 12, 1]
	]);
});

test('a language without a folder, or without words of its own, is refused', () => {
	expect(failure('en')).toBeInstanceOf(ProblemsError);
	expect(String(failure('xx'))).toContain('no words for language "xx"');
	expect(String(failure('constructor'))).toContain('no words for language "constructor"');
});

test('the check covers every language', () => {
	write('en', [STORY_FILE, chapterFile('{foo}')]);
	write('ja', [STORY_FILE, chapterFile('{bar}')]);
	writeFileSync(join(content, 'README.md'), 'How to write.');
	expect(checkCopy(index, content).map(({ file }) => file)).toEqual([
		`${content}/en/01-fears.md`,
		`${content}/ja/01-fears.md`
	]);
});
