import type { Mark } from '../scene/types';

/** Keys by which a reader moves through the marks of a chart. */
export type TravelKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const TRAVEL_KEYS: readonly string[] = [
	'ArrowLeft',
	'ArrowRight',
	'ArrowUp',
	'ArrowDown',
	'Home',
	'End'
];

export const isTravelKey = (key: string): key is TravelKey => TRAVEL_KEYS.includes(key);

/** Marks of one sector belong together, unless their picture groups them otherwise; one of no sector stands alone. */
const groupOf = ({ group, sector, key }: Mark): string => group ?? sector ?? key;

/**
 * The mark that a key leads to: left and right move between sectors, in the order in which they stand, up and down
 * between the marks of one sector (actors, or periods). Ends hold; Home and End go to the first and last sector. Where a
 * picture has groups of its own, such as years, left and right stay with the same actor where they can. Marks that stand
 * aside are passed over.
 *
 * @param from Key of the current mark; without one, any key leads to the first mark.
 */
export function travel(
	all: readonly Mark[],
	from: string | undefined,
	key: TravelKey
): Mark | undefined {
	const current = all.find((mark) => mark.key === from);
	const marks = all.filter(({ aside }) => !aside);
	if (!current) return marks[0];
	const groups = [...new Set(marks.map(groupOf))];
	const siblings = marks.filter((mark) => groupOf(mark) === groupOf(current));
	const rank = siblings.indexOf(current);
	const inGroup = (i: number): Mark | undefined => {
		const group = groups[Math.min(groups.length - 1, Math.max(0, i))];
		const members = marks.filter((mark) => groupOf(mark) === group);
		const own = current.group && members.find(({ actor }) => actor === current.actor);
		return own || members[Math.min(rank, members.length - 1)];
	};
	const i = groups.indexOf(groupOf(current));
	switch (key) {
		case 'ArrowLeft':
			return inGroup(i - 1);
		case 'ArrowRight':
			return inGroup(i + 1);
		case 'Home':
			return inGroup(0);
		case 'End':
			return inGroup(groups.length - 1);
		case 'ArrowUp':
			return siblings[Math.max(0, rank - 1)];
		case 'ArrowDown':
			return siblings[Math.min(siblings.length - 1, rank + 1)];
	}
}

/** Marks whose middles are so near to each other lie on one another, in pixels. */
const SAME_PLACE = 0.5;

/**
 * The mark nearest to a point, if one lies within reach (in pixels). Of two that lie on one another, a ring around a disc, it
 * is the one whose outline is nearer: the disc answers on itself, the ring around it.
 */
export function nearest(
	marks: readonly Mark[],
	x: number,
	y: number,
	reach: number
): Mark | undefined {
	let best: Mark | undefined;
	let least = reach;
	let rim = Infinity;
	for (const mark of marks) {
		// A row of cells is wide: its distance is taken from its nearest end.
		const dx = Math.max(0, Math.abs(mark.x - x) - (mark.shape === 'cells' ? mark.size / 2 : 0));
		const distance = Math.hypot(dx, mark.y - y);
		const own = Math.abs(distance - mark.size);
		const isOnBest = best && Math.hypot(mark.x - best.x, mark.y - best.y) < SAME_PLACE;
		const isNearer = isOnBest ? own < rim : distance < least;
		if (mark.opacity > 0.5 && isNearer) [best, least, rim] = [mark, distance, own];
	}
	return best;
}
