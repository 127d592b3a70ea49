import { DOORS } from '$lib/site/doors';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => DOORS.map((door) => ({ door }));
