import { CONTEXT_TOPICS } from '../../index/types';
import { compareProblems, type Problem } from '../../record/problem';
import type { Chapter, Step, Story } from '../types';
import { splitBlocks, type Block } from './blocks';
import { compileBody, type Apparatus } from './body';
import { readFields, type Fields, type Words } from './fields';
import { compileLine } from './line';
import { didYouMean } from './near';
import { makeNumbering } from './notes';
import { makeScope, type CopyContext, type Scope } from './scope';
import { makeSource, problemAt, type Report, type Source } from './source';
import { makeTerms } from './terms';
import { readView } from './view';

/** A file of copy as read from the disk. */
export interface CopyFile {
	/** Name without its folder: `04-old-fears.md`. */
	name: string;
	text: string;
}

export interface Compiled {
	/** The story, if there is nothing wrong with it. */
	story: Story | undefined;
	/** Everything that is wrong, in the order of the files. */
	problems: Problem[];
}

/** The file that holds the title of the whole. */
const STORY_FILE = 'story.md';
const STORY_KEYS = ['title', 'kicker', 'standfirst', 'description'] as const;
/** Words that a reader gets through in a minute. */
const WORDS_A_MINUTE = 220;

/** What the first block of a file says of the chapter. */
interface Head extends Pick<Chapter, 'id' | 'title'> {
	/** The step whose picture stands for the chapter. */
	share: Words | undefined;
}

/** Stands in for the head of a chapter that could not be read. */
const NO_HEAD: Head = { id: '', title: '', share: undefined };

/** What is carried from file to file. */
interface Progress extends Apparatus {
	/** Chapter identifiers and the files that use them. */
	chapters: Map<string, string>;
	words: number;
	steps: number;
}

/** One file being compiled. */
interface Desk {
	source: Source;
	report: Report;
	scope: Scope;
	progress: Progress;
}

/** The words of a setting that is shown to readers. */
function line(words: Words | undefined, { source, report, scope, progress }: Desk): string {
	return words ? compileLine(words, source, scope, progress.numbering, report) : '';
}

function checkId(id: Words, what: string, report: Report): void {
	if (/^[a-z0-9-]+$/.test(id.value)) return;
	report(
		id.start,
		`"${id.value}" cannot name a ${what}; expected lower-case letters, digits and hyphens`
	);
}

function readScrub(fields: Fields, { report, progress }: Desk): boolean {
	const scrub = fields.optional('scrub');
	if (!scrub) return false;
	const yes = ['yes', 'true'].includes(scrub.value);
	if (!yes && !['no', 'false'].includes(scrub.value)) {
		report(scrub.start, `scrub: expected yes or no; found "${scrub.value}"`);
	}
	if (yes && progress.steps === 0) {
		report(scrub.start, 'scrub: the first step of the story has no picture before it');
	}
	return yes;
}

/**
 * Reads the remarks in a step's picture, each under what it hangs on: a mark, as in `climate:eu`, `cyber:p3` or
 * `asylum:eu:2015`, or a level of a spoke, as in `climate@4`. Whether the picture has that mark is for those to say who draw it.
 */
function readRemarks(fields: Fields, desk: Desk): Pick<Step, 'remarks'> {
	const below = fields.has('remarks') ? fields.below('remarks') : undefined;
	if (!below) return {};
	const remarks = below.keys().map((at) => {
		const [about = ''] = at.value.split(/[:@]/);
		const known = [...desk.scope.sectors, ...CONTEXT_TOPICS];
		if (!known.includes(about)) {
			desk.report(
				at.start,
				`there is no sector "${about}"${didYouMean(about, known)}; a remark hangs on a mark, as in climate:eu or asylum:eu:2015, or on a level, as in climate@4`
			);
		}
		return { at: at.value, text: line(below.required(at.value), desk) };
	});
	return { remarks };
}

function compileStep(
	fields: Fields,
	block: Block,
	chapter: string,
	taken: Set<string>,
	desk: Desk
): Step | undefined {
	const { source, report, scope, progress } = desk;
	fields.only(['step', 'view', 'remarks', 'scrub']);
	const id = fields.required('step');
	if (id) {
		checkId(id, 'step', report);
		if (taken.has(id.value)) report(id.start, `step "${id.value}" is already in this chapter`);
		taken.add(id.value);
	}
	const below = fields.below('view');
	const view = below && readView(below, scope, report);
	const remarks = readRemarks(fields, desk);
	const scrub = readScrub(fields, desk);
	const body = compileBody(source.text, block.body, scope, progress, report);
	if (source.text.slice(block.body.start, block.body.end).trim() === '') {
		report(block.open, `step "${id?.value ?? ''}" has no text`);
	}
	if (body.aside && view?.periods.length === 0) {
		report(block.open, `::${body.aside} shows levels of a period, and this view has none`);
	}
	progress.steps += 1;
	progress.words += body.words;
	if (!id || !view) return undefined;
	const address = `${chapter}/${id.value}`;
	const { html, notes, aside } = body;
	return { id: id.value, address, view, ...remarks, scrub, html, notes, ...(aside && { aside }) };
}

