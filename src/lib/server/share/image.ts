import { kindOf } from '$lib/chart/kinds/all';
import { actorLegend } from '$lib/chart/kinds/levels';
import type { LegendItem } from '$lib/chart/kinds/types';
import { iconDrawing } from '$lib/chart/drawing';
import { markup, sceneMarkup } from '$lib/chart/markup';
import { wordsOf } from '$lib/chart/words';
import { threatKey } from '$lib/index/keys';
import { ACTORS, type Scores, type SectorId } from '$lib/index/types';
import { m } from '$lib/paraglide/messages';
import { courseScene } from '$lib/scene/course';
import type { ChartKind, View } from '$lib/scene/view';
import type { Chapter } from '$lib/story/types';
import type { StoryData } from '../story';
import { dress } from './dress';
import type { Sign } from './pieces';
import { telling } from './telling';
import { renderPng } from './render';
import { drawSheet, SHAPES, type Shape, type Sheet } from './sheet';

/** How each chart is measured, in fewer words than on the page. */
export const UNITS: Record<ChartKind, () => string> = {
	radar: m.share_unit_levels,
	dotplot: m.share_unit_levels,
	slope: m.share_unit_forms,
	difference: m.share_unit_levels_apart,
	scatter: m.share_unit_closeness,
	timeline: m.share_unit_timeline,
	articles: m.share_unit_articles,
	opinion: m.share_unit_opinion,
	context: m.share_unit_context
};

/** Entries of a legend as the page draws them. */
export const signsOf = (items: readonly LegendItem[]): Sign[] =>
	items.map(({ text, icon: { width, height, strokes, marks } }) => ({
		text,
		icon: { svg: markup(iconDrawing(strokes, marks)), width, height }
	}));

/** Whose numbers a picture shows; measured ones carry the terms of those who measured. */
export function sourceOf(view: View, scores: Scores): string {
	if (view.chart === 'context') return kindOf(view.chart).source(view, scores);
	return view.chart === 'opinion' ? m.share_source_opinion() : m.share_source();
}

/** Draws a view under a title. */
function picture(
	view: View,
	{ scores, names }: StoryData,
	lang: string,
	shape: Shape,
	titles: Pick<Sheet, 'kicker' | 'title'> & Partial<Sheet>
): Promise<Uint8Array> {
	const kind = kindOf(view.chart);
	const words = wordsOf(names, lang);
	const sheet: Sheet = {
		subject: kind.title(view, words),
		unit: UNITS[view.chart](),
		legend: signsOf(kind.legend(view, scores)),
		source: sourceOf(view, scores),
		draw: (frame) => {
			const scene = kind.layout(view, scores, frame, words);
			return `<g class="figure"><g class="plot">${sceneMarkup(scene, { raise: view.raise })}</g></g>`;
		},
		...titles
	};
	return renderPng(dress(drawSheet(sheet, shape)), SHAPES[shape].width);
}

/** The dial of the conference's period, with everything on it. */
const dial = ({ scores }: StoryData): View => ({
	chart: 'radar',
	periods: [scores.periods[2] ?? ''],
	show: ['eu', 'japan'],
	raise: [],
	order: 'sector'
});

/** Draws the share image of the whole story as PNG. */
export function storyImage(data: StoryData, lang: string): Promise<Uint8Array> {
	const { kicker, title } = data.story;
	return picture(dial(data), data, lang, 'wide', { kicker, title });
}

/** Draws the share image of a field as PNG: its levels and forms of cooperation, period by period. */
export function sectorImage(data: StoryData, lang: string, sector: SectorId): Promise<Uint8Array> {
	const { scores, names, story } = data;
	const words = wordsOf(names, lang);
	const isLoose = ACTORS.some((actor) =>
		scores.periods.some(
			(period) => scores.threat[threatKey(sector, actor, period)]?.confidence === 'low'
		)
	);
	const forms = m.share_course_forms();
	return picture(dial(data), data, lang, 'wide', {
		kicker: story.title,
		// In parts, so that a long word is broken where a reader would break it.
		title: words.sectorLines(sector).join(' '),
		subject: m.share_course(),
		legend: signsOf(actorLegend(ACTORS, { threads: true, loose: isLoose })),
		draw: (frame) => {
			const scene = courseScene({ sector, scores, frame, words, forms });
			return `<g class="figure"><g class="plot">${sceneMarkup(scene, { raise: [] })}</g></g>`;
		}
	});
}

/** Draws the share image of a chapter as PNG. */
export function chapterImage(
	data: StoryData,
	lang: string,
	chapter: Chapter,
	shape: Shape
): Promise<Uint8Array> {
	const titles = { kicker: data.story.title, title: chapter.title };
	return picture(telling(chapter), data, lang, shape, titles);
}
