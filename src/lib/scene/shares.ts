export const sum = (values: readonly number[]): number => values.reduce((total, n) => total + n, 0);

/** Shares out a length evenly, except that none gets less than it needs. */
export function shares(needs: readonly number[], total: number): number[] {
	let even = total / needs.length;
	for (;;) {
		const larger = needs.filter((need) => need > even);
		if (larger.length === needs.length) return [...needs];
		const next = (total - sum(larger)) / (needs.length - larger.length);
		if (next >= even) return needs.map((need) => Math.max(need, even));
		even = next;
	}
}
