import { dev } from '$app/environment';
import { readFileSync } from 'node:fs';
import { readChanges } from '$lib/download/edition';
import { methodContent, type MethodContent } from '$lib/method/page';
import { makeTrials, type Try } from '$lib/method/trials';
import { readClaims } from '$lib/story/copy/read';
import { CONFERENCE, theIndex } from './sector';
import { storyData } from './story';

let kept: Try | undefined;

/** Ways to try claims on; made once per build, for all languages. */
function theTrials(): Try {
	if (!kept || dev) kept = makeTrials(theIndex());
	return kept;
}

/** Everything for the page on method in a language. */
export function methodData(lang: string): MethodContent {
	const { story } = storyData(lang);
	return methodContent({
		index: theIndex(),
		lang,
		claims: readClaims(lang),
		tryClaim: theTrials(),
		steps: new Map(
			story.chapters.flatMap(({ title, steps }) =>
				steps.map(({ address }, i) => [address, { chapter: title, step: i + 1 }] as const)
			)
		),
		changes: readChanges(readFileSync('data/CHANGELOG.md', 'utf8')),
		period: CONFERENCE
	});
}
