import { expect } from 'vitest';
import { inside, overlap, type Box } from '../../../src/lib/scene/boxes';
import { markBox } from '../../../src/lib/scene/dial';
import { blockHeight, blockWidth } from '../../../src/lib/scene/text';
import type { Label, Mark, Scene } from '../../../src/lib/scene/types';

/** Whether a label reaches into a mark: discs and rings are round, cells fill their box. */
function touches(label: Box, mark: Mark): boolean {
	if (mark.shape !== 'disc' && mark.shape !== 'ring') return overlap(label, markBox(mark));
	const dx = Math.max(label.x - mark.x, mark.x - label.x - label.width, 0);
	const dy = Math.max(label.y - mark.y, mark.y - label.y - label.height, 0);
	return Math.hypot(dx, dy) < mark.size;
}

/** Whether a label stands in a cell, and nowhere beyond it. */
function isIn({ role, x, y, width, height }: Label, mark: Mark): boolean {
	const box = markBox(mark);
	const [right, bottom] = [box.x + box.width + 0.01, box.y + box.height + 0.01];
	return (
		role.startsWith('cell') &&
		x >= box.x - 0.01 &&
		y >= box.y - 0.01 &&
		x + width <= right &&
		y + height <= bottom
	);
}

/** Everything that is wrong with the labels and marks of a scene, in words. */
export function faults(scene: Scene): string[] {
	const { width, height, text } = scene.frame;
	const found: string[] = [];
	const name = (label: Label): string => `${label.key} "${label.lines.join('/')}"`;
	const out = (box: Box): boolean => !inside(box, width, height);
	for (const mark of scene.marks) {
		if (out(markBox(mark))) found.push(`mark ${mark.key} leaves the frame`);
	}
	scene.labels.forEach((label, i) => {
		if (out(label)) found.push(`${name(label)} leaves the frame`);
		for (const other of scene.labels.slice(i + 1)) {
			if (overlap(label, other)) found.push(`${name(label)} lies over ${name(other)}`);
		}
		for (const mark of scene.marks) {
			if (touches(label, mark) && !isIn(label, mark))
				found.push(`${name(label)} lies over mark ${mark.key}`);
		}
		const weight = ['tick', 'band', 'remark'].includes(label.role) ? 'regular' : 'semibold';
		if (label.width < blockWidth(label.lines, text, weight)) found.push(`${name(label)} too wide`);
		if (label.height < blockHeight(label.lines, text)) found.push(`${name(label)} too tall`);
	});
	return found;
}

/** Fails unless a mark on its way from one picture to the other stands on the straight line between them. */
export function expectOnTheWay(from: Mark | undefined, on: Mark | undefined, to: Mark): void {
	const apart = (a: Mark | undefined, b: Mark | undefined): number =>
		Math.hypot((a?.x ?? NaN) - (b?.x ?? NaN), (a?.y ?? NaN) - (b?.y ?? NaN));
	expect(apart(from, on) + apart(on, to)).toBeCloseTo(apart(from, to), 6);
}
