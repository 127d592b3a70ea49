import base from '$lib/story/base.css?raw';

/** The two themes of our style sheets. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

function block(pattern: RegExp, theme: Theme): string {
	const found = pattern.exec(base)?.[1];
	if (found === undefined) throw new Error(`base.css has no ${theme} theme where it is looked for`);
	return found.trim();
}

/** The custom properties of a theme as they are declared in `base.css`; of the dark theme only what differs. */
export function declarationsOf(theme: Theme): string {
	return theme === 'light'
		? block(/^:root \{([^}]*)\}/m, theme)
		: block(/@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/, theme);
}
