import { barePicture } from '../chart/picture';
import { m } from '../paraglide/messages';
import { complain, dress, liveOptions } from '../embed/client';
import { DATA_ID, type EmbedData } from '../embed/data';
import { tellHeight } from '../embed/height';
import { Live } from '../embed/live';
import { readOptions } from '../embed/options';
import { leastHeights } from '../embed/size';
import { answer } from './answer';
import type { ChartOfMeasure } from './charts/types';
import type { ExploredEmbed } from './data';
import { proofOf } from './proof';
import { PARAMETERS, readQuestion } from './question';
import { exploreWords } from './words';

/**
 * The script of a view of the explorer in somebody else's page. Its address asks as that of the explorer does, and it shows
 * exactly the same.
 */
export function start(charts: ChartOfMeasure): void {
	const json = document.getElementById(DATA_ID)?.textContent;
	const root = document.querySelector<HTMLElement>('.embed');
	if (!json || !root) return;
	const data = JSON.parse(json) as EmbedData & ExploredEmbed;
	const { chart, period, ...material } = data.explored;
	const { sectors, periods } = material.tallies;
	const { options, complaints } = readOptions(location.search, {
		sectors,
		periods,
		states: [],
		others: PARAMETERS
	});
	const { question, faults } = readQuestion(location.search, { sectors, periods, period }, chart);
	dress(options);
	// Why is told by the explorer itself: its words are more than an embed should weigh.
	complain([...complaints, ...faults.map((fault) => m.explore_fault_embed(fault))]);
	const { view, scores, kind } = answer(question, material, { [chart]: charts });
	const words = exploreWords(data.names, data.lang);
	// The document's own heights are for the question that it asks by itself.
	const asked = new URLSearchParams(location.search);
	const isAsked = PARAMETERS.some((name) => asked.has(name));
	const plots = isAsked ? leastHeights(view.chart === 'radar') : data.states[data.first]?.plots;
	new Live(
		{ subject: { view }, scores, kind, plots },
		{
			...liveOptions(root, data, options),
			draw: barePicture,
			words,
			proofOf: (mark) => {
				const proof = proofOf(mark, question);
				return proof === undefined ? undefined : data.home + proof;
			}
		}
	);
	if (options.still) document.documentElement.classList.add('is-still');
	tellHeight(root);
}
