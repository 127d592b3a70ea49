/** The number at a share of the way from one to another. */
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
