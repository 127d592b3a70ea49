import { keptTables } from '$lib/server/download-kept';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
	keptTables().map(({ folder }) => ({ version: folder }));
