import { provenanceOf } from '$lib/download/figure/provenance';
import { tidyOf } from '$lib/download/figure/tables';
import { merged, tidyCsv, type Tidy } from '$lib/download/figure/tidy';
import { namesOf } from '$lib/chart/names';
import { wordsOf } from '$lib/chart/words';
import { sliceScores } from '$lib/index/slice';
import { ACTORS, type SectorId } from '$lib/index/types';
import { m } from '$lib/paraglide/messages';
import { chronicleOf } from '$lib/sector/chronicle';
import type { SectorFigureId, Takeaway } from '$lib/sector/takeaway';
import { cite } from '$lib/site/citation';
import type { View } from '$lib/scene/view';
import { edition } from './edition';
import { theIndex } from './sector';

/** Numbers and citations of the figures that only a field's page has. */

/** The field in all periods: its levels, and the forms of cooperation. */
function courseTable(lang: string, sector: SectorId): Tidy {
	const index = theIndex();
	const words = wordsOf(namesOf(index.record, lang), lang);
	const scores = { ...sliceScores(index), sectors: [sector] };
	const view: View = {
		chart: 'dotplot',
		periods: index.periods,
		show: [...ACTORS],
		raise: [],
		order: 'sector'
	};
	return merged(
		(['threat', 'cooperation'] as const).map((measured) =>
			tidyOf(view, scores, words, { measured, unit: '' })
		)
	);
}

/** Every dated fact of the field, a row for each. */
function chronicleTable(sector: SectorId): Tidy {
	const { record } = theIndex();
	const events = new Map(record.events.map((event) => [event.id, event]));
	return {
		key: ['event'],
		names: ['title'],
		values: [
			{ name: 'date' },
			{ name: 'end' },
			{ name: 'whose' },
			{ name: 'kind' },
			{ name: 'forum' },
			{ name: 'scored' },
			{ name: 'confidence' },
			{ name: 'source_id' },
			{ name: 'locator' }
		],
		rows: chronicleOf(record, sector).map(({ id, title }) => {
			const event = events.get(id);
			return {
				event: id,
				title,
				date: event?.date,
				end: event?.end,
				whose: event?.actor,
				kind: event?.kind,
				forum: event?.forum,
				scored: event?.scored ? 'yes' : 'no',
				confidence: event?.confidence,
				source_id: event?.sources.join(';'),
				locator: event?.locator
			};
		})
	};
}

/**
 * The numbers of a figure as CSV.
 *
 * @param site Address of the site, with a slash at its end.
 */
export function sectorCsv(
	figure: SectorFigureId,
	lang: string,
	sector: SectorId,
	site: string
): string {
	const home = `${site}${lang}/`;
	const table = figure === 'course' ? courseTable(lang, sector) : chronicleTable(sector);
	const address = `${home}sector/${sector}/#${figure}`;
	return tidyCsv(table, provenanceOf([], { address, home, version: edition().version }));
}

const TITLES: Record<SectorFigureId, () => string> = {
	course: m.sector_course,
	chronicle: m.sector_chronicle
};

/**
 * What can be taken along of the figures of a field's page.
 *
 * @param name Name of the field.
 * @param site Address of the site, with a slash at its end.
 * @param picture Address of the picture of the course.
 */
export function takeawaysOf(
	{ sector, name }: { sector: SectorId; name: string },
	{ lang, site, picture }: { lang: string; site: string; picture: string }
): Record<SectorFigureId, Takeaway> {
	const of = (figure: SectorFigureId): Takeaway => ({
		csv: `${figure}.csv`,
		citation: cite({
			edition: edition(),
			address: `${site}${lang}/sector/${sector}/#${figure}`,
			figure: {
				key: `${figure}-${sector}`,
				title: m.sector_figure_title({ name, title: TITLES[figure]() })
			}
		})
	});
	return { course: { ...of('course'), picture }, chronicle: of('chronicle') };
}
