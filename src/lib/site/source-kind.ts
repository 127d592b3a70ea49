import { m } from '../paraglide/messages';

const KINDS: Record<string, () => string> = {
	primary: m.story_kind_primary,
	scholarly: m.story_kind_scholarly,
	press: m.story_kind_press,
	'think-tank': m.story_kind_think_tank
};

/** What kind of source it is, in words. */
export const sourceKind = (kind: string): string => KINDS[kind]?.() ?? kind;
