/** A number held between two others. */
export const clamp = (n: number, low: number, high: number): number =>
	Math.max(low, Math.min(high, n));
