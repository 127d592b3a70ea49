import { mixBend, projection } from './bend';
import { mixArea, mixMark, mixStroke, type Moment } from './between-parts';
import { mixLabel } from './between-words';
import { stepBack } from './passing';
import { happeningsOf, planOf, type Axis, type Plan } from './plan';
import { inBeats, inTurn, progressOf, stagingOf, together, type Staging } from './staging';
import type { Scene } from './types';
import type { View } from './view';

/**
 * The picture between two pictures. Everything is matched by key: what is in both moves; what is only in the first leaves
 * before that, what is only in the second arrives after it. Marks that carry their sector travel from where it stands in the
 * one picture to where it stands in the other, together with its name, and hand over on the way, so that the eye can follow
 * a sector from dial to ladder; see `carry.ts`. Lines go along with the marks that they join.
 */

/** A way from one picture to another. */
export interface Way {
	/** How long it takes by itself, in milliseconds. */
	duration: number;
	/** The picture at a share of the way, as a scene like any other; exactly the first at 0 and the second at 1. */
	at: (t: number) => Scene;
}

function momentOf(plan: Plan, isStill: boolean, staging: Staging, t: number): Moment {
	const { a, b } = plan;
	const progress = progressOf(staging.move, t);
	// A baseline bends as one: what stands on it cannot set out one after another.
	const moved = plan.bends
		? () => together(progress)
		: (turn?: number, axis?: Axis) => {
				const beat = plan.first && axis ? inBeats(progress, axis === plan.first) : progress;
				const isAsOne = turn === undefined || (plan.slides && axis === 'x');
				return isAsOne ? together(beat) : inTurn(beat, turn);
			};
	const bend = a.bend && b.bend ? mixBend(a.bend, b.bend, moved()) : undefined;
	return {
		plan,
		leave: progressOf(staging.leave, t),
		set: progressOf(staging.set, t),
		arrive: progressOf(staging.arrive, t),
		moved,
		placed: new Map(),
		isStill,
		bend,
		project: bend && projection(bend)
	};
}

/** What is raised on the way: what `b` raises; but of things that go and become nothing there, none lights up before that. */
const viewAt = ({ a, b, resets, isOfOtherThings }: Plan, { leave }: Moment): View =>
	(resets || isOfOtherThings) && leave < 1 ? { ...b.view, raise: a.view.raise } : b.view;

/** The way from `a` to `b`. What is said of the picture is that of `b` from the first moment. */
export function wayBetween(a: Scene, b: Scene): Way {
	const plan = planOf(a, b);
	const happenings = happeningsOf(plan);
	const staging = stagingOf(happenings);
	return {
		duration: staging.duration,
		at(t) {
			if (t <= 0 || a === b) return a;
			if (t >= 1 || staging.duration === 0) return b;
			const bare = momentOf(plan, !happenings.moves, staging, t);
			const marks = plan.marks.map((pair) => mixMark(pair, bare));
			const moment = { ...bare, placed: new Map(marks.map((mark) => [mark.key, mark])) };
			return {
				...b,
				view: viewAt(plan, moment),
				// Between dial and ladder marks leave the baseline, so no bend holds for them.
				bend: moment.bend,
				areas: plan.areas.map((pair) => mixArea(pair, moment)),
				guides: plan.guides.map((pair) => mixStroke(pair, moment, true)),
				links: plan.links.map((pair) => mixStroke(pair, moment, false)),
				marks,
				labels: stepBack(plan.labels.map((pair) => mixLabel(pair, moment)))
			};
		}
	};
}

/** The scene at `t` on the way from `a` to `b`; see {@link wayBetween}. */
export const between = (a: Scene, b: Scene, t: number): Scene => wayBetween(a, b).at(t);
