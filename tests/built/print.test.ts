// If this fails, a newspaper prints a figure that is not the one on the page, or cannot open it.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pathsOf } from '../print/geometry';
import { readPdf } from '../print/read';
import { AT_ROOT, filesOf, page, read, readBytes } from './site';

const PRINTED = /^embed\/pictures\/en\/(.+)\.(light|dark)\.pdf$/;

/** Less than a fifth of a millimetre, and what numbers are rounded to on the way. */
const NEAR = 0.05;

describe.each(AT_ROOT)('figures for print in $folder', (build) => {
	const files = filesOf(build).flatMap((file) => {
		const [, id, theme] = PRINTED.exec(file) ?? [];
		return id && theme ? [{ file, id, theme }] : [];
	});

	test('there is one for every picture but those of steps, in both themes, on the figure’s page and in its kit', () => {
		const drawn = filesOf(build).filter((file) =>
			/^embed\/pictures\/en\/(?!story\/).*(light|dark)\.svg$/.test(file)
		);
		expect(files.map(({ file }) => file.replace('.pdf', '.svg'))).toEqual(drawn);
		expect(files.length).toBeGreaterThan(40);
		for (const { file, id, theme } of files) {
			const $ = page(build, `en/embed/${id}/index.html`);
			expect($(`a[href="${build.base}/${file}"]`).length, file).toBe(1);
			const kit = unzipSync(readBytes(build, `embed/kits/en/${id}.zip`));
			const name = Object.keys(kit).find((one) => one.endsWith(`.${theme}.pdf`)) ?? '';
			expect(readBytes(build, file).equals(kit[name] ?? new Uint8Array()), file).toBe(true);
		}
	});

	test('each opens, is named, and has every path of its picture in its place and colours', async () => {
		for (const { file, id } of files) {
			const { size, paths } = pathsOf(read(build, file.replace('.pdf', '.svg')));
			const pdf = await readPdf(readBytes(build, file));
			expect([pdf.pages, pdf.size, pdf.others], file).toEqual([1, size, []]);
			const title = page(build, `embed/en/${id}/index.html`)('title').text();
			expect(pdf.info, file).toMatchObject({ Title: title, Language: 'en' });
			// Where a title has a sign that the metadata cannot carry, they are broken.
			expect(pdf.title, file).toBe(title);
			expect(pdf.alts[0], file).toContain(title);
			expect(pdf.paths.length, file).toBe(paths.length);
			const strange = pdf.paths.filter((one, i) => {
				const other = paths[i];
				const near = [...one.start, ...one.box].every(
					(value, j) =>
						Math.abs(value - ([...(other?.start ?? []), ...(other?.box ?? [])][j] ?? NaN)) <= NEAR
				);
				return !near || one.fill !== other?.fill || one.stroke !== other.stroke;
			});
			expect(strange, file).toEqual([]);
			// Its ground fills the page.
			expect(pdf.paths[0]?.box.map(Math.round), file).toEqual([0, 0, ...size].map(Math.round));
		}
	});
});
