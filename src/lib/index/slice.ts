import type { Index } from './build';
import { cooperationKey, threatKey } from './keys';
import { ACTORS, type CooperationValue, type Scores, type ThreatValue } from './types';

/**
 * The numbers of an index without its evidence, to be written into a page.
 * A level that the recipe leaves out has no entry.
 */
export function sliceScores(index: Index): Scores {
	const threat: Record<string, ThreatValue> = {};
	const cooperation: Record<string, CooperationValue> = {};
	for (const sector of index.sectors) {
		for (const period of index.periods) {
			for (const actor of ACTORS) {
				const { value, coding } = index.threat(sector, actor, period);
				if (value === null) continue;
				const { confidence } = coding;
				threat[threatKey(sector, actor, period)] = { value, confidence };
			}
			const { value, range, forms } = index.cooperation(sector, period);
			cooperation[cooperationKey(sector, period)] = {
				value,
				low: range[0],
				// In the order of COOPERATION_FORMS, which a tuple type cannot take from an array.
				forms: [
					forms.agenda.state,
					forms.dialogue.state,
					forms.agreement.state,
					forms['joint-action'].state
				]
			};
		}
	}
	return { sectors: [...index.sectors], periods: [...index.periods], threat, cooperation };
}
