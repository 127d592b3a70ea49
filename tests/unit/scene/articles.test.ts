// If this fails, a reader of the agreement loses an article: it is missing, covered by another one or by a word, stands on
// a field that it does not fall into, or the sentence under the picture counts otherwise than the picture.
import { outline } from '../../../src/lib/chart/shapes';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articles } from '../../../src/lib/chart/kinds/articles';
import { sliceArticles } from '../../../src/lib/index/articles';
import type { ArticleEntry, Scores } from '../../../src/lib/index/types';
import { between } from '../../../src/lib/scene/between';
import { placeOf } from '../../../src/lib/scene/bend';
import { overlap } from '../../../src/lib/scene/boxes';
import { markBox } from '../../../src/lib/scene/dial';
import { fitFrame } from '../../../src/lib/scene/layout';
import type { Frame, Mark, Scene } from '../../../src/lib/scene/types';
import type { Place } from '../../../src/lib/scene/view';
import { faults } from './faults';
import { anyFrame, anyLang, LANGS, real, record, viewOf, WORDS } from './fixture';

const RUNS = 300;

const PLACES = ['field', 'spokes'] as const satisfies readonly Place[];

const withArticles = (entries: ArticleEntry[]): Scores => ({ ...real, articles: entries });
const AGREEMENT = withArticles(sliceArticles(record));

const viewAt = (place: Place) => viewOf('articles', [], { show: [], place });

const sceneOf = (
	place: Place,
	frame: Frame = { width: 760, height: 640 },
	scores = AGREEMENT,
	lang: 'en' | 'ja' = 'en'
): Scene => articles.layout(viewAt(place), scores, fitFrame(frame), WORDS[lang]);

/** An agreement that nobody signed: any articles in any sectors. */
const anyArticles: fc.Arbitrary<ArticleEntry[]> = fc
	.array(
		fc.record({
			title: fc.constantFrom(...record.spaArticles.map(({ title }) => title)),
			sectors: fc.oneof(
				fc.constant<string[]>([]),
				fc.subarray(real.sectors, { minLength: 1, maxLength: 3 }),
				fc.subarray(real.sectors)
			),
			confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const)
		}),
		{ maxLength: 80, size: 'max' }
	)
	.map((entries) => entries.map((entry, i) => ({ article: i + 1, ...entry })));

const anyPlace = fc.constantFrom(...PLACES);

/** Pairs of marks of different articles, or on different spokes, that share space. */
function covered({ marks, view }: Scene): string[] {
	const boxes = marks.map(markBox);
	return marks.flatMap((mark, i) =>
		marks.slice(0, i).flatMap((other, j) => {
			const together = view.place === 'field' && mark.value === other.value;
			const [a, b] = [boxes[i], boxes[j]];
			return !together && a && b && overlap(a, b) ? [`${mark.key} over ${other.key}`] : [];
		})
	);
}

/** Keys of the marks that an agreement must have. */
const keysOf = (entries: readonly ArticleEntry[]): string[] =>
	entries.flatMap(({ article, sectors }) =>
		sectors.length > 0 ? sectors.map((id) => `article:${article}:${id}`) : [`article:${article}`]
	);

const byKey = (scene: Scene): Map<string, Mark> => new Map(scene.marks.map((m) => [m.key, m]));

