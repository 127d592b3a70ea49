/** A PNG as an answer of the server. */
export const pngResponse = (png: Uint8Array): Response =>
	new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
