import { sceneMarkup } from '$lib/chart/markup';
import { titleOf } from '$lib/embed/title';
import type { Frame } from '$lib/scene/types';
import { dress } from '../share/dress';
import { signsOf, sourceOf, UNITS } from '../share/image';
import { renderPng } from '../share/render';
import { drawSheet, SHAPES, type Sheet } from '../share/sheet';
import { embedMaterial, type DrawnFigure } from './figures';
import { shownState } from './pictures';

/** What a figure's share image says over its chart: a field's own name where it is about one. */
function headOf(lang: string, figure: DrawnFigure): Pick<Sheet, 'title' | 'subject'> {
	const { words } = embedMaterial(lang);
	const { about, subject } = shownState(figure);
	const kind = figure.kindOf(subject.view.chart);
	const title = kind.title(subject.view, words);
	// In parts, so that a long word is broken where a reader would break it.
	return about
		? { title: words.sectorLines(about.sector).join(' '), subject: title }
		: { title, subject: '' };
}

/** A chart that has no room for names is drawn in a frame so much larger: smaller words are better than bare numbers. */
const ROOMIER = 1.5;

const roomier = ({ width, height }: Required<Frame>): Required<Frame> => ({
	width: width * ROOMIER,
	height: height * ROOMIER,
	text: 13
});

/** Draws the share image of a figure as PNG, as those of chapters are drawn. */
export function figureImage(lang: string, figure: DrawnFigure): Promise<Uint8Array> {
	const { words, story } = embedMaterial(lang);
	const { view } = shownState(figure).subject;
	const { scores } = figure;
	const kind = figure.kindOf(view.chart);
	const sheet: Sheet = {
		kicker: story.title,
		...headOf(lang, figure),
		// What the explorer measures in a chart is not what the story does.
		unit: figure.explored ? kind.unit(view, scores) : UNITS[view.chart](),
		legend: signsOf(kind.legend(view, scores)),
		source: sourceOf(view, scores),
		draw: (frame) => {
			const laidOut = kind.layout(view, scores, frame, words);
			const [scene, scale] =
				laidOut.keys.length > 0
					? [kind.layout(view, scores, roomier(frame), words), 1 / ROOMIER]
					: [laidOut, 1];
			const drawn = sceneMarkup(scene, { raise: view.raise });
			return `<g class="figure ${view.chart}" transform="scale(${scale})"><g class="plot">${drawn}</g></g>`;
		}
	};
	return renderPng(dress(drawSheet(sheet, 'wide')), SHAPES.wide.width);
}

/** What a figure's share image shows, for those who do not see it. */
export function figureImageAlt(lang: string, figure: DrawnFigure): string {
	const { words } = embedMaterial(lang);
	const state = shownState(figure);
	return titleOf(state, figure.kindOf(state.subject.view.chart), words);
}
