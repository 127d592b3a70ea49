import { m } from '../paraglide/messages';
import { cutTo, hasRows } from './chosen';
import { give } from './give';
import type { NumbersFiles } from './page';

/** The numbers on a figure's page: its links give those of what was chosen, once something is. */

/** What a spreadsheet knows UTF-8 by. */
const MARK = '\ufeff';

async function fetched(address: string): Promise<string> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.text();
}

/** The numbers of what an embed with this query shows. */
async function numbersOf(query: URLSearchParams, files: NumbersFiles, root: string) {
	const listed = (name: string): string[] => query.get(name)?.split(',') ?? [];
	const chosen = { sectors: listed('sectors'), periods: listed('period') };
	const state = files.states.find(({ id }) => id === query.get('state'));
	if (state) {
		const own = cutTo(await fetched(root + state.path), chosen);
		if (hasRows(own)) return own;
	}
	return cutTo(await fetched(root + files.all), chosen);
}

/** Whether a query asks for a part of the numbers. */
const isPart = (query: URLSearchParams): boolean =>
	['sectors', 'period', 'state'].some((name) => query.has(name));

/**
 * Makes the links to numbers follow what is chosen.
 *
 * @param figure Identifier of the figure, for the names of files.
 * @returns What to call with the query of the embed when it changes.
 */
export function followNumbers(
	figure: string,
	files: NumbersFiles,
	root: string
): (query: string) => void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-numbers]')];
	const status = document.querySelector<HTMLElement>('[data-numbers-status]');
	const names = links.map(({ textContent }) => textContent);
	let asked = new URLSearchParams();
	for (const link of links) {
		link.addEventListener('click', (event) => {
			if (!isPart(asked)) return;
			event.preventDefault();
			const name = `far-apart-${figure.replaceAll('/', '-')}-chosen.csv`;
			numbersOf(asked, files, root).then(
				(csv) => {
					if (status) status.textContent = '';
					const mark = link.dataset.numbers === 'excel' ? MARK : '';
					give(name, 'text/csv;charset=utf-8', mark + csv);
				},
				() => {
					if (status) status.textContent = m.embed_numbers_lost();
				}
			);
		});
	}
	return (query) => {
		asked = new URLSearchParams(query);
		links.forEach((link, i) => {
			const whole = names[i] ?? '';
			const part =
				link.dataset.numbers === 'excel' ? m.embed_file_chosen_excel() : m.embed_file_chosen();
			link.textContent = isPart(asked) ? part : whole;
		});
	};
}
