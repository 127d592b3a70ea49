import { m } from '../paraglide/messages';
import type { Names } from '../chart/names';
import { wordsOf } from '../chart/words';
import type { Words } from '../scene/types';

/** The words of pictures whose levels a recipe may set aside: one without a pair of levels need not be an empty dial. */
export const exploreWords = (names: Names, lang: string): Words => ({
	...wordsOf(names, lang),
	empty: (total) => m.explore_empty({ total })
});
