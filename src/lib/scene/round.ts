/** A coordinate of a path, to a hundredth of a pixel: finer than a screen shows, shorter than a fraction is written. */
export const round = (n: number): number => Math.round(n * 100) / 100;
