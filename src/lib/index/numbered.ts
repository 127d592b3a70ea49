/**
 * Milestones with their place among those of one date, from 1: by both of these a mark and its evidence know each other.
 *
 * @param milestones In time order.
 */
export function numbered<Dated extends { date: string }>(
	milestones: readonly Dated[]
): (Dated & { n: number })[] {
	const seen = new Map<string, number>();
	return milestones.map((one) => {
		const n = (seen.get(one.date) ?? 0) + 1;
		seen.set(one.date, n);
		return { ...one, n };
	});
}
