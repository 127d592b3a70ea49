import { dev } from '$app/environment';
import { namesOf, type Names } from '$lib/chart/names';
import { sliceScores } from '$lib/index/slice';
import type { Scores } from '$lib/index/types';
import { readStory } from '$lib/story/copy/read';
import type { Story } from '$lib/story/types';
import { theIndex } from './sector';
import { slicesFor } from './slices';

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
	const index = theIndex();
	const { record } = index;
	const story = readStory(lang, index);
	const views = story.chapters.flatMap(({ steps }) => steps.map(({ view }) => view));
	const data = {
		story,
		scores: { ...sliceScores(index), ...slicesFor(views, record, story.notes) },
		names: namesOf(record, lang)
	};
	made.set(lang, data);
	return data;
}
