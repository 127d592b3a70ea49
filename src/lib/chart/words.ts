import { m } from '../paraglide/messages';
import type { Actor, CooperationForm, FormState } from '../index/types';
import { COOPERATION_FORMS } from '../index/types';
import type { Words } from '../scene/types';
import { breakLabel } from './break-label';
import type { Names } from './names';

const BANDS = [m.band_0, m.band_1, m.band_2, m.band_3, m.band_4];
const LEVELS = [m.level_0, m.level_1, m.level_2, m.level_3, m.level_4];
const FORMS: Record<CooperationForm, () => string> = {
	agenda: m.form_agenda,
	dialogue: m.form_dialogue,
	agreement: m.form_agreement,
	'joint-action': m.form_joint_action
};
const SHORT_FORMS: Record<CooperationForm, () => string> = {
	agenda: m.form_short_agenda,
	dialogue: m.form_short_dialogue,
	agreement: m.form_short_agreement,
	'joint-action': m.form_short_joint_action
};
const ACTORS: Record<Actor, () => string> = { eu: m.actor_eu, japan: m.actor_japan };

/** What a threat level means, in words. */
export const levelName = (level: number): string => LEVELS[level]?.() ?? String(level);

/** A form of cooperation in words. */
export const formName = (form: CooperationForm): string => FORMS[form]();

/** One word for a form, where space is short. */
export const formShortName = (form: CooperationForm): string => SHORT_FORMS[form]();

export const actorName = (actor: Actor): string => ACTORS[actor]();

/** The forms of cooperation reached, in words. */
export function formNames(forms: readonly FormState[]): string[] {
	return COOPERATION_FORMS.filter((_, i) => forms[i] !== 'none').map(formName);
}

/** Things one after another, the last after an "and"; to ask the platform takes a phone a tenth of a second at first. */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	const rest = items.slice(0, -1).join(', ');
	if (items.length < 2) return last;
	return items.length === 2 ? m.list_pair({ rest, last }) : m.list_long({ rest, last });
}

/** Scores of fields from period to period, as sentences take them. */
export const toldPaths = ({ periods, sectors }: Parameters<Words['paths']>[0]) => ({
	periods: periods.join(', '),
	list: sectors
		.map(({ sector, scores }) => m.summary_path({ sector, scores: scores.join(', ') }))
		.join('; ')
});

/** Words of the catalogue and names of the record, as scenes need them. */
export function wordsOf(names: Names, lang: string): Words {
	const sector = (id: string): string => names.sectors[id]?.label ?? id;
	const period = (id: string): string => names.periods[id]?.label ?? id;
	return {
		list: listed,
		breakLines: (line) => breakLabel(line, lang),
		sector,
		sectorLines: (id) => names.sectors[id]?.lines ?? [id],
		running: (id) => names.sectors[id]?.running ?? id,
		period,
		periodLines: (id) => names.periods[id]?.lines ?? [id],
		band: (score) => BANDS[score]?.() ?? String(score),
		empty: (total) => m.summary_empty({ total }),
		oneActor: (f) => {
			if (f.level === f.lowLevel) {
				const message = f.actor === 'eu' ? m.summary_alike_eu : m.summary_alike_japan;
				return message({ period: f.period, fields: listed(f.highest), level: f.level });
			}
			return (f.actor === 'eu' ? m.summary_one_eu : m.summary_one_japan)({
				period: f.period,
				highest: listed(f.highest),
				level: f.level,
				lowest: listed(f.lowest),
				low: f.lowLevel
			});
		},
		levels: (f) =>
			m.summary_levels({
				period: f.period,
				list: f.sectors.map((s) => m.summary_level({ ...s })).join('; ')
			}),
		widest: (f) => {
			const message =
				f.higher === 'eu'
					? m.summary_widest_eu
					: f.higher === 'japan'
						? m.summary_widest_japan
						: m.summary_widest_mixed;
			return message({
				period: f.period,
				sectors: listed(f.sectors),
				gap: f.gap,
				equal: f.equal,
				total: f.total
			});
		},
		extremes: (f) =>
			f.mostScore === f.leastScore
				? m.summary_as_many({ period: f.period, fields: listed(f.most), score: f.mostScore })
				: m.summary_extremes({
						period: f.period,
						most: listed(f.most),
						mostScore: f.mostScore,
						least: listed(f.least),
						leastScore: f.leastScore
					}),
		paths: (f) => m.summary_paths(toldPaths(f))
	};
}
