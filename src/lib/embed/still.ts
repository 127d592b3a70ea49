/** Colours that a still embed may have: the reader's system's, or always the same. */
export const STILL_THEMES = ['auto', 'light', 'dark'] as const;
export type StillTheme = (typeof STILL_THEMES)[number];

/** Where a still embed stands, from the address of its figure: it has no script that could read a query. */
export const stillPath = (theme: StillTheme): string =>
	theme === 'auto' ? 'static/' : `static/${theme}/`;

/** Whether what follows the address of a figure leads to a still one. */
export const isStill = (ending: string): boolean => ending.startsWith(stillPath('auto'));

/**
 * What follows the address of a figure for what is chosen. A still picture in some colours has an address of its own; where
 * there is none for these, it has those of the reader's system. Anything more takes the query, and a script that reads it.
 *
 * @param query As `queryOf` makes it.
 * @param coloured Whether the figure is there as a still one in colours of choice.
 */
export function endingOf(query: string, coloured = true): string {
	const asked = new URLSearchParams(query);
	const wanted = asked.get('theme') ?? 'auto';
	asked.delete('theme');
	const theme = STILL_THEMES.find((one) => one === wanted);
	if (!theme || asked.toString() !== 'static=1') return query;
	return stillPath(coloured ? theme : 'auto');
}
