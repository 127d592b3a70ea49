import { buildIndex } from '../../../src/lib/index/build';
import { ACTORS, type Actor, type CooperationForm } from '../../../src/lib/index/types';
import { formatProblem } from '../../../src/lib/record/problem';
import type { DataRecord, RecordEvent } from '../../../src/lib/record/types';
import { compileStory, type CopyFile } from '../../../src/lib/story/copy/compile';
import { localeFor } from '../../../src/lib/story/copy/locale';
import type { Chapter, Step, Story } from '../../../src/lib/story/types';

/** Levels by sector, first of the EU and then of Japan, in the order of the periods. */
const LEVELS: Record<string, Record<Actor, string>> = {
	military: { eu: '1124', japan: '2234' },
	regional: { eu: '2233', japan: '2333' },
	cyber: { eu: '0133', japan: '0233' },
	'civil-protection': { eu: '0123', japan: '1121' }
};

const NAMES: [id: string, name: string, nameShort: string, nameJa: string][] = [
	['military', 'Military security', 'Military', '軍事安全保障'],
	['regional', 'Regional security', 'Regional', '地域安全保障'],
	['cyber', 'Cyber security', 'Cyber', 'サイバー安全保障'],
	['civil-protection', 'Civil protection', 'Civil protection', '市民保護・防災']
];

const PERIODS: [id: string, start: string, end: string, name: string][] = [
	['p1', '1991-01-01', '2000-12-31', '1991–2000'],
	['p2', '2001-01-01', '2010-12-31', '2001–10'],
	['p3', '2011-01-01', '2018-03-07', '2011–18'],
	['p4', '2018-03-08', '2026-11-23', '2018–26']
];

/** Two regional and two cyber forms in p3, all four in civil protection, of which two go by p4. */
const EVENTS: [sector: string, kind: CooperationForm, date: string, end: string][] = [
	['regional', 'agenda', '2012', ''],
	['regional', 'dialogue', '2012-05-28', ''],
	['cyber', 'agenda', '2014', ''],
	['cyber', 'dialogue', '2014-10', '2016'],
	['civil-protection', 'agenda', '2011-03-11', ''],
	['civil-protection', 'dialogue', '2012', '2016'],
	['civil-protection', 'agreement', '2013', ''],
	['civil-protection', 'joint-action', '2011-03-15', '2016']
];

const SOURCES = ['report', 'jp-nss-2013', 'eu-eugs-2016', 'eu-ess-2003'];

function event(id: string, row: Partial<RecordEvent>): RecordEvent {
	return {
		id,
		sector: 'cyber',
		actor: 'both',
		kind: 'agenda',
		date: '2011',
		end: '',
		forum: 'bilateral',
		scored: true,
		title: id,
		summary: id,
		sources: ['report'],
		locator: '',
		confidence: 'high',
		line: 2,
		...row
	};
}

const common = { sources: ['report'], confidence: 'high' as const, line: 2, note: '' };

/** A small record with known answers, so that no test depends on what research finds next. */
export const record: DataRecord = {
	sectors: NAMES.map(([id, name, nameShort, nameJa], place) => ({
		id,
		order: place + 1,
		name,
		nameShort,
		nameJa,
		group: 'traditional',
		plain: name,
		line: place + 2
	})),
	periods: PERIODS.map(([id, start, end, name], place) => ({
		id,
		start,
		end,
		name,
		nameJa: `${name}年`,
		openedBy: '',
		line: place + 2
	})),
	threat: Object.entries(LEVELS).flatMap(([sector, levels]) =>
		ACTORS.flatMap((actor) =>
			PERIODS.map(([period], place) => ({
				...common,
				sector,
				actor,
				period,
				level: Number(levels[actor][place]),
				rationale: '',
				locators: common.sources.map(() => '')
			}))
		)
	),
	secondCoding: [],
	events: [
		...EVENTS.map(([sector, kind, date, end], place) =>
			event(`e${place}`, { sector, kind, date, end })
		),
		event('cyb-eu', { actor: 'eu', kind: 'strategy', date: '2013-02-07', forum: '' })
	],
	sources: SOURCES.map((id, place) => ({
		id,
		title: `Title of ${id}`,
		publisher: 'Publisher',
		date: '2018',
		url: '',
		kind: 'primary',
		read: 'seen',
		document: '',
		line: place + 2
	})),
	polls: [
		{
			...common,
			id: 'pew-2018-cyber-fra',
			series: '',
			sector: 'cyber',
			questionTopic: '',
			country: 'France',
			iso3: 'FRA',
			year: 2018,
			measure: '',
			valuePct: 67.4
		}
	],
	indicators: [
		['ghg-eu-1990', 4445.208],
		['change', -2.5]
	].map(([id, value]) => ({
		...common,
		id: String(id),
		sector: 'cyber',
		indicator: '',
		unit: '',
		entity: 'EU' as const,
		year: 1990,
		value: Number(value)
	})),
	scholars: [],
	chapters: [],
	spaArticles: [],
	timeline: ['2011-03-11', '2018-02', '2018-03-07'].map((date) => ({
		...common,
		date,
		title: '',
		summary: '',
		scope: 'world' as const,
		sectors: []
	})),
	prospects: (
		[
			['military', 'ahead'],
			['regional', 'ahead'],
			['cyber', 'behind']
		] as const
	).map(([sector, verdict]) => ({
		...common,
		sector,
		verdict,
		expectation2018: '',
		whatHappenedBy2026: ''
	})),
	glossary: []
};

export const index = buildIndex(record);

export const context = {
	lang: 'en',
	folder: 'src/content/en',
	index,
	record,
	locale: localeFor('en')
};

export const STORY_FILE: CopyFile = {
	name: 'story.md',
	text: '---\ntitle: Far apart\nkicker: Brussels\nstandfirst: Two maps.\ndescription: A story.\n---\n'
};

/** Lines of {@link chapterFile} before the text of its step. */
const LINES_BEFORE = 11;

/** A chapter with one step; its text begins on line 12. */
export function chapterFile(text: string, name = '01-fears.md', id = 'fears'): CopyFile {
	const head = `---\nchapter: ${id}\ntitle: Fears\n---\n`;
	const step = '---\nstep: one\nview:\n  chart: radar\n  period: p3\n---\n\n';
	return { name, text: head + step + text };
}

/** Compiles files that ought to be right. */
export function storyOf(files: CopyFile[], overrides: Partial<typeof context> = {}): Story {
	const { story, problems } = compileStory(files, { ...context, ...overrides });
	if (!story) throw new Error(problems.map(formatProblem).join('\n'));
	return story;
}

/** Everything wrong with these files, as it is printed. */
export function problemsOf(files: CopyFile[]): string[] {
	return compileStory(files, context).problems.map(formatProblem);
}

export function firstChapter(story: Story): Chapter {
	const [chapter] = story.chapters;
	if (!chapter) throw new Error('no chapter');
	return chapter;
}

/** The step that a text compiles to. */
export function stepOf(text: string, overrides: Partial<typeof context> = {}): Step {
	const [step] = firstChapter(storyOf([STORY_FILE, chapterFile(text)], overrides)).steps;
	if (!step) throw new Error('no step');
	return step;
}

export const htmlOf = (text: string, overrides: Partial<typeof context> = {}) =>
	stepOf(text, overrides).html;

/** What is wrong with the text of a step, with line and column counted from its own first line. */
export function wrongWith(text: string): string[] {
	const { problems } = compileStory([STORY_FILE, chapterFile(text)], context);
	return problems.map(({ line, column, message }) => `${line - LINES_BEFORE}:${column} ${message}`);
}
