import { COOPERATION_FORMS, type CooperationForm, type SectorId } from '../index/types';
import { firstDay, lastDay } from '../record/dates';
import type { DataRecord, RecordEvent } from '../record/types';
import type { ChronicleFact } from '../scene/chronicle';

/** A dated fact of a field with the row it comes from. */
export interface DatedFact extends ChronicleFact {
	id: string;
}

/** The middle of what a date may mean, as the picture sets it. */
const middle = ({ date }: RecordEvent): number =>
	Date.parse(firstDay(date)) + Date.parse(lastDay(date));

/** Every dated fact of a field in the order of time, numbered from 1. */
export const chronicleOf = ({ events }: DataRecord, sector: SectorId): DatedFact[] =>
	events
		.filter((event) => event.sector === sector)
		.sort((a, b) => middle(a) - middle(b))
		.map(({ id, actor, kind, date, title, confidence }, i) => ({
			n: i + 1,
			id,
			party: actor,
			date,
			title,
			...(actor === 'both' && { form: COOPERATION_FORMS.indexOf(kind as CooperationForm) }),
			loose: confidence === 'low'
		}));
