import { exploredFigures } from './explored';
import { drawn, embedMaterial, type DrawnFigure } from './figures';

const made = new Map<string, DrawnFigure[]>();

/** Every figure that others can put into their pages: those of the story, then the charts of the explorer; once per build. */
export function allFigures(lang: string): readonly DrawnFigure[] {
	const kept = made.get(lang);
	if (kept) return kept;
	const figures = [...embedMaterial(lang).figures.map(drawn), ...exploredFigures(lang)];
	made.set(lang, figures);
	return figures;
}
