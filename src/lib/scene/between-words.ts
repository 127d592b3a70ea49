import { projection, type Bend } from './bend';
import { opacityOf, type Moment } from './between-parts';
import type { Point } from './carry';
import { clamp } from './clamp';
import { mix } from './mix';
import { hungOn, passing } from './passing';
import { passes, type Pair } from './plan';
import type { Label } from './types';

/** Words at one moment of the way between two pictures. */

/** Middle of a label's box. */
const middleOf = ({ x, y, width, height }: Label): Point => [x + width / 2, y + height / 2];

/** Middle of a label's box, seen from where it would hang on the baseline. */
function offset(label: Label, at: Point, bend: Bend): Point {
	const [x, y] = projection(bend)(...at);
	const [hx, hy] = hungOn(bend, at, label);
	const [mx, my] = middleOf(label);
	return [mx - x - hx, my - y - hy];
}

/** Words that have no time to move leave where they were with what leaves, and come where they belong with what comes. */
const dissolve = ({ moved, leave, arrive }: Moment): number =>
	moved() < 0.5 ? 1 - leave : Math.max(0, 2 * arrive - 1);

/** Words of the scale, and names of sectors: there before the marks come to them. Others tell of marks, and come after them. */
const isOfStage = ({ key, role, sector }: Label): boolean =>
	role === 'tick' || role === 'column' || role === 'band' || key.endsWith(`:${sector}`);

/** How far words can be seen that only one picture has: remarks not before the last ones have gone. */
function wordsOpacity(pair: Pair<Label>, moment: Moment): number {
	const { from, only } = pair;
	if (!only || from.role !== 'remark') return opacityOf(pair, moment, isOfStage(from));
	const { leave, arrive } = moment;
	return from.opacity * clamp(only === 'a' ? 1 - 2 * leave : 2 * arrive - 1, 0, 1);
}

/** Words that go along with their marks, from where they stand beside them in the one picture to where they do in the other. */
function alongside({ from, to, turn }: Pair<Label>, { plan, moved, leave, set }: Moment): Label {
	const near = moved(turn) < 0.5 ? from : to;
	const [[ax, ay], [bx, by]] = [middleOf(from), middleOf(to)];
	const y = mix(ay, by, moved(turn, 'y')) - near.height / 2;
	// From one side of the rows to the other names would cross all marks.
	if (plan.resets && plan.slides) {
		const side = set > 0 ? to : from;
		return { ...side, y, at: undefined, opacity: side.opacity * (set > 0 ? set : 1 - leave) };
	}
	return {
		...near,
		x: mix(ax, bx, moved(turn, 'x')) - near.width / 2,
		y,
		at: undefined,
		opacity: mix(from.opacity, to.opacity, moved(turn))
	};
}

/** Labels keep their middle on the way, since their words may change; on a baseline they hang on it, whatever its bend. */
export function mixLabel(pair: Pair<Label>, moment: Moment): Label {
	const { a, b, resets, first } = moment.plan;
	const { from, to, only, turn } = pair;
	if (!only && from.sector && (resets || first)) return alongside(pair, moment);
	const moved = moment.moved(turn);
	let [[ax, ay], [bx, by]] = [middleOf(from), middleOf(to)];
	const near = moved < 0.5 ? from : to;
	let [x, y] = [0, 0];
	let at: Label['at'];
	if (moment.project && moment.bend && a.bend && b.bend && from.at && to.at) {
		at = [mix(from.at[0], to.at[0], moved), mix(from.at[1], to.at[1], moved)];
		const [px, py] = moment.project(...at);
		const [hx, hy] = hungOn(moment.bend, at, near);
		[x, y] = [px + hx, py + hy];
		[ax, ay] = offset(from, from.at, only === 'b' ? b.bend : a.bend);
		[bx, by] = offset(to, to.at, only === 'a' ? a.bend : b.bend);
	}
	const isPassing = !only && passes(pair, moment.plan);
	// Between two kinds of picture the words of the scale are let go with the old stage and stand on the new one.
	if (isPassing && resets) {
		return moment.set > 0
			? { ...to, opacity: to.opacity * moment.set }
			: { ...from, opacity: from.opacity * (1 - moment.leave) };
	}
	if (isPassing && moment.isStill) return { ...near, opacity: near.opacity * dissolve(moment) };
	const veil = isPassing ? passing(moved) : 1;
	const left = x + mix(ax, bx, moved) - near.width / 2;
	return {
		...near,
		x: at ? clamp(left, 0, b.frame.width - near.width) : left,
		y: y + mix(ay, by, moved) - near.height / 2,
		at,
		opacity: wordsOpacity(pair, moment) * veil
	};
}
