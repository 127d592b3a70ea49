/**
 * Dates of reduced precision (`2018`, `2018-02`, `2018-02-07`) read as intervals of days, as the
 * codebook asks under "Scores": a missing month or day widens the date to the whole year or month,
 * and an empty end means that something still holds. Days are ISO strings, which sort as text.
 */

/** Later than any day in the data; the last day of what still holds. */
const STILL = '9999-12-31';

/** From `date` to `end`; an empty `end` is open. */
export interface Span {
	date: string;
	end: string;
}

/** From the first to the last day, both included and both complete. */
export interface Days {
	start: string;
	end: string;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function monthLength(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and such a day exists. */
export function isDate(text: string): boolean {
	const parts = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
	if (parts === null) return false;
	const [year, month, day] = [parts[1], parts[2] ?? '01', parts[3] ?? '01'].map(Number);
	return Number(day) >= 1 && Number(day) <= monthLength(Number(year), Number(month));
}

/** Whether a date names one day. */
export function isDay(text: string): boolean {
	return text.length === 10 && isDate(text);
}

function known(date: string): string {
	if (!isDate(date)) throw new RangeError(`"${date}" is not a date`);
	return date;
}

/** First day a date can mean: `2018-02` gives `2018-02-01`. */
export function firstDay(date: string): string {
	return known(date) + '-01-01'.slice(date.length - 4);
}

/** Last day a date can mean: `2018-02` gives `2018-02-28`, an empty date {@link STILL}. */
export function lastDay(date: string): string {
	if (date === '') return STILL;
	if (known(date).length === 4) return `${date}-12-31`;
	if (date.length === 10) return date;
	return `${date}-${monthLength(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
}

/** Whether an end, read as late as it can be, does not come before the start, read as early. */
export function inOrder({ date, end }: Span): boolean {
	return firstDay(date) <= lastDay(end);
}

/** Whether something holds on any day of a period. */
export function meets(span: Span, period: Days): boolean {
	return firstDay(span.date) <= period.end && lastDay(span.end) >= period.start;
}
