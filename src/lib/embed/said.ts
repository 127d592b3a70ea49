import { m } from '../paraglide/messages';

/** What stands around a picture. */
export interface Around {
	title: string;
	unit: string;
	summary: string;
	source: string;
}

/** What is said of a figure beside it: its name, what it shows to those who do not see it, and the line under it. */
export const saidOf = ({ title, unit, summary, source }: Around) => ({
	title,
	alt: m.share_alt({ title, summary }),
	caption: m.embed_caption({ title, unit, source: source })
});
