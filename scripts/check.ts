/**
 * `npm run check [data folder] [content folder]`: everything that is wrong with the record and the copy, one line each,
 * with file, line and column. A build begins with it, so that nothing broken is ever published.
 */
import { existsSync } from 'node:fs';
import { buildIndex } from '../src/lib/index/build';
import { parseRecord } from '../src/lib/record/parse';
import { hedgeProblems } from '../src/lib/method/hedges';
import { makeTrials } from '../src/lib/method/trials';
import { compareProblems, formatProblem, type Problem } from '../src/lib/record/problem';
import { readFolder } from '../src/lib/record/read';
import { checkCopy, readAllClaims, readUnclaimed } from '../src/lib/story/copy/read';

/** Notices of one file as one line: they are many, and none of them stops anything. */
function digest(notices: readonly Problem[]): string[] {
	const files = [...new Set(notices.map((notice) => notice.file))];
	return files.flatMap((file) => {
		const [first, ...others] = notices.filter((notice) => notice.file === file);
		if (!first) return [];
		if (others.length === 0) return [formatProblem(first)];
		return [
			`${file}: ${others.length + 1} notices, the first on line ${first.line}: ${first.message}`
		];
	});
}

/** What is wrong; the copy is looked at only when the record that it speaks of is sound. */
function check(data: string, content: string): { problems: Problem[]; notices: Problem[] } {
	const { record, problems, notices } = parseRecord(readFolder(data), data);
	if (!record) return { problems, notices };
	const index = buildIndex(record);
	const wrong = checkCopy(index, content);
	// Claims are tried in other ways only when they hold in ours.
	if (wrong.length === 0) {
		wrong.push(...readUnclaimed(content));
		wrong.push(...hedgeProblems(readAllClaims(content), makeTrials(index)));
	}
	return { problems: wrong.sort(compareProblems), notices };
}

const [data = 'data', content = 'src/content'] = process.argv.slice(2);
const absent = [data, content].filter((folder) => !existsSync(folder));
if (absent.length > 0) {
	console.error(`There is no folder ${absent.join(', ')}.`);
	process.exitCode = 1;
} else {
	const { problems, notices } = check(data, content);
	for (const line of digest(notices)) console.log(`notice: ${line}`);
	for (const problem of problems) console.error(formatProblem(problem));
	if (problems.length > 0) {
		console.error(problems.length === 1 ? 'One problem' : `${problems.length} problems`);
		process.exitCode = 1;
	} else {
		console.log('Record and copy are sound.');
	}
}
