import type { Scene } from '../scene/types';
import { drawing, transformOf, type Element } from './drawing';
import type { Attention } from './emphasis';

/**
 * Drawings as SVG markup, for whoever has no components: files, embeds, share images.
 */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand between tags or in a quoted attribute. */
export const escape = (text: string): string =>
	text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Attributes as they are written; those without a value are left out. */
function attributes(given: Record<string, string | number | undefined>): string {
	return Object.entries(given)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => ` ${name}="${escape(String(value))}"`)
		.join('');
}

function elementMarkup(element: Element): string {
	const { class: look, opacity } = element;
	const common = { class: look, transform: transformOf(element), opacity };
	switch (element.tag) {
		case 'path':
			return `<path${attributes({ ...common, d: element.d })}/>`;
		case 'circle':
			return `<circle${attributes({ ...common, r: element.r })}/>`;
		case 'g':
			return `<g${attributes(common)}>${markup(element.paths)}</g>`;
		case 'text': {
			const lines = element.lines.map(
				({ text, y }) => `<tspan${attributes({ x: 0, y })}>${escape(text)}</tspan>`
			);
			return `<text${attributes({ ...common, 'text-anchor': element.anchor })}>${lines.join('')}</text>`;
		}
	}
}

/** Elements as SVG markup. */
export const markup = (elements: readonly Element[]): string =>
	elements.map(elementMarkup).join('');

/** A whole picture as SVG markup, without the `<svg>` around it. */
export const sceneMarkup = (scene: Scene, attention: Attention, focused?: string): string =>
	`<g font-size="${scene.frame.text}">${markup(drawing(scene, attention, focused))}</g>`;
