import type { Face } from './orders';

/** Addresses in a style sheet, which are told from where it stands. */
const ADDRESS = /url\((['"]?)(.*?)\1\)/g;

/** A family's name as it is, without quotes. */
const bare = (name: string): string => name.replaceAll(/['"]/g, '').trim();

/** The faces that one rule has; none if it waits for something that the page does without. */
function faceOf(rule: CSSFontFaceRule, sheet: string, isHere: (family: string) => boolean): Face[] {
	const told = (name: string): string => rule.style.getPropertyValue(name);
	const family = bare(told('font-family'));
	const src = told('src');
	if (src.includes('url(') && !isHere(family)) return [];
	return [
		{
			family,
			src: src.replaceAll(ADDRESS, (_, _sign, address: string) => {
				return `url("${new URL(address, sheet).href}")`;
			}),
			weight: told('font-weight') || 'normal',
			sizeAdjust: told('size-adjust') || '100%'
		}
	];
}

/**
 * The faces of type that an element is set in, as the style sheets have them, for those who have no style sheet. A face that
 * has not come in time for the page is left out, so that both are set alike.
 */
export function facesOf(element: Element): Face[] {
	const { fonts, styleSheets, baseURI } = element.ownerDocument;
	const wanted = getComputedStyle(element).fontFamily.split(',').map(bare);
	const isHere = (family: string): boolean =>
		[...fonts].some((face) => face.status === 'loaded' && bare(face.family) === family);
	return [...styleSheets]
		.flatMap((sheet) =>
			[...sheet.cssRules].flatMap((rule) =>
				rule instanceof CSSFontFaceRule ? faceOf(rule, sheet.href ?? baseURI, isHere) : []
			)
		)
		.filter(({ family }) => wanted.includes(family));
}
