// If this fails, the page on method hides a claim of the story, or its numbers are not those of the data.
import { parse } from 'csv-parse/sync';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/lib/index/build';
import type { Recipe } from '../../src/lib/index/recipe';
import { sampleRecipes } from '../../src/lib/index/sensitivity';
import { deskFor } from '../../src/lib/method/desk';
import { sentenceOf } from '../../src/lib/method/sentence';
import { SEED, TRIALS } from '../../src/lib/method/worlds';
import { readRecord } from '../../src/lib/record/read';
import { AT_ROOT, page } from './site';
import { weigh } from './weights';

const FILE = 'en/method/index.html';
type Row = Record<string, string>;

/** A table as text, read without the code that makes the page. */
const rowsOf = (table: string): Row[] =>
	parse(readFileSync(`data/${table}.csv`, 'utf8'), { columns: true, bom: true });

const threat = rowsOf('threat');
const cooperation = rowsOf('events').filter((row) => row.actor === 'both' && row.scored === 'yes');
const periods = rowsOf('periods');
const CONFIDENCES = ['low', 'medium', 'high'];
const KINDS = ['agenda', 'dialogue', 'agreement', 'joint-action'] as const;

/** A field's score by hand: four times the weights of kinds with a fact in force, over all weights. */
function scoreOf(sector: string, id: string, { weights, ...recipe }: Recipe): number {
	const period = periods.find((row) => row.id === id);
	const inForce = ({ date = '', end = '' }: Row): boolean =>
		date.padEnd(10, '-00') <= (period?.end ?? '') &&
		(end === '' || end.padEnd(10, '-99') >= (period?.start ?? ''));
	const counts = (row: Row): boolean =>
		row.sector === sector &&
		inForce(row) &&
		(recipe.multilateral || row.forum === 'bilateral') &&
		CONFIDENCES.indexOf(row.confidence ?? '') >= CONFIDENCES.indexOf(recipe.lowestConfidence);
	const reached = KINDS.filter((kind) =>
		cooperation.some((row) => row.kind === kind && counts(row))
	);
	const sum = (kinds: readonly (typeof KINDS)[number][]): number =>
		kinds.reduce((total, kind) => total + weights[kind], 0);
	return (4 * sum(reached)) / sum(KINDS);
}

/** In how many of a hundred of the drawn recipes something is so. */
const perHundred = (isSo: (recipe: Recipe) => boolean): number =>
	Math.round((100 * sampleRecipes(TRIALS, SEED).filter(isSo).length) / TRIALS);

const desk = deskFor(buildIndex(readRecord()), 'en');

