// If this fails, rooms of src/lib may come to depend on one another in circles without anyone noticing.
import { Linter } from 'eslint';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';
import { rooms } from '../../../scripts/lint/rooms.mjs';

const linter = new Linter();

/** What the rule says of a file with some code in it. */
function complaints(file: string, code: string): string[] {
	const messages = linter.verify(
		code,
		{
			files: ['**'],
			languageOptions: { parser: ts.parser },
			plugins: { house: { rules: { rooms } } },
			rules: { 'house/rooms': 'error' }
		},
		{ filename: join(process.cwd(), file) }
	);
	return messages.map(({ message }) => message);
}

test.each([
	['src/lib/record/parse.ts', `import { layout } from '../scene/layout';`],
	['src/lib/record/tables/events.ts', `import { score } from '../../index/build';`],
	['src/lib/index/build.ts', `import { drive } from '$lib/story/driver';`],
	['src/lib/scene/dial.ts', `export { m } from '../chart/words';`],
	['src/lib/scene/dial.ts', `export * from '$lib/chart/words';`],
	['src/lib/chart/travel.ts', `const later = await import('../story/mode');`],
	['src/lib/chart/travel.ts', `import type { Story } from '../story/types';`],
	['src/lib/chart/travel.ts', `let story: import('../story/types').Story;`],
	['src/lib/story/copy/read.ts', `import { storyData } from '../../server/story';`],
	['src/lib/server/story.ts', `import { load } from '../../routes/+page.server';`],
	['src/lib/index/types.ts', `import type { Sheet } from '../record/sheet';`]
])('an import against the order is an error: %s: %s', (file, code) => {
	const found = complaints(file, code);
	expect(found).toHaveLength(1);
	expect(found[0]).toMatch(/may not import/);
});

test.each([
	['src/lib/index/build.ts', `import { readFileSync } from 'node:fs';`],
	['src/lib/scene/dial.ts', `import { onMount } from 'svelte';`],
	['src/lib/index/build.ts', `import { base } from '$app/paths';`],
	['src/lib/scene/dial.ts', `import Plot from './Plot.svelte';`]
])('what a room must not know is an error: %s: %s', (file, code) => {
	expect(complaints(file, code)).toHaveLength(1);
});

test.each([
	[
		'src/lib/scene/dial.ts',
		`import { buildIndex } from '../index/build'; import { arc } from 'd3-shape';`
	],
	[
		'src/lib/record/parse.ts',
		`import { ACTORS } from '../index/types'; import { readFileSync } from 'node:fs';`
	],
	[
		'src/lib/story/client.ts',
		`import Stage from './Stage.svelte'; import { mount } from 'svelte';`
	],
	['src/lib/story/client.ts', `import { m } from '../paraglide/messages';`],
	['src/routes/+page.server.ts', `import { storyData } from '$lib/server/story';`]
])('imports in the order of the rooms are none: %s: %s', (file, code) => {
	expect(complaints(file, code)).toEqual([]);
});
