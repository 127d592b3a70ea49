/** The parts of a claim. */

/** One side of a claim: `level.0.eu.p3 | count`. */
export interface Side {
	root: string;
	args: string[];
	counted: boolean;
}

export function sideOf(text: string): Side {
	const [path = '', ...filters] = text.split('|').map((part) => part.trim());
	const [root = '', ...args] = path.split('.');
	return { root, args, counted: filters.includes('count') };
}

export const isNumber = (text: string): boolean => /^[-\u2212]?\d+(\.\d+)?$/.test(text);