/** Reads the block that names the chapter. Text under it belongs to no step. */
function compileHead(fields: Fields, block: Block, desk: Desk): Head {
	const { source, report, progress } = desk;
	fields.only(['chapter', 'title', 'share']);
	const id = fields.required('chapter');
	const title = line(fields.required('title'), desk);
	if (id) {
		checkId(id, 'chapter', report);
		const other = progress.chapters.get(id.value);
		if (other !== undefined) report(id.start, `chapter "${id.value}" is already in ${other}`);
		else progress.chapters.set(id.value, source.file);
	}
	const stray = source.text.slice(block.body.start, block.body.end).search(/\S/);
	if (stray >= 0) report(block.body.start + stray, 'text before the first step of the chapter');
	return { id: id?.value ?? '', title, share: fields.optional('share') };
}

/** What the first block of a file is: it must name the chapter, and may be a step by mistake. */
function startChapter(fields: Fields, block: Block, desk: Desk): Head {
	if (fields.has('chapter') || !fields.has('step')) return compileHead(fields, block, desk);
	desk.report(block.open, 'a step before the chapter; the first block of a file has "chapter"');
	return NO_HEAD;
}

function compileChapter(number: number, desk: Desk): Chapter {
	const { source, report, scope, progress } = desk;
	progress.terms.newChapter();
	const [first, ...others] = splitBlocks(source, report);
	const fields = first && readFields(source, first, report);
	const head = fields ? startChapter(fields, first, desk) : NO_HEAD;
	if (first && others.length === 0) report(first.open, 'the chapter has no step');

	const steps: Step[] = [];
	const taken = new Set<string>();
	for (const block of others) {
		const stepFields = readFields(source, block, report);
		if (stepFields?.has('chapter')) {
			report(block.open, 'a second chapter; expected one chapter in each file');
		} else if (stepFields) {
			const step = compileStep(stepFields, block, head.id, taken, desk);
			if (step) steps.push(step);
		} else {
			// Settings that cannot be read are no reason to keep quiet about the text.
			compileBody(source.text, block.body, scope, progress, report);
			progress.steps += 1;
		}
	}
	const { id, title, share } = head;
	if (share && !taken.has(share.value)) {
		report(
			share.start,
			`there is no step "${share.value}" in the chapter${didYouMean(share.value, [...taken])}`
		);
	}
	return { id, title, number, ...(share && { share: share.value }), steps };
}

/** Reads `story.md`: one block and no text. */
function compileTitles(desk: Desk): Record<(typeof STORY_KEYS)[number], string> {
	const { source, report } = desk;
	const titles = { title: '', kicker: '', standfirst: '', description: '' };
	const [block, second] = splitBlocks(source, report);
	const fields = block && readFields(source, block, report);
	if (second) report(second.open, `expected one block in ${STORY_FILE}`);
	if (!block || !fields) return titles;
	fields.only(STORY_KEYS);
	for (const key of STORY_KEYS) titles[key] = line(fields.required(key), desk);
	const stray = source.text.slice(block.body.start, block.body.end).search(/\S/);
	if (stray >= 0) {
		report(block.body.start + stray, `text under the block; ${STORY_FILE} has none`);
	}
	return titles;
}

/** Compiles the files of one language to a story, or to everything that is wrong with them. */
export function compileStory(files: readonly CopyFile[], context: CopyContext): Compiled {
	const { folder, lang, record } = context;
	const scope = makeScope(context);
	const problems: Problem[] = [];
	const apparatus = { numbering: makeNumbering(record), terms: makeTerms(record, lang) };
	const progress: Progress = { ...apparatus, chapters: new Map(), words: 0, steps: 0 };
	const deskOf = ({ name, text }: CopyFile): Desk => {
		const source = makeSource(`${folder}/${name}`, text);
		const report: Report = (offset, message) => {
			problems.push(problemAt(source, offset, message));
		};
		return { source, report, scope, progress };
	};
	const missing = (name: string, message: string) =>
		problems.push({ file: `${folder}/${name}`, line: 1, column: 1, message });

	const titleFile = files.find(({ name }) => name === STORY_FILE);
	if (!titleFile) missing(STORY_FILE, 'the file is missing; it holds the title of the story');
	const titles = titleFile && compileTitles(deskOf(titleFile));

	const chapterFiles = files
		.filter(({ name }) => name !== STORY_FILE)
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	if (chapterFiles.length === 0) missing('', 'there is no chapter');
	const chapters = chapterFiles.map((file, number) => compileChapter(number, deskOf(file)));

	if (problems.length > 0 || !titles) {
		return { story: undefined, problems: problems.sort(compareProblems) };
	}
	const { words } = progress;
	const minutes = Math.ceil(words / WORDS_A_MINUTE);
	const [notes, terms] = [apparatus.numbering.notes(), apparatus.terms.used()];
	return { story: { lang, ...titles, minutes, words, chapters, notes, terms }, problems };
}