describe('in any frame, for any agreement', () => {
	test('nothing lies over anything or leaves the frame, and no article is missing', () => {
		fc.assert(
			fc.property(anyPlace, anyArticles, anyFrame, anyLang, (place, entries, frame, lang) => {
				const scene = sceneOf(place, frame, withArticles(entries), lang);
				expect(faults(scene)).toEqual([]);
				expect(covered(scene)).toEqual([]);
				expect(scene.marks.map(({ key }) => key).sort()).toEqual(keysOf(entries).sort());
				expect(scene.marks.every(({ size }) => size > 0)).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});

	test('the same call gives the same picture and leaves what it was given alone', () => {
		fc.assert(
			fc.property(anyPlace, anyArticles, anyFrame, anyLang, (place, entries, frame, lang) => {
				const given = structuredClone({ entries, frame });
				const once = sceneOf(place, frame, withArticles(entries), lang);
				expect(sceneOf(place, given.frame, withArticles(given.entries), lang)).toEqual(once);
				expect({ entries, frame }).toEqual(given);
			}),
			{ numRuns: 60 }
		);
	});

	test('marks on spokes stand on their own spoke, outward in the order of their articles', () => {
		fc.assert(
			fc.property(anyArticles, anyFrame, (entries, frame) => {
				const { marks } = sceneOf('spokes', frame, withArticles(entries));
				for (const [i, sector] of real.sectors.entries()) {
					const own = marks.filter((mark) => mark.sector === sector);
					const u = placeOf(i, real.sectors.length);
					expect(own.every(({ at }) => at?.[0] === u)).toBe(true);
					const outward = [...own].sort((a, b) => (a.at?.[1] ?? 0) - (b.at?.[1] ?? 0));
					expect(outward.map(({ value }) => value)).toEqual(own.map(({ value }) => value));
					expect(own.every(({ at }) => at && at[1] > 0 && at[1] <= 4)).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('an agreement about other things altogether is left aside as a whole', () => {
		const { title } = record.spaArticles[0] ?? { title: '' };
		const aside = Array.from({ length: 80 }, (_, i): ArticleEntry => {
			return { article: i + 1, title, sectors: [], confidence: 'low' };
		});
		for (const [width, height] of [
			[280, 280],
			[280, 1400],
			[2000, 280]
		] as const) {
			const scene = sceneOf('spokes', { width, height }, withArticles(aside));
			expect([...faults(scene), ...covered(scene)]).toEqual([]);
			expect(scene.marks).toHaveLength(aside.length);
			expect(scene.summary).toContain('No article falls into any field.');
		}
	});

	test('an agreement without articles is an empty picture', () => {
		for (const place of PLACES) {
			for (const scores of [real, withArticles([])]) {
				expect(sceneOf(place, undefined, scores).marks).toEqual([]);
			}
		}
	});
});

describe('the agreement of the record', () => {
	test('holds out at the corners of what is possible, with cells that can be seen', () => {
		for (const lang of LANGS) {
			for (const [width, height] of [
				[280, 280],
				[340, 380],
				[280, 1400],
				[2000, 280],
				[2000, 1400]
			] as const) {
				for (const place of PLACES) {
					const scene = sceneOf(place, { width, height }, AGREEMENT, lang);
					expect([...faults(scene), ...covered(scene)]).toEqual([]);
					const least = Math.min(...scene.marks.map(({ size }) => 2 * size));
					expect(least).toBeGreaterThanOrEqual(place === 'field' ? 14 : 4);
				}
			}
		}
	});

	test('has each article once for each of its sectors', () => {
		for (const place of PLACES) {
			const { marks } = sceneOf(place);
			for (const { article, sectors } of record.spaArticles) {
				const own = marks.filter(({ value }) => value === article);
				expect(own.map(({ sector }) => sector)).toEqual(sectors.length > 0 ? sectors : [undefined]);
			}
		}
	});

	test('has the numbers of all articles in the field, in reading order', () => {
		const { labels, marks } = sceneOf('field', { width: 360, height: 330 });
		const numbers = labels
			.filter(({ role }) => role.startsWith('cell'))
			.map(({ lines }) => lines[0]);
		expect(numbers).toEqual(record.spaArticles.map(({ article }) => String(article)));
		const places = [...new Map(marks.map((mark) => [mark.value, mark])).values()];
		for (const [i, mark] of places.entries()) {
			const before = places[i - 1];
			if (before) expect(mark.y > before.y || mark.x > before.x).toBe(true);
		}
	});

	test('is drawn broken where a row is of low confidence, and hollow where it has no sector', () => {
		for (const place of PLACES) {
			for (const mark of sceneOf(place).marks) {
				const row = record.spaArticles.find(({ article }) => article === mark.value);
				expect(mark.loose).toBe(row?.confidence === 'low');
				expect(mark.opacity).toBe(1);
				expect(mark.shape === 'square-out').toBe(row?.sectors.length === 0);
			}
		}
	});

	test.each([
		['field', { width: 719, height: 649 }],
		['field', { width: 326, height: 302 }],
		['spokes', { width: 719, height: 649 }]
	] as const)(
		'has its number in every cell and no name that could be read as that of a row: %s %o',
		(place, frame) => {
			const { labels, marks } = sceneOf(place, frame);
			const numbers = labels.filter(({ role }) => role.startsWith('cell'));
			for (const mark of marks) {
				const inside = numbers.filter(
					({ lines, x, y, width, height }) =>
						lines[0] === String(mark.value) &&
						Math.abs(x + width / 2 - mark.x) < 0.01 &&
						Math.abs(y + height / 2 - mark.y) <= 2.01
				);
				expect(inside, mark.key).toHaveLength(1);
				// Paper on a solid cell, ink on all others.
				const solid = mark.shape === 'square' && !mark.loose;
				expect(inside[0]?.role).toBe(solid ? 'cell' : 'cell-out');
			}
			if (place === 'field') expect(numbers).toHaveLength(labels.length);
		}
	);

	test('says in two ways, which never mean the same, whether it is in a field and whether it is verified', () => {
		const looks = new Map(
			sceneOf('spokes').marks.map((mark) => [
				`${mark.shape} ${mark.loose}`,
				outline({ ...mark, size: 12 }).split('M').length > 2
			])
		);
		expect(Object.fromEntries(looks)).toEqual({
			'square false': false,
			'square true': true,
			'square-out false': false,
			'square-out true': true
		});
		const icons = articles.legend(viewAt('field'), AGREEMENT).map(({ icon }) => icon.marks);
		expect(
			icons
				.flat()
				.map(({ shape, loose }) => `${shape} ${loose}`)
				.sort()
		).toEqual([...looks.keys()].sort());
	});

	test('shows at the foot of a cell in how many it will be split', () => {
		const { marks } = sceneOf('field', { width: 719, height: 649 });
		for (const { article, sectors, confidence } of record.spaArticles) {
			const mark = marks.find(({ value }) => value === article);
			if (!mark || confidence === 'low') continue;
			const holes = outline(mark).split('M').length - 2;
			expect(holes, String(article)).toBe(sectors.length > 1 ? sectors.length : 0);
		}
	});

	test('is counted under the field as in the file', () => {
		const rows = record.spaArticles;
		const within = rows.filter(({ sectors }) => sectors.length > 0).length;
		const low = rows.filter(({ confidence }) => confidence === 'low').length;
		expect(sceneOf('field').summary).toBe(
			`The agreement has ${rows.length} articles; ${within} of them fall into the ` +
				`${record.sectors.length} fields. For ${low} no source we read confirms even the subject.`
		);
	});

	test('is counted under the spokes as in the file, and those left out are counted beside them', () => {
		const count = new Map<string, number>();
		for (const id of record.spaArticles.flatMap(({ sectors }) => sectors)) {
			count.set(id, (count.get(id) ?? 0) + 1);
		}
		const most = Math.max(...count.values());
		const names = record.sectors.filter(({ id }) => count.get(id) === most).map(({ id }) => id);
		const rest = record.spaArticles.filter(({ sectors }) => sectors.length === 0).length;
		const scene = sceneOf('spokes');
		for (const id of names) expect(scene.summary).toContain(WORDS.en.running(id));
		expect(scene.summary).toContain(`: ${most}`);
		expect(scene.summary).toContain(`${rest} of ${record.spaArticles.length} fall into none`);
		const note = scene.labels.find(({ key }) => key === 'note:rest');
		const [counted = '', list = ''] = note?.lines.join(' ').split(': ') ?? [];
		expect(counted).toMatch(new RegExp(`^${rest} articles in none`));
		// Those that are confirmed are named in the record's words, and the others counted.
		const named = list.split('; ');
		const more = Number(named.pop()?.split(' ')[0]);
		expect(named.length).toBeGreaterThan(3);
		expect(named.length + more).toBe(rest);
		const confirmed = record.spaArticles.filter(
			({ sectors, confidence }) => sectors.length === 0 && confidence !== 'low'
		);
		expect(confirmed.map(({ title }) => title)).toEqual(expect.arrayContaining(named));
	});

	test('names the sectors whose spokes are bare', () => {
		const without = AGREEMENT.articles?.map((entry) => ({
			...entry,
			sectors: entry.sectors.filter((id) => id !== 'energy')
		}));
		expect(sceneOf('spokes', undefined, withArticles(without ?? [])).summary).toContain(
			`None falls into ${WORDS.en.running('energy')}.`
		);
	});
});

describe('on the way from the field to the spokes', () => {
	const [field, spokes] = [sceneOf('field'), sceneOf('spokes')];

	test('every mark stays, and both ends are exactly the pictures', () => {
		expect(between(field, spokes, 0)).toBe(field);
		expect(between(field, spokes, 1)).toBe(spokes);
		expect([...byKey(spokes).keys()].sort()).toEqual([...byKey(field).keys()].sort());
		for (const t of [0.25, 0.5, 0.75]) {
			const way = between(field, spokes, t);
			expect(way.marks).toHaveLength(field.marks.length);
			expect(way.marks.every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
		}
	});

	test('the marks of an article set out from one cell', () => {
		for (const { article } of record.spaArticles) {
			const own = field.marks.filter(({ value }) => value === article);
			expect(new Set(own.map(({ x, y }) => `${x} ${y}`)).size).toBe(1);
		}
	});

	test('nothing is left out of the dial where every article has a sector', () => {
		const all = withArticles(
			record.spaArticles.map(({ article, title, confidence }) => ({
				article,
				title,
				confidence,
				sectors: ['cyber']
			}))
		);
		expect(sceneOf('spokes', undefined, all).labels.map(({ role }) => role)).not.toContain('note');
	});
});

describe('in words', () => {
	const said = (key: string): string => {
		const mark = byKey(sceneOf('field')).get(key);
		return mark ? articles.readout(mark, AGREEMENT, WORDS.en) : '';
	};

	test.each([
		[
			'article:34:terrorism',
			'Article 34, Combating money laundering and financing of terrorism: organised crime and terrorism; not verified.'
		],
		['article:36:cyber', 'Article 36, Cooperation on cyber issues: cyber.'],
		['article:15', 'Article 15, Transport: none of the fields.']
	])('a cell: %s', (key, sentence) => {
		expect(said(key)).toBe(sentence);
	});

	test('tables have a row for each article, or for each field with its articles', () => {
		const table = (place: Place) => articles.table(viewAt(place), AGREEMENT, WORDS.en);
		expect(table('field')?.rows.map(([n]) => Number(n))).toEqual(
			record.spaArticles.map(({ article }) => article)
		);
		const cells = table('spokes')?.rows.map(([, count]) => Number(count)) ?? [];
		expect(cells.reduce((sum, n) => sum + n, 0)).toBe(
			record.spaArticles.flatMap(({ sectors }) => sectors).length
		);
		const energy = record.spaArticles.filter(({ sectors }) => sectors.includes('energy'));
		expect(table('spokes')?.rows).toContainEqual([
			WORDS.en.sector('energy'),
			String(energy.length),
			energy.map(({ article }) => article).join(', ')
		]);
	});

	test('the legend explains hollow and broken cells where there are some, and only there', () => {
		const texts = (scores: Scores): number => articles.legend(viewAt('field'), scores).length;
		expect(texts(AGREEMENT)).toBe(3);
		const plain = { article: 1, title: 'Cyber', sectors: ['cyber'], confidence: 'high' as const };
		expect(texts(withArticles([plain]))).toBe(1);
	});
});

describe('cells of articles in no field', () => {
	/** Colours of the page by name, in light and in dark. */
	const schemes = readFileSync('src/lib/story/base.css', 'utf8')
		.split('prefers-color-scheme: dark')
		.slice(0, 2)
		.map((part) => new Map([...part.matchAll(/--([\w-]+): (#\w{6});/g)].map((m) => [m[1], m[2]])));
	const rule = /\.mark\.square-out \{([^}]*)\}/.exec(
		readFileSync('src/lib/chart/chart.css', 'utf8')
	)?.[1];
	const stroke = /stroke: var\(--([\w-]+)\)/.exec(rule ?? '')?.[1];

	/** Contrast of two colours as WCAG reckons it. */
	function contrast(one = '', other = ''): number {
		const [a = NaN, b = NaN] = [one, other].map((hex) => {
			const [r = NaN, g = NaN, bl = NaN] = [1, 3, 5].map((at) => {
				const share = parseInt(hex.slice(at, at + 2), 16) / 255;
				return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
		});
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	test('are told from the paper, and are fainter than the others, in light and dark', () => {
		expect(schemes).toHaveLength(2);
		for (const colours of schemes) {
			const paper = colours.get('paper');
			const own = contrast(colours.get(stroke ?? ''), paper);
			expect(own).toBeGreaterThanOrEqual(3);
			expect(own).toBeLessThan(contrast(colours.get('ochre'), paper));
		}
	});
});

test('cells travel small, there and back, so that they are not a heap on their way', () => {
	const [field, spokes] = [sceneOf('field'), sceneOf('spokes')];
	const onSpokes = new Set(spokes.marks.map(({ key }) => key));
	const mean = ({ marks }: Scene): number => {
		const sizes = marks.filter(({ key }) => onSpokes.has(key)).map(({ size }) => size);
		return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
	};
	for (const [a, b] of [
		[field, spokes],
		[spokes, field]
	] as const) {
		// Not all are half way at the same moment.
		const share = (mean(between(a, b, 0.5)) - mean(spokes)) / (mean(field) - mean(spokes));
		expect(share).toBeLessThan(0.25);
	}
});
