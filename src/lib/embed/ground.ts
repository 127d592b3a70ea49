/** Grounds on which a picture stands: its colours are fixed, as no picture can ask what page it is on. */
export const GROUNDS = ['light', 'dark'] as const;
export type Ground = (typeof GROUNDS)[number];

/**
 * The ground that goes with chosen colours. Where a figure follows its reader's system the picture stays light: the page
 * around it may be light only.
 *
 * @param theme As in the address of an embed.
 */
export const groundOf = (theme: string | undefined): Ground =>
	theme === 'dark' ? 'dark' : 'light';
