// Without these, a slip of the keyboard could stop the build with a stack trace instead of a place
// in a file, or slip markup onto the page.
import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compileStory } from '../../../src/lib/story/copy/compile';
import { chapterFile, context, STORY_FILE } from './fixture';

// Busy machines take their time.
vi.setConfig({ testTimeout: 60_000 });

/** Pieces of the grammar, whole and broken, for texts that nearly make sense. */
const PIECES = [
	'{',
	'}',
	'\\',
	'{#holds ',
	'threat.cyber.eu.p3',
	'widest.p3',
	'{widest.p3}',
	' | count',
	'|',
	'{threat.cyber.eu.p3}',
	'words',
	' is ',
	' > ',
	'= 3',
	'[^report]',
	'[^',
	']',
	'[',
	'(',
	')',
	':eu[',
	':japan[',
	':eu',
	':',
	'::',
	':::',
	'**',
	'*',
	'_',
	'`',
	'```',
	'<b>',
	'</b>',
	'<!--',
	'<script>',
	'&#39;',
	'&lt;',
	'!',
	'#',
	'# ',
	'- ',
	'> ',
	'1. ',
	'---',
	'\n',
	'\n\n',
	'\r\n',
	'    ',
	'\t',
	' ',
	'2018',
	'G7',
	'年',
	'\u0000',
	'\uE000',
	'\uF8FF',
	'\u2E28',
	'\uD800',
	'😀',
	'step: a',
	'view:\n  chart: radar\n  period: p3',
	'chapter: x',
	'title: "',
	', ',
	'military'
];
const text = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
	fc.string({ unit: 'binary' })
);

const STAND_INS = /[\uE000-\uF8FF\u2E28\u2E29]/;

/** Compiles, and checks that every problem stands where an editor can go. */
function compile(files: { name: string; text: string }[]) {
	const compiled = compileStory(files, context);
	expect(compiled.story === undefined).toBe(compiled.problems.length > 0);
	for (const problem of compiled.problems) {
		const file = files.find(({ name }) => problem.file.endsWith(`/${name}`));
		const lines = (file?.text ?? '').replace(/^\uFEFF/, '').split(/\r\n?|\n/);
		const line = lines[problem.line - 1];
		expect(line, problem.message).toBeDefined();
		expect(problem.column).toBeGreaterThanOrEqual(1);
		expect(problem.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
		// What stands in for expressions inside the compiler is for nobody's eyes.
		if (!STAND_INS.test(file?.text ?? '')) expect(problem.message).not.toMatch(STAND_INS);
	}
	return compiled;
}

const ALLOWED: Record<string, string[]> = {
	p: [],
	strong: [],
	span: ['class'],
	sup: ['class'],
	a: ['href', 'id', 'aria-label']
};

test('any text of a step gives problems or safe HTML', () => {
	fc.assert(
		fc.property(text, (written) => {
			const { story } = compile([STORY_FILE, chapterFile(written)]);
			const html = story?.chapters[0]?.steps[0]?.html ?? '';
			expect(html).not.toMatch(STAND_INS);
			load(
				html,
				null,
				false
			)('*').each((_, element) => {
				if (!('tagName' in element)) throw new Error(`unexpected ${element.type}`);
				expect(Object.keys(ALLOWED)).toContain(element.tagName);
				for (const { name } of element.attributes) {
					expect(ALLOWED[element.tagName]).toContain(name);
				}
			});
		}),
		{ numRuns: 500 }
	);
});

test('any file gives problems, never an error', () => {
	fc.assert(
		fc.property(text, text, (chapter, titles) => {
			compile([
				{ name: '01-a.md', text: chapter },
				{ name: 'story.md', text: titles }
			]);
		}),
		{ numRuns: 500 }
	);
});

test('any settings give problems, never an error', () => {
	fc.assert(
		fc.property(text, text, (settings, title) => {
			const head = `---\nchapter: a\ntitle: ${title}\n---\n`;
			const step = `---\nstep: b\nview:\n  chart: radar\n  period: ${settings}\n---\nText.\n`;
			compile([STORY_FILE, { name: '01-a.md', text: head + step }]);
		}),
		{ numRuns: 500 }
	);
});

test('plain words arrive as they were written', () => {
	const word = fc.stringMatching(/^[A-Za-zéß日本。,;’“”–]{1,8}$/u);
	fc.assert(
		fc.property(fc.array(word, { minLength: 1 }), (words) => {
			const { story } = compile([STORY_FILE, chapterFile(words.join(' '))]);
			expect(story?.chapters[0]?.steps[0]?.html).toBe(`<p>${words.join(' ')}</p>`);
		})
	);
});
