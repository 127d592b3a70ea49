import { m } from '../paraglide/messages';
import type { EmbedData } from './data';

/** What is told of the living data, for embeds that stay as they are: `embed/status.json`. */
export interface Status {
	/** Version of the living data. */
	version: string;
	/** For each frozen version: how many values have changed since, and where they are told, from the status itself. */
	since: Record<string, { changed: number; address: string }>;
}

function isStatus(value: unknown): value is Status {
	return typeof value === 'object' && value !== null && 'since' in value && 'version' in value;
}

/** Says in one line that the data have moved on, and leads to what changed. Where that cannot be learnt, nothing is said. */
export function tellNews(status: EmbedData['status']): void {
	const line = document.querySelector<HTMLElement>('[data-news]');
	if (!line || !status) return;
	fetch(status.address)
		.then(async (response) => (response.ok ? ((await response.json()) as unknown) : undefined))
		.then(
			(living) => {
				if (!isStatus(living) || living.version === status.version) return;
				const since = living.since[status.version];
				if (!since) return;
				const link = document.createElement('a');
				link.href = new URL(since.address, new URL(status.address, location.href)).href;
				link.target = '_blank';
				link.rel = 'noopener';
				link.textContent = m.embed_news_link();
				line.append(m.embed_news({ version: living.version, changed: since.changed }), ' ', link);
				line.hidden = false;
			},
			// Without a connection, or in a frame that may not ask, the embed is as right as it ever was.
			() => undefined
		);
}
