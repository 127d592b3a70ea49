import { m } from '../paraglide/messages';

/**
 * Numbers and dates in words of the catalogue. The platform writes them alike; but asked for the first time it has to find
 * out about languages, which takes a phone a tenth of a second.
 */

/** A number, with its thousands apart and so many decimals; `bare`, without those that are noughts. */
export function numeral(value: number, digits: number, bare = false): string {
	// Halves are rounded up as they are written, not as they are held: 9.95 is 10.0.
	const text = (Math.round(value * 10 ** digits) / 10 ** digits).toFixed(digits);
	const [whole = '', ...decimals] = (bare ? String(Number(text)) : text).split('.');
	return [whole.replace(/\B(?=(\d{3})+$)/g, m.number_thousands()), ...decimals].join('.');
}

/** An ISO date as precisely as it is known: `2018-02-07`, `2018-02` or `2018`. */
export function dated(iso: string): string {
	const [year = iso, number, day] = iso.split('-');
	const month = m.date_months().split(' ')[Number(number) - 1];
	if (month === undefined) return year;
	return day === undefined
		? m.date_month({ month, year })
		: m.date_day({ day: Number(day), month, year });
}
