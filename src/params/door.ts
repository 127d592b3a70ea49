import { DOORS } from '../lib/site/doors';

/** A page that is there in every language, asked for without one. */
export function match(param: string): param is (typeof DOORS)[number] {
	return (DOORS as readonly string[]).includes(param);
}
