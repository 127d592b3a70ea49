import { drawing } from '../chart/drawing';
import { escape, markup } from '../chart/markup';
import { overlap } from '../scene/boxes';
import { markBox } from '../scene/dial';
import type { Mark, Scene } from '../scene/types';

/** A still picture whose marks are links: it needs no script to lead to the evidence behind each. */

/** Where a mark leads, and what it stands for in words. */
export interface Way {
	href: string;
	name: string;
}

/** Half of a comfortable target around a mark, and what is left of it where marks lie on one another; in pixels. */
const REACH = 13;
const TIGHT = 1.5;

/** Radius within which a mark answers: a small one on a large one only itself, so that both can be reached. */
function reachOf(mark: Mark, marks: readonly Mark[]): number {
	const isOnLarger = marks.some(
		(other) => other !== mark && other.size > mark.size && overlap(markBox(other), markBox(mark))
	);
	return isOnLarger ? mark.size + TIGHT : Math.max(REACH, mark.shape === 'cells' ? 0 : mark.size);
}

/** From left to right, as keys go through them; of two on one another the smaller is painted last, over the larger. */
const fromLeft = (a: Mark, b: Mark): number => a.x - b.x || b.size - a.size;

/**
 * A scene as markup with a link around every mark that has a way.
 *
 * @param inOrder Which of two marks is reached first; without it from left to right, and of two on one another the smaller on top.
 */
export function linkedMarkup(
	scene: Scene,
	wayOf: (mark: Mark) => Way | undefined,
	inOrder = fromLeft
): string {
	const { marks } = scene;
	const byKey = new Map(marks.map((mark) => [`m ${mark.key}`, mark]));
	const elements = drawing({ ...scene, marks: [...marks].sort(inOrder) }, { raise: [] });
	const parts = elements.map((element) => {
		const drawn = markup([element]);
		const mark = byKey.get(element.key);
		const way = mark && wayOf(mark);
		if (!way) return drawn;
		const hit = `<circle class="hit" cx="${mark.x.toFixed(1)}" cy="${mark.y.toFixed(1)}" r="${reachOf(mark, marks)}"/>`;
		return `<a href="${escape(way.href)}" aria-label="${escape(way.name)}">${hit}${drawn}</a>`;
	});
	return `<g font-size="${scene.frame.text}">${parts.join('')}</g>`;
}
