import { dev } from '$app/environment';
import { namesOf, type Names } from '$lib/chart/names';
import { buildIndex } from '$lib/index/build';
import { sliceScores } from '$lib/index/slice';
import type { Scores } from '$lib/index/types';
import { readRecord } from '$lib/record/read';
import { readStory } from '$lib/story/copy/read';
import type { Story } from '$lib/story/types';

/** What the story page is made from. */
export interface StoryData {
	story: Story;
	scores: Scores;
	names: Names;
}

const made = new Map<string, StoryData>();

/** Reads record and copy for a language; once per build, at every request while developing. */
export function storyData(lang: string): StoryData {
	const kept = made.get(lang);
	if (kept && !dev) return kept;
	const record = readRecord();
	const index = buildIndex(record);
	const data = {
		story: readStory(lang, index),
		scores: sliceScores(index),
		names: namesOf(record, lang)
	};
	made.set(lang, data);
	return data;
}
