// If this fails, a file saved by another program, or a row or a header with a slip, is refused for
// no reason, accepted in silence or answered with hundreds of errors that are not its own.
import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../../src/lib/record/parse';
import { formatProblem, ProblemsError } from '../../../src/lib/record/problem';
import { edited, encoded, report, SOUND } from './fixture';

/** The sound record with the bytes of one file replaced. */
function withBytes(file: string, bytes: Uint8Array): Map<string, Uint8Array> {
	return edited().set(file, bytes);
}

function latin1(text: string): Uint8Array {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('a sound record', () => {
	test('is read into typed rows that know their lines', () => {
		const { record, problems, notices } = parseRecord(edited());
		expect(problems).toEqual([]);
		expect(notices).toEqual([]);
		expect(record?.events[1]).toEqual({
			id: 'cy-law',
			sector: 'cyber',
			actor: 'eu',
			kind: 'law',
			date: '2000',
			end: '2004-02-29',
			forum: '',
			scored: false,
			title: 'A law',
			summary: 'A law.',
			sources: ['plan-2001'],
			locator: 'Art. 2',
			confidence: 'medium',
			line: 3
		});
		expect(record?.indicators[0]).toMatchObject({ year: 2018, value: -1.5, note: '' });
		expect(record?.chapters[0]).toMatchObject({
			authors: ['A. One', 'B. Two'],
			sectors: ['cyber', 'energy']
		});
		expect(record?.spaArticles[0]?.sectors).toEqual([]);
		expect(record?.glossary[0]?.sources).toEqual([]);
		expect(record?.prospects[0]).toMatchObject({ expectation2018: 'More.', line: 2 });
	});

	test('of an earlier version may lack the columns that came later, and only it', () => {
		const files = edited(
			['threat.csv', ',lower', ''],
			['threat.csv', /,,Because/g, ',Because'],
			['sources.csv', ',document', ''],
			['sources.csv', /,$/gm, '']
		);
		const kept = parseRecord(files, 'releases/1.0.0', true);
		expect(kept.problems).toEqual([]);
		expect(kept.record).toEqual(parseRecord(edited()).record);
		expect(report(files)).toEqual([
			'data/sources.csv:1:1 column "document" is missing',
			'data/threat.csv:1:1 column "lower" is missing'
		]);
	});

	test('may have Windows line ends', () => {
		const windows = Object.entries(SOUND).map(([file, text]): [string, string] => [
			file,
			text.replaceAll('\n', '\r\n')
		]);
		expect(parseRecord(encoded(windows)).record).toEqual(parseRecord(edited()).record);
	});

	test('reads a quoted line break alike, whichever editor saved it', () => {
		const files = edited(['events.csv', '"Talks, twice."', '"Talks,\r\ntwice."']);
		expect(parseRecord(files).record?.events[0]?.summary).toBe('Talks,\ntwice.');
	});

	test('may begin with the byte order mark of a spreadsheet', () => {
		const marked = Object.entries(SOUND).map(([file, text]): [string, string] => [
			file,
			`\ufeff${text}`
		]);
		expect(parseRecord(encoded(marked)).record).toEqual(parseRecord(edited()).record);
	});

	test('may end without a line break', () => {
		expect(report(edited(['glossary.csv', /\n$/, '']))).toEqual([]);
	});

	test('may have its columns in any order', () => {
		const files = edited([
			'glossary.csv',
			/[^]+/,
			'source_id,definition,term_ja,term\n,A town.,ハーグ,Hague\n'
		]);
		expect(parseRecord(files).record).toEqual(parseRecord(edited()).record);
	});
});

describe('columns of problems do not count what is not seen', () => {
	test('with Windows line ends', () => {
		const windows =
			SOUND['events.csv']?.replaceAll('\n', '\r\n').replace('eu,law', 'eu,lore') ?? '';
		expect(report(withBytes('events.csv', new TextEncoder().encode(windows)))).toEqual([
			'data/events.csv:3:17 kind "lore" is not one of strategy, law, body, action'
		]);
	});

	test('with a byte order mark', () => {
		expect(report(edited(['glossary.csv', 'term,term_ja', '\ufeffterm,term_jp']))).toEqual([
			'data/glossary.csv:1:6 column "term_jp" is not known; did you mean "term_ja"?'
		]);
	});
});

describe('a file that cannot be read is one problem', () => {
	test('not there', () => {
		const files = edited();
		files.delete('sources.csv');
		expect(report(files)).toEqual(['data/sources.csv:1:1 file is missing']);
	});

	test('empty', () => {
		expect(report(withBytes('sectors.csv', new Uint8Array()))).toEqual([
			'data/sectors.csv:1:1 file is empty'
		]);
	});

	test('a header and no rows', () => {
		expect(report(edited(['sources.csv', /\n[^]+/, '\n']))).toEqual([
			'data/sources.csv:1:1 file has a header and no rows'
		]);
	});

	test('not UTF-8, with the place of the first wrong byte', () => {
		const text = 'term,term_ja,definition,source_id\nHague,Haag,A caf\xe9 in a town.,\n';
		expect(report(withBytes('glossary.csv', latin1(text)))).toEqual([
			'data/glossary.csv:2:17 is not UTF-8 text here; save the file as UTF-8'
		]);
	});

	test('cut off within a character', () => {
		const whole = new TextEncoder().encode('term,term_ja,definition,source_id\nHague,ハーグ');
		expect(report(withBytes('glossary.csv', whole.subarray(0, -1)))).toEqual([
			'data/glossary.csv:2:9 is not UTF-8 text here; save the file as UTF-8'
		]);
	});

	test('UTF-16', () => {
		const bytes = Uint8Array.from([0xff, 0xfe, 0x69, 0, 0x64, 0]);
		expect(report(withBytes('sources.csv', bytes))).toEqual([
			'data/sources.csv:1:1 is not UTF-8 text here; save the file as UTF-8'
		]);
	});

	test('a quotation mark that is never closed, with the cell that it opens', () => {
		expect(report(edited(['events.csv', 'Talks,"Talks, twice."', 'Talks,"Talks, twice.']))).toEqual(
			['data/events.csv:2:59 cell opens with a quotation mark that is never closed']
		);
	});

	test('text after a closing quotation mark', () => {
		expect(report(edited(['events.csv', '"Talks, twice."', '"Talks," twice.']))).toEqual([
			'data/events.csv:2:59 cell has text after its closing quotation mark; write a quotation mark within it twice'
		]);
	});

	test('a quotation mark in a cell that has none around it', () => {
		expect(report(edited(['events.csv', 'A law.', 'A "law".']))).toEqual([
			'data/events.csv:3:47 cell has a quotation mark within it; put the cell in quotation marks and write that one twice'
		]);
	});

	test('a quotation mark in the first cell of a row', () => {
		expect(report(edited(['events.csv', 'cy-law', 'cy"law']))).toEqual([
			'data/events.csv:3:1 cell has a quotation mark within it; put the cell in quotation marks and write that one twice'
		]);
	});
});

describe('headers', () => {
	test('semicolons instead of commas are one problem', () => {
		const text = SOUND['glossary.csv']?.replaceAll(',', ';') ?? '';
		expect(report(withBytes('glossary.csv', new TextEncoder().encode(text)))).toEqual([
			'data/glossary.csv:1:1 first line does not name the columns: term,term_ja,definition,source_id'
		]);
	});

	test('a comma too few is told of the header, not of every row', () => {
		expect(report(edited(['threat.csv', 'actor,period', 'actorperiod']))).toEqual([
			'data/threat.csv:1:1 columns "actor", "period" are missing',
			'data/threat.csv:1:8 column "actorperiod" is not known'
		]);
	});

	test('a missing column is one problem, and the others are still checked', () => {
		const files = edited(
			['threat.csv', ',confidence', ''],
			['threat.csv', /,(high|low|medium)$/gm, ''],
			['threat.csv', 'p1,1', 'p1,9']
		);
		expect(report(files)).toEqual([
			'data/threat.csv:1:1 column "confidence" is missing',
			'data/threat.csv:2:13 level "9" is not a whole number from 0 to 4'
		]);
	});

	test('a misspelt column is one problem, and is read as what it must mean', () => {
		const files = edited(['threat.csv', 'level', 'levle'], ['threat.csv', 'p1,1', 'p1,9']);
		expect(report(files)).toEqual([
			'data/threat.csv:1:21 column "levle" is not known; did you mean "level"?',
			'data/threat.csv:2:13 level "9" is not a whole number from 0 to 4'
		]);
	});

	test('an extra column is one problem', () => {
		const files = edited(
			['glossary.csv', 'source_id', 'source_id,colour'],
			['glossary.csv', /town\.,/, 'town.,,red']
		);
		expect(report(files)).toEqual(['data/glossary.csv:1:35 column "colour" is not known']);
	});

	test('a column that is there twice is one problem', () => {
		const files = edited(
			['glossary.csv', 'source_id', 'source_id,term'],
			['glossary.csv', /town\.,/, 'town.,,The Hague']
		);
		expect(report(files)).toEqual(['data/glossary.csv:1:35 column "term" appears twice']);
	});

	test('without the column of identifiers, nothing that names them is blamed', () => {
		const files = edited(['sources.csv', 'id,title', 'key,title']);
		expect(report(files)).toEqual([
			'data/sources.csv:1:1 column "key" is not known',
			'data/sources.csv:1:1 column "id" is missing'
		]);
	});
});

describe('rows of the wrong length', () => {
	test('a comma without quotation marks', () => {
		const files = edited(['sources.csv', 'The Action Plan', 'The Action Plan, at last']);
		expect(report(files)).toEqual([
			'data/sources.csv:3:55 row has 9 cells instead of 8; a text with a comma stands in quotation marks'
		]);
	});

	test('a cell left out', () => {
		expect(report(edited(['glossary.csv', 'ハーグ,', '']))).toEqual([
			'data/glossary.csv:2:1 row has 3 cells instead of 4'
		]);
	});

	test('an empty line', () => {
		expect(report(edited(['events.csv', '\ncy-law', '\n\ncy-law']))).toEqual([
			'data/events.csv:3:1 line is empty'
		]);
	});

	test('such a row of threat.csv is not also missing', () => {
		expect(report(edited(['threat.csv', 'p2,4,,Because.', 'p2,4,,Because, why']))).toEqual([
			'data/threat.csv:7:42 row has 10 cells instead of 9; a text with a comma stands in quotation marks'
		]);
	});
});

describe('many problems', () => {
	test('are all told, in the order of files, lines and columns', () => {
		const files = edited(
			['timeline.csv', 'bilateral', 'lateral'],
			['events.csv', 'bilateral,yes', ',perhaps'],
			['events.csv', 'eu,law,2000', 'eu,lore,2000-00'],
			['threat.csv', 'cyber,eu,p1', 'cybr,eu,p1'],
			['sources.csv', 'plan-2001,The', 'plan-2001,']
		);
		files.set('glossary.csv', new Uint8Array());
		expect(report(files)).toEqual([
			'data/events.csv:2:39 forum is empty',
			'data/events.csv:2:40 scored "perhaps" is not one of yes, no',
			'data/events.csv:3:17 kind "lore" is not one of strategy, law, body, action',
			'data/events.csv:3:22 date "2000-00" is not a date written YYYY, YYYY-MM or YYYY-MM-DD',
			'data/glossary.csv:1:1 file is empty',
			'data/sources.csv:3:11 title " Action Plan" begins or ends with white space',
			'data/threat.csv:2:1 sector "cybr" is not in data/sectors.csv; did you mean "cyber"?',
			'data/timeline.csv:2:37 scope "lateral" is not one of bilateral, eu, japan, world'
		]);
	});

	test('a misspelt key stands for one missing level, not for all', () => {
		const files = edited(
			['threat.csv', 'cyber,eu,p1', 'cybr,eu,p1'],
			['threat.csv', 'energy,japan,p1,1,,Because.,hague-1991,,high\n', '']
		);
		expect(report(files)).toEqual([
			'data/threat.csv:1:1 no level is coded for energy japan p1',
			'data/threat.csv:2:1 sector "cybr" is not in data/sectors.csv; did you mean "cyber"?'
		]);
	});

	test('make one error with a line for each', () => {
		const problems = [
			{ file: 'data/b.csv', line: 2, column: 1, message: 'two' },
			{ file: 'data/a.csv', line: 10, column: 3, message: 'one' }
		];
		const error = new ProblemsError(problems);
		expect(error.message).toBe('2 problems found\ndata/a.csv:10:3 one\ndata/b.csv:2:1 two');
		expect(error.problems.map(formatProblem)).toEqual([
			'data/a.csv:10:3 one',
			'data/b.csv:2:1 two'
		]);
		expect(new ProblemsError(problems.slice(1)).message).toMatch(/^One problem found\n/);
		expect(new ProblemsError(problems, 'The copy cannot be read').message).toMatch(/^The copy/);
	});
});

describe('notices do not stop a build', () => {
	test('a source that nothing names is further reading', () => {
		const { record, notices } = parseRecord(
			edited(['sources.csv', /$/, 'spare-1999,A book,A press,1999,,scholarly,known,\n'])
		);
		expect(record).toBeDefined();
		expect(notices.map(formatProblem)).toEqual([
			'data/sources.csv:4:1 id "spare-1999" is named by no row: further reading'
		]);
	});

	test('while a file cannot be read, no source is said to be without use', () => {
		const spare = 'spare-1999,A book,A press,1999,,scholarly,known,\n';
		const files = edited(
			['sources.csv', /$/, spare],
			['glossary.csv', 'A town.,', 'A "town".,spare-1999']
		);
		expect(parseRecord(files).notices).toEqual([]);
	});

	test('a file that is not part of the record', () => {
		const files = edited().set('event.csv', new Uint8Array());
		expect(parseRecord(files).notices.map(formatProblem)).toEqual([
			'data/event.csv:1:1 file is not part of the record and is not read; did you mean "events.csv"?'
		]);
	});
});
