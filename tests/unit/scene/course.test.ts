// If this fails, the picture of a field shows other levels than the record, or its words lie over its marks.
import { expect, test } from 'vitest';
import { cooperationKey, threatKey } from '../../../src/lib/index/keys';
import { courseScene } from '../../../src/lib/scene/course';
import { chartFrames } from '../../../src/lib/server/share/sheet';
import { faults } from './faults';
import { WORDS } from './fixture';
import { scores } from './story';

const [frame] = chartFrames;
const FORMS = 'Forms of cooperation, of four';

test.each(
	scores.sectors.flatMap((sector) =>
		Object.entries(WORDS).map(([lang, words]) => [sector, lang, words] as const)
	)
)('%s, %s', (sector, _lang, words) => {
	const scene = courseScene({ sector, scores, frame: frame!, words, forms: FORMS });
	expect(faults(scene)).toEqual([]);
	const lowest = Math.max(...scene.guides.map(({ d }) => Number(/ (\S+)H/.exec(d)?.[1])));
	const highest = Math.min(...scene.guides.map(({ d }) => Number(/ (\S+)H/.exec(d)?.[1])));
	for (const { shape, actor, period = '', value, y, cells } of scene.marks) {
		if (shape === 'cells') {
			const score = scores.cooperation[cooperationKey(sector, period)];
			expect([value, cells]).toEqual([score?.value, score?.forms]);
		} else {
			expect(value).toBe(scores.threat[threatKey(sector, actor!, period)]?.value);
			// Where it stands is what it says.
			expect(y).toBeCloseTo(lowest - ((lowest - highest) * value) / 4, 0);
		}
	}
	expect(scene.marks).toHaveLength(3 * scores.periods.length);
});

test('a level that nothing is known of is not drawn as none', () => {
	const [sector = ''] = scores.sectors;
	const [period = ''] = scores.periods;
	const known = Object.entries(scores.threat);
	const threat = Object.fromEntries(
		known.filter(([key]) => key !== threatKey(sector, 'eu', period))
	);
	const scene = courseScene({
		sector,
		scores: { ...scores, threat },
		frame: frame!,
		words: WORDS.en,
		forms: FORMS
	});
	expect(scene.marks.some(({ key }) => key === `eu:${period}`)).toBe(false);
});
