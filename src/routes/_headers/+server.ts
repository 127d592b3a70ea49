import { hostingFile } from '$lib/server/hosting';

export const prerender = true;

export const GET = (): Response => hostingFile('_headers');
