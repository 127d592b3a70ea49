import { error } from '@sveltejs/kit';
import { fileResponse } from '$lib/server/download';
import { keptTables } from '$lib/server/download-kept';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	keptTables().flatMap(({ folder, files }) =>
		files.map(({ name: file }) => ({ version: folder, file }))
	);

export const GET: RequestHandler = ({ params: { version, file } }) => {
	const kept = keptTables().find(({ folder }) => folder === version);
	const found = kept?.files.find(({ name }) => name === file);
	if (!found) error(404, `there is no file ${file} of ${version}`);
	return fileResponse(found);
};