/** Every claim of the copy of levels or cooperation, taken out of the files by a pattern, each once. */
const claims = new Set(
	readdirSync('src/content/en')
		.flatMap((name) => [
			...readFileSync(`src/content/en/${name}`, 'utf8').matchAll(/\{#holds ([^;}]+)/g)
		])
		.map(([, claim = '']) => claim.trim())
		.filter((claim) => !/^(indicator|poll|worried|verdict|chancy|unsure|apart)\b/.test(claim))
);

describe.each(AT_ROOT)('the page on method in $folder', (build) => {
	const $ = page(build, FILE);
	const rows = $('.claims th[scope="row"]').toArray();
	const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
	/** What the page says of one claim. */
	const told = (sentence: string): string => {
		const row = rows.find((one) => $(one).text() === sentence);
		return $(row).next().text().trim();
	};

	test('every claim of the story has a row, and counts add up', () => {
		const sentences = [...claims].map((claim) => sentenceOf(claim, desk));
		expect(rows.map((row) => $(row).text()).sort()).toEqual([...new Set(sentences)].sort());
		const heads = $('.claims summary').toArray();
		const said = heads.map((head) => numbersIn($(head).text()).at(-1));
		expect(said).toEqual(
			['weak', 'leaning', 'firm'].map((name) => $(`.claims .${name} th[scope="row"]`).length)
		);
	});

	test('each weak claim says how the story hedges it, and no other does', () => {
		const hedged = (name: string): number =>
			$(`.claims .${name} .more`).filter((_, row) => $(row).text().includes('Hedged:')).length;
		expect(hedged('weak')).toBe($('.claims .weak .more').length);
		expect(hedged('leaning') + hedged('firm')).toBe(0);
	});

	test('shares of recipes are those of scores added up by hand', () => {
		const economic = perHundred(
			(recipe) => scoreOf('economic', 'p4', recipe) < scoreOf('economic', 'p3', recipe)
		);
		expect(
			told(
				'The two had fewer forms of cooperation on economic security in 2018–26 than in 2011–18.'
			)
		).toMatch(new RegExp(`^${economic} of 100 recipes`));
		const sectors = [...new Set(threat.map(({ sector = '' }) => sector))];
		const least = perHundred((recipe) => {
			const scores = sectors.map((sector) => scoreOf(sector, 'p3', recipe));
			const lowest = sectors.filter((_, i) => scores[i] === Math.min(...scores));
			return lowest.sort().join() === 'migration,terrorism';
		});
		expect(told('In 2011–18 the two did least together on terrorism and migration.')).toMatch(
			new RegExp(`^${least} of 100 recipes`)
		);
	});

	test('levels are counted as the table has them', () => {
		const counted = $('#levels ~ .scale')
			.first()
			.find('dt .note')
			.toArray()
			.map((note) => numbersIn($(note).text()));
		expect(counted).toEqual(
			[0, 1, 2, 3, 4].map((level) => [
				threat.filter((row) => Number(row.level) === level).length,
				threat.length
			])
		);
	});

	test('kappa is that of the table of the two codings', () => {
		const pairs = rowsOf('threat-second-coding').map((row) => [
			Number(row.level_first),
			Number(row.level_second)
		]);
		// By the shares of each level, not by pairs as the page does.
		const share = (place: number, level: number): number =>
			pairs.filter((pair) => pair[place] === level).length / pairs.length;
		const seen = pairs.filter(([a, b]) => a === b).length / pairs.length;
		const chance = [0, 1, 2, 3, 4].reduce((sum, n) => sum + share(0, n) * share(1, n), 0);
		const kappa = (seen - chance) / (1 - chance);
		expect($('#reliability ~ p').eq(1).text()).toContain(`is ${kappa.toFixed(2)}, with`);
		const apart = pairs.filter(([a, b]) => a !== b).length;
		expect($('.second dt')).toHaveLength(apart);
	});

	test('forms are counted as the table has them, wider groups of states among them', () => {
		const rows = rowsOf('events').filter(({ scored }) => scored === 'yes');
		const counts = (kinds: readonly string[], isOf: (row: Row) => boolean): number[][] =>
			kinds.map((kind) => {
				const found = rows.filter((row) => row.kind === kind && isOf(row));
				const wide = found.filter(({ forum }) => forum === 'multilateral').length;
				return wide > 0 ? [found.length, wide] : [found.length];
			});
		const [cooperation, responses] = $('#forms')
			.nextAll('.scale')
			.toArray()
			.map((list) =>
				$(list)
					.find('dt .note')
					.toArray()
					.map((note) => numbersIn($(note).text()))
			);
		expect(cooperation).toEqual(counts(KINDS, ({ actor }) => actor === 'both'));
		expect(responses).toEqual(
			counts(['strategy', 'law', 'body', 'action'], ({ actor }) => actor !== 'both')
		);
	});

	test('documents are counted once, whatever they are read in', () => {
		const documents = new Map(
			rowsOf('sources').map(({ id = '', document = '' }) => [id, document || id])
		);
		const behind = ({ source_id = '' }: Row): string[] =>
			source_id.split(';').map((id) => documents.get(id) ?? '');
		const sides = ['eu', 'japan'].flatMap((actor) =>
			periods.map(({ id }) => threat.filter((row) => row.actor === actor && row.period === id))
		);
		const table = $('#levels').nextAll('table').first();
		const said = table.find('tbody td.n').toArray();
		expect(said.map((cell) => Number($(cell).text()))).toEqual(
			sides.map((rows) => new Set(rows.flatMap(behind)).size)
		);
		const single = threat.filter((row) => new Set(behind(row)).size === 1).length;
		expect($('#gaps').next().text()).toMatch(new RegExp(`^\\s*${single} of ${threat.length} `));
	});

	test('levels for which the lower was not taken are listed with their reasons', () => {
		const torn = threat.filter(({ lower }) => lower !== '');
		expect(torn.length).toBeGreaterThan(0);
		const items = $('.lower li').toArray();
		expect(items).toHaveLength(torn.length);
		for (const { level, lower, rationale = '' } of torn) {
			const item = items.find((one) => $(one).text().includes(rationale));
			expect($(item).find('a').first().text()).toContain(`: ${level}, not ${lower}.`);
		}
	});

	test('the draws can be made again by what it tells', () => {
		const text = $('.draws').text();
		for (const told of [`seed ${SEED} `, 'mulberry32', '3 ÷ 32', 'sensitivity.ts'])
			expect(text).toContain(told);
		for (const [file = ''] of text.matchAll(/src\/[a-z/]+\.ts/g))
			expect(existsSync(file)).toBe(true);
	});

	test('every finding of scholars has a verdict, and what is set aside says why in its own words', () => {
		const scholars = rowsOf('scholars');
		const items = $('.findings li').toArray();
		expect(items).toHaveLength(scholars.length);
		for (const { finding = '', own_words = '', bears_on = '' } of scholars) {
			const item = $(items.find((one) => $(one).text().includes(finding)));
			const isAside = !['cooperation', 'rank'].includes(bears_on);
			expect(item.find('strong').text()).toMatch(
				isAside ? /^Set aside, / : /^(Agrees|Differs|Silent)\.$/
			);
			if (isAside) expect(item.find('.note').text()).toContain(`“${own_words}”`);
		}
	});

	test('what a link is called says where it leads', () => {
		const places = new Map<string, Set<string>>();
		for (const link of $('main a[href]').toArray()) {
			const name = ($(link).attr('aria-label') ?? $(link).text()).trim();
			places.set(name, (places.get(name) ?? new Set()).add($(link).attr('href') ?? ''));
		}
		expect([...places].filter(([, to]) => to.size > 1).map(([name]) => name)).toEqual([]);
	});

	test('every finding of scholars is in the sums', () => {
		const sums = $('.agreement tbody tr')
			.toArray()
			.map((row) => $(row).find('td.n').slice(1).toArray())
			.map((cells) => cells.reduce((sum, cell) => sum + Number($(cell).text()), 0));
		const scholars = rowsOf('scholars');
		const sectors = rowsOf('sectors').map(({ id }) => id);
		expect(sums).toEqual(
			sectors.map((id) => scholars.filter(({ sector }) => sector === id).length)
		);
	});

	test('a source that a claim fails without is the one that its number names', () => {
		const links = $('.claims .fares a').toArray();
		expect(links.length).toBeGreaterThan(20);
		for (const link of links) {
			expect($($(link).attr('href') ?? 'none').text()).toContain($(link).text());
		}
	});

	test('every side page leads here, and it needs no script', () => {
		for (const file of ['en/index.html', 'en/data/index.html', 'en/sector/cyber/index.html'])
			expect(page(build, file)('a[href$="/en/method/"]').length).toBeGreaterThan(0);
		expect(page(build, 'en/sector/cyber/index.html')('a[href$="/method/#levels"]')).toHaveLength(1);
		const { scripts, styles, html } = weigh(build, FILE);
		expect(scripts).toBe(0);
		expect(styles).toBeLessThanOrEqual(45_000);
		expect(html).toBeLessThanOrEqual(40_000);
	});
});
