import type { Share } from './trials';

/** In how many of a hundred trials; not 0 if there was one, and not 100 unless it was all. */
export function perHundred({ holds, of }: Share): number {
	if (holds === 0 || of === 0) return 0;
	if (holds === of) return 100;
	return Math.min(99, Math.max(1, Math.round((100 * holds) / of)));
}
