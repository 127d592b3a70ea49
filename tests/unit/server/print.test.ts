// If this fails, a figure that is printed lacks something, bends its letters, or differs from day to day.
import { describe, expect, test } from 'vitest';
import { pdfOf } from '../../../src/lib/server/share/pdf';
import { tracePath } from '../../../src/lib/server/share/trace';
import { pathsOf } from '../../print/geometry';
import { readPdf } from '../../print/read';

const WORDS = {
	title: 'How large each threat looms, 2011–18',
	alt: 'Two rings, “far” apart',
	subject: 'Data of a version, on some terms',
	creator: 'A site',
	lang: 'en',
	date: '2026-03-01'
};

const drawing = (body: string): string =>
	`<svg width="640" height="320" viewBox="0 0 1600 800" xmlns="http://www.w3.org/2000/svg">${body}</svg>`;

const SAMPLE = drawing(`
	<defs><clipPath id="c"><path fill="#000000" stroke="none" d="M 0 0 L 90 0 L 90 90 Z"/></clipPath></defs>
	<path fill="#faf6ef" stroke="none" d="M 0 0 L 1600 0 L 1600 800 L 0 800 Z"/>
	<g transform="matrix(2.5 0 0 2.5 100 50)">
		<path fill="none" stroke="#1f4a99" stroke-width="2" stroke-dasharray="4 2" d="M 10 20 Q 40 20 40 60"/>
		<g clip-path="url(#c)"><path fill="#b5442c" fill-opacity="0.5" stroke="#1c1a17" transform="matrix(1 0 0 1 5 5)" d="M 1 2 C 3 4 5 6 7 8 Z"/></g>
	</g>`);

describe('a drawing as PDF', () => {
	test('is one page of its size with every path where it was, as another reader sees it', async () => {
		const read = await readPdf(await pdfOf(SAMPLE, WORDS));
		expect([read.pages, read.size, read.others]).toEqual([1, [480, 240], []]);
		const { paths } = pathsOf(SAMPLE);
		expect(read.paths).toHaveLength(3);
		read.paths.forEach(({ start, box, fill, stroke }, i) => {
			expect([fill, stroke]).toEqual([paths[i]?.fill, paths[i]?.stroke]);
			start.forEach((value, j) => expect(value).toBeCloseTo(paths[i]?.start[j] ?? NaN, 2));
			box.forEach((value, j) => expect(value).toBeCloseTo(paths[i]?.box[j] ?? NaN, 2));
		});
	});

	test('says its title, its language and what it shows', async () => {
		const { info, title, alts } = await readPdf(await pdfOf(SAMPLE, WORDS));
		expect(info).toMatchObject({
			Title: WORDS.title,
			Creator: WORDS.creator,
			Language: 'en',
			CreationDate: 'D:20260301000000Z'
		});
		expect(title).toBe(WORDS.title);
		expect(alts).toEqual([WORDS.alt]);
	});

	test('is the same file whenever it is made, and another for another title', async () => {
		const first = Buffer.from(await pdfOf(SAMPLE, WORDS));
		expect(first.equals(await pdfOf(SAMPLE, WORDS))).toBe(true);
		expect(first.equals(await pdfOf(SAMPLE, { ...WORDS, title: 'Another' }))).toBe(false);
	});

	test.each([
		['letters that are no outlines', '<text x="1">a</text>', '<text'],
		['a picture of dots', '<image width="2"/>', '<image'],
		['looks that it does not know', '<path d="M 0 0" filter="url(#f)"/>', 'filter'],
		['a clip that is not there', '<g clip-path="url(#x)"/>', '#x'],
		['steps that it does not know', '<path d="m 1 1 l 2 2" fill="#000000"/>', 'm 1 1']
	])('%s stop the build, which would else be missing on paper', async (_, body, named) => {
		await expect(pdfOf(drawing(body), WORDS)).rejects.toThrow(named);
	});
});

test('a curve with one handle runs where it ran once it has two', () => {
	const curves: number[][] = [];
	const nothing = (): void => undefined;
	const to = { moveTo: nothing, lineTo: nothing, closePath: nothing };
	tracePath({ ...to, bezierCurveTo: (...curve) => curves.push(curve) }, 'M 0 0 Q 30 0 30 60');
	const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = curves[0] ?? [];
	// Both half way: a quarter, a half and a quarter of three points; an eighth and three eighths of four.
	expect((3 * a + 3 * c + x) / 8).toBeCloseTo((2 * 30 + 30) / 4, 2);
	expect((3 * b + 3 * d + y) / 8).toBeCloseTo(60 / 4, 2);
});
