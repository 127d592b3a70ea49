// If this fails, a figure that somebody embedded for good leads to a place that is no longer there.
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS, fileAt, idsIn, ORIGIN, page, type Build } from './site';

/** A place that an embed of a kept version leads to: from which figure, and where. */
interface Lead {
	version: string;
	figure: string;
	target: URL;
}

interface Data {
	home: string;
	scores: { sectors: string[]; periods: string[] };
	/** Each may lead to a step of its own; those of the first versions do not. */
	states: { story?: string }[];
}

/** Where the script of an embed leads from what it shows: to the steps of its states. */
const stories = ({ home, states }: Data): string[] =>
	states.flatMap(({ story }) => (story === undefined ? [] : [`${home}#/${story}`]));

/** Where the script of an embed leads from its marks: to the evidence of every value. */
const evidence = ({ home, scores: { sectors, periods } }: Data): string[] =>
	sectors.flatMap((sector) =>
		periods.flatMap((period) =>
			[`threat-eu-${period}`, `threat-japan-${period}`, `cooperation-${period}`].map(
				(fragment) => `${home}sector/${sector}/#${fragment}`
			)
		)
	);

function leadsOf(archive: string, { base }: Build): Lead[] {
	const version = archive.replace(/\.zip$/, '');
	const files = Object.entries(unzipSync(readFileSync(`releases/${archive}`)));
	return files.flatMap(([name, bytes]) => {
		const [, figure] = /^embed\/\w+\/(.+)\/index\.html$/.exec(name) ?? [];
		if (figure === undefined) return [];
		const $ = load(Buffer.from(bytes).toString());
		const links = $('a, link[rel="canonical"]')
			.toArray()
			.map((link) => $(link).attr('href') ?? '');
		const json = $('#embed-data').text();
		const data = json ? [JSON.parse(json) as Data] : [];
		const from = `${ORIGIN}${base}/${name.replace('embed/', `embed/v${version}/`)}`;
		return [...links, ...data.flatMap(evidence), ...data.flatMap(stories)].map((to) => ({
			version,
			figure,
			target: new URL(to, from)
		}));
	});
}

describe.each(BUILDS)('versions that are kept, in $folder', (build) => {
	const archives = readdirSync('releases').filter((name) => name.endsWith('.zip'));
	function isThere({ target }: Lead): boolean {
		const file = fileAt(build, target);
		const fragment = decodeURIComponent(target.hash.slice(1));
		return file !== undefined && (fragment === '' || idsIn(build, file).has(fragment));
	}

	test.each(archives)('every place that the embeds of %s lead to is still there', (archive) => {
		const leads = leadsOf(archive, build);
		const steps = new Set(
			leads.map(({ target }) => target.hash).filter((hash) => /^#\//.test(hash))
		);
		expect(steps.size).toBeGreaterThan(40);
		expect(leads.some(({ target }) => target.hash.startsWith('#cooperation-'))).toBe(true);
		const lost = leads.filter((lead) => !isThere(lead));
		const told = lost.map(
			({ version, figure, target }) =>
				`The figure ${figure} of version ${version}, which never changes, leads to ${target.pathname}${target.hash}: that must stay, or be kept as a second name`
		);
		expect([...new Set(told)]).toEqual([]);
	});

	test('a still embed that stays, which cannot ask for news, leads to where they are told', () => {
		const documents = archives
			.map((archive) => `embed/v${archive.replace('.zip', '')}/en/slope/static/index.html`)
			.filter((file) => existsSync(`${build.folder}/${file}`))
			// The first version was kept without.
			.filter((file) => !file.includes('/v1.0.0/'));
		expect(documents.length).toBe(archives.length - 1);
		for (const file of documents) {
			const href = page(build, file)('.credit a[href$="/data/changes/"]').attr('href') ?? '';
			expect(existsSync(join(build.folder, dirname(file), href, 'index.html')), file).toBe(true);
		}
	});
});
