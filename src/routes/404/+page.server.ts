import { kindOf } from '$lib/chart/kinds/all';
import { pictureOf } from '$lib/chart/picture';
import { wordsOf } from '$lib/chart/words';
import { baseLocale } from '$lib/paraglide/runtime';
import { storyData } from '$lib/server/story';

// A host serves this file for any missing address, so it is a file of its own: `404.html`.
export const trailingSlash = 'never';

const FRAME = { width: 340, height: 330, text: 12 };

/** The two spokes without which the dial is not whole. */
const MISSING = [3, 4];

export const load = () => {
	const { story, scores, names } = storyData(baseLocale);
	const [opening] = story.chapters.flatMap(({ steps }) => steps);
	if (!opening) throw new Error('the story has no step');
	const kind = kindOf(opening.view.chart);
	const whole = pictureOf(opening, kind, scores, FRAME, wordsOf(names, baseLocale));
	const gone = MISSING.map((place) => scores.sectors[place]);
	const isThere = ({ sector }: { sector?: string }) => !gone.includes(sector ?? '');
	return {
		chapters: story.chapters.map(({ id, number, title }) => ({ id, number, title })),
		dial: {
			...whole,
			guides: whole.guides.filter(isThere),
			labels: whole.labels.filter(isThere)
		}
	};
};
