// If this fails, a search engine or a catalogue of data reads something that schema.org has no such word for, or nothing.
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { AT_ROOT, filesOf, page, type Build } from './site';

/** What a page says of itself to machines. */
interface Told {
	file: string;
	type: string;
	json: string;
}

function toldIn(build: Build): Told[] {
	return filesOf(build)
		.filter((file) => file.endsWith('.html') && !/(^|\/)embed\//.test(file))
		.flatMap((file) =>
			page(
				build,
				file
			)('script[type="application/ld+json"]')
				.toArray()
				.map((script) => {
					const json = page(build, file)(script).text();
					return { file, type: (JSON.parse(json) as { '@type': string })['@type'], json };
				})
		);
}

/** What the vocabulary, as its types have it, says against each; one line per complaint. */
function complaints(told: readonly Told[]): string[] {
	const name = 'tests/built/told.ts';
	const types = [...new Set(told.map(({ type }) => type))];
	const source = [
		`import type { ${[...types, 'WithContext'].join(', ')} } from 'schema-dts';`,
		...told.map(({ type, json }, i) => `export const a${i}: WithContext<${type}> = ${json};`)
	].join('\n');
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		types: [],
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler
	};
	const host = ts.createCompilerHost(options);
	const getSourceFile = host.getSourceFile.bind(host);
	const fileExists = host.fileExists.bind(host);
	host.fileExists = (file) => file === name || fileExists(file);
	host.getSourceFile = (file, ...rest) =>
		file === name
			? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022)
			: getSourceFile(file, ...rest);
	const program = ts.createProgram([name], options, host);
	return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start = 0 }) => {
		const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
		return `${told[line - 1]?.file ?? name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
	});
}

describe.each(AT_ROOT)('what machines are told in $folder', (build) => {
	const told = toldIn(build);

	test('the story, the data, the glossary and every field tell what they are', () => {
		const types = told.map(({ type }) => type);
		for (const type of ['Article', 'Dataset', 'DefinedTermSet']) expect(types).toContain(type);
		expect(told.filter(({ file }) => /\/sector\/\w/.test(file))).toHaveLength(12);
	});

	test('it is said in the words of schema.org', () => {
		expect(complaints(told)).toEqual([]);
	});

	test('a word that schema.org does not have would be found', () => {
		const [first] = told;
		const wrong = { ...first!, json: first!.json.replace('{', '{"colour":"red",') };
		expect(complaints([wrong]).join()).toMatch(/colour/);
	});
});
