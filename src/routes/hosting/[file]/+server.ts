import { error } from '@sveltejs/kit';
import { HOSTING_FILES, hostingFile } from '$lib/server/hosting';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => HOSTING_FILES.map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) => {
	const name = HOSTING_FILES.find((one) => one === file);
	if (!name) error(404, `there is no configuration ${file}`);
	return hostingFile(name);
};
