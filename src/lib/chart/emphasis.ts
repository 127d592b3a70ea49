import type { Actor, SectorId } from '../index/types';

/** How strongly a part of the picture is drawn. */
export type Emphasis = 'normal' | 'raised' | 'muted';

/** What a part of the picture is about; an actor's thread has no sector, a spoke no actor. */
export interface Part {
	sector?: SectorId;
	/** Sectors that raise it as well. */
	touches?: readonly SectorId[];
	actor?: Actor;
}

/** Everything that may ask for emphasis. The reader's own pointing wins over the story. */
export interface Attention {
	/** Sectors that the story raises; empty raises none and mutes none. */
	raise: readonly SectorId[];
	/** What pointer, keyboard or legend point at, if anything. */
	pointed?: Part;
}

/** Pointing at what touches several sectors raises these instead of the story's. */
export const attentionOf = (raise: readonly SectorId[], pointed?: Part): Attention => ({
	raise: pointed?.touches?.length ? pointed.touches : raise,
	pointed
});

/** What belongs to no sector while some sector is raised: an actor's thread steps back, the scale stays. */
const aside = (part: Part): Emphasis => (part.actor === undefined ? 'normal' : 'muted');

const isOfNone = ({ sector, touches }: Part): boolean =>
	sector === undefined && touches === undefined;

const isAbout = ({ sector, touches = [] }: Part, raised: readonly SectorId[]): boolean =>
	(sector !== undefined && raised.includes(sector)) || touches.some((id) => raised.includes(id));

/** The one place where story, hover, focus and legend meet. */
export function emphasisOf(part: Part, { raise, pointed }: Attention): Emphasis {
	if (pointed?.sector !== undefined) {
		if (isOfNone(part)) return aside(part);
		return isAbout(part, [pointed.sector]) ? 'raised' : 'muted';
	}
	if (pointed?.actor !== undefined && part.actor !== undefined) {
		return part.actor === pointed.actor ? 'raised' : 'muted';
	}
	if (raise.length === 0) return 'normal';
	if (isOfNone(part)) return aside(part);
	return isAbout(part, raise) ? 'raised' : 'muted';
}
