/**
 * In what order things happen on the way between two pictures, as on a stage: first what is not needed any more goes,
 * then what stays takes its new place, then what is new comes. The phases overlap while the move is slow, so that the stage
 * is never empty, and a phase in which nothing happens takes no time.
 *
 * Readers follow moving things best one after another and each only once: Heer and Robertson, "Animated Transitions in
 * Statistical Data Graphics" (2007).
 */

/** A part of the way, as shares of the whole of it. */
export interface Phase {
	from: number;
	to: number;
}

/** The phases of one way, and how long it takes, in milliseconds; no time at all where nothing happens. */
export interface Staging {
	leave: Phase;
	/** Where one kind of picture becomes another, its scale and names come while the marks are on their way to them. */
	set: Phase;
	move: Phase;
	arrive: Phase;
	duration: number;
}

/** What happens on a way. */
export interface Happenings {
	leaves: boolean;
	/**
	 * Marks that move are followed with the eye, and longer where they move along one axis after the other; where only the
	 * scale or words move, that is soon done.
	 */
	moves: 'marks' | 'beats' | 'rest' | undefined;
	/** What comes one after another takes longer. */
	arrives: 'at once' | 'one by one' | undefined;
}

/** Length of each phase, and how long before the end of one the next begins, in milliseconds. */
const LEAVE = 200;
const MOVE = { marks: 540, beats: 660, rest: 220 };
const SET = 200;
const ARRIVE = { 'at once': 240, 'one by one': 480 };
const OVERLAP = 120;

/** No way takes longer than this, in milliseconds. */
export const LONGEST = LEAVE + MOVE.beats + ARRIVE['one by one'];

/** Share of the move by which the last to set out is behind the first. */
const STAGGER = 0.3;

/** The phases of a way on which this happens. */
export function stagingOf({ leaves, moves, arrives }: Happenings): Staging {
	let end = 0;
	const phase = (happens: unknown, length: number): Phase => {
		const from = Math.max(0, end - OVERLAP);
		if (happens) end = from + length;
		return { from, to: from + length };
	};
	const [leave, move, arrive] = [
		phase(leaves, LEAVE),
		phase(moves, MOVE[moves ?? 'rest']),
		phase(arrives, ARRIVE[arrives ?? 'at once'])
	];
	// Where nothing happens every phase is over at once.
	const share = ({ from, to }: Phase): Phase =>
		end === 0 ? { from: 0, to: 0 } : { from: from / end, to: Math.min(1, to / end) };
	const set = { from: leave.to, to: leave.to + SET };
	return {
		leave: share(leave),
		set: share(set),
		move: share(move),
		arrive: share(arrive),
		duration: end
	};
}

const clamp01 = (n: number): number => Math.min(1, Math.max(0, n));

/** How far a phase has come at `t`: 0 before it, 1 after it. */
export const progressOf = ({ from, to }: Phase, t: number): number =>
	to > from ? clamp01((t - from) / (to - from)) : t >= to ? 1 : 0;

/** How far something has come that moves with everything else: slowly at both ends, along a cubic curve. */
export function together(progress: number): number {
	const t = clamp01(progress);
	return t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3;
}

/** How far the first or the second of two beats has come, one after the other. */
export const inBeats = (progress: number, isFirst: boolean): number =>
	clamp01(isFirst ? 2 * progress : 2 * progress - 1);

/**
 * How far something has come that sets out when it is its turn, slowly at both ends.
 *
 * @param progress Progress of the whole phase, 0 to 1.
 * @param turn When it sets out among the others: 0 first, 1 last.
 */
export const inTurn = (progress: number, turn: number): number =>
	together(progress * (1 + STAGGER) - STAGGER * turn);

/** Share of a phase that one of many takes to come. */
const OWN = 0.3;

/** How far one of many has come that come where they stand, one after another; see {@link inTurn}. */
export const oneByOne = (progress: number, turn: number): number =>
	clamp01((progress - (1 - OWN) * turn) / OWN);
