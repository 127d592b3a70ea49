import { blockHeight, blockWidth } from './text';
import type { Label } from './types';

/**
 * A label of these lines with its box measured, at the upper left corner of the frame unless told otherwise.
 *
 * @param text Text size in pixels.
 */
export function labelOf(
	key: string,
	role: Label['role'],
	lines: readonly string[],
	text: number,
	more: Partial<Label> = {}
): Label {
	const weight = ['tick', 'band', 'remark'].includes(role) ? 'regular' : 'semibold';
	const box = { width: blockWidth(lines, text, weight), height: blockHeight(lines, text) };
	return { key, role, lines, x: 0, y: 0, ...box, anchor: 'start', opacity: 1, ...more };
}
