import { DOORS } from '../../params/door';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => DOORS.map((door) => ({ door }));
