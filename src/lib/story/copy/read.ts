import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Index } from '../../index/build';
import { ProblemsError, type Problem } from '../../record/problem';
import type { Story } from '../types';
import { claimsIn, unclaimedIn, type StoryClaim } from './claims';
import { compileStory, type Compiled, type CopyFile } from './compile';
import { localeFor } from './locale';

/** Where the copy lives, from the root of the project, in which builds and scripts run. */
const CONTENT = 'src/content';

function readFiles(folder: string): CopyFile[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
	return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function compileLanguage(lang: string, index: Index, content: string): Compiled {
	const folder = `${content}/${lang}`;
	const { record } = index;
	const locale = localeFor(lang);
	return compileStory(readFiles(folder), { lang, folder, index, record, locale });
}

/**
 * Reads the story in one language.
 *
 * @param content folder of all languages, from the working directory
 * @throws ProblemsError with everything that is wrong in any of its files
 */
export function readStory(lang: string, index: Index, content = CONTENT): Story {
	const { story, problems } = compileLanguage(lang, index, content);
	if (!story) throw new ProblemsError(problems);
	return story;
}

/** Every claim that the story in one language makes of the data, in its order. */
export const readClaims = (lang: string, content = CONTENT): StoryClaim[] =>
	claimsIn(`${content}/${lang}`, readFiles(`${content}/${lang}`));

/** Every language that there is copy in. */
const languagesIn = (content: string): string[] =>
	readdirSync(content, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

/** Every claim of the story in every language. */
export const readAllClaims = (content = CONTENT): StoryClaim[] =>
	languagesIn(content).flatMap((lang) => readClaims(lang, content));

/** Rankings that the story in any language prints and makes no claim of. */
export const readUnclaimed = (content = CONTENT): Problem[] =>
	languagesIn(content).flatMap((lang) => {
		const folder = `${content}/${lang}`;
		return unclaimedIn(folder, readFiles(folder));
	});

/** Everything that is wrong with the copy in any language, for a script to print. */
export const checkCopy = (index: Index, content = CONTENT): Problem[] =>
	languagesIn(content).flatMap((lang) => compileLanguage(lang, index, content).problems);
