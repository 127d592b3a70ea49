import { readdirSync, readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { locales } from '$lib/paraglide/runtime';
import { embedMaterial } from './figures';

const FACE = 'src/lib/story/fonts/sans.woff2';

/** Whatever the words of figures may be joined with. */
const ALWAYS = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join(
	''
);

/** Every letter that a figure can show: of the words of the interface, of names and of the record. */
function letters(): string {
	const messages = readdirSync('messages').map((file) => readFileSync(`messages/${file}`, 'utf8'));
	const material = locales.map((lang) => {
		const { scores, names, figures } = embedMaterial(lang);
		return JSON.stringify([scores, names, figures]);
	});
	return [...new Set(ALWAYS + [...messages, ...material].join(''))].sort().join('');
}

let made: Promise<Buffer> | undefined;

/** The face of embeds, with the letters of figures alone: whoever frames one does not pay for those of the story. */
export const embedFace = (): Promise<Buffer> =>
	(made ??= subsetFont(readFileSync(FACE), letters(), { targetFormat: 'woff2' }));
