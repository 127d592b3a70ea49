/**
 * How text is cut into what is looked up. Index and query are cut by the same rules, which depend on nothing that differs
 * between browsers: Chinese characters and kana, written without spaces, are cut into pairs and not by a dictionary.
 */

const RUN =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])[\p{L}\p{Nd}])+/gu;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;

/** Whether a token is written without spaces around it. */
export const isJapanese = (token: string): boolean => JAPANESE.test(token);

/** Text without what people leave out or write otherwise: accents on Latin letters, large letters, full-width forms. */
const fold = (text: string): string =>
	text
		.normalize('NFKD')
		.replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/(?<=\p{L})['’]s(?!\p{L})/gu, '');

/** All neighbouring pairs of a text, or its only character. */
function pairsOf(run: string): string[] {
	const signs = [...run];
	return signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`);
}

/** Words that are in nearly every sentence and tell nothing apart. */
const COMMON = new Set(
	(
		'a an and are as at be been but by for from had has have in into is it its of on or that the their they this to was ' +
		'were which with'
	).split(' ')
);

/** The tokens of a text, in its order. */
export const tokensOf = (text: string): string[] =>
	(fold(text).match(RUN) ?? [])
		.flatMap((run) => (isJapanese(run) ? pairsOf(run) : [run]))
		.filter((token) => !COMMON.has(token));
