// If this fails, a researcher who mistypes one cell is told nothing, the wrong thing or the wrong
// place, and the slip reaches the story or costs an afternoon of searching.
import { describe, expect, test } from 'vitest';
import { edited, report, type Edit } from './fixture';

const CASES: [name: string, edit: Edit, problem: string][] = [
	[
		'a kind of response for an event of both sides',
		['events.csv', 'both,dialogue', 'both,law'],
		'data/events.csv:2:21 kind "law" is not one of agenda, dialogue, agreement, joint-action'
	],
	[
		'a kind of cooperation for an event of one side',
		['events.csv', 'eu,law', 'eu,agenda'],
		'data/events.csv:3:17 kind "agenda" is not one of strategy, law, body, action'
	],
	[
		'an unknown actor, whose kind cannot be judged',
		['events.csv', 'cyber,both', 'cyber,china'],
		'data/events.csv:2:16 actor "china" is not one of eu, japan, both'
	],
	[
		'cooperation without a forum',
		['events.csv', 'bilateral', ''],
		'data/events.csv:2:39 forum is empty'
	],
	[
		'a misspelt forum',
		['events.csv', 'bilateral', 'lateral'],
		'data/events.csv:2:39 forum "lateral" is not one of bilateral, multilateral'
	],
	[
		'a response with a forum',
		['events.csv', '2004-02-29,,', '2004-02-29,bilateral,'],
		'data/events.csv:3:37 forum "bilateral" does not belong here: only events of both sides have a forum'
	],
	[
		'a flag in other words',
		['events.csv', 'bilateral,yes', 'bilateral,true'],
		'data/events.csv:2:49 scored "true" is not one of yes, no'
	],
	[
		'a day that does not exist',
		['events.csv', '2004-02-29', '2003-02-29'],
		'data/events.csv:3:26 end "2003-02-29" is not a date written YYYY, YYYY-MM or YYYY-MM-DD, or empty'
	],
	[
		'a month that does not exist',
		['events.csv', '1999-05', '1999-13'],
		'data/events.csv:2:30 date "1999-13" is not a date written YYYY, YYYY-MM or YYYY-MM-DD'
	],
	[
		'a date in another order',
		['timeline.csv', '1991-07-18', '18.07.1991'],
		'data/timeline.csv:2:1 date "18.07.1991" is not a date written YYYY, YYYY-MM or YYYY-MM-DD'
	],
	[
		'an end before its date',
		['events.csv', '2004-02-29', '1999-12'],
		'data/events.csv:3:26 end "1999-12" is before the date, 2000'
	],
	[
		'a period of reduced precision',
		['periods.csv', '1991-01-01', '1991'],
		'data/periods.csv:2:4 start "1991" is not a date written YYYY-MM-DD'
	],
	[
		'a period that ends before it starts',
		['periods.csv', '2010-12-31', '2000-12-31'],
		'data/periods.csv:3:15 end "2000-12-31" is before the start, 2001-01-01'
	],
	[
		'an identifier used twice',
		['events.csv', 'cy-law', 'cy-talks'],
		'data/events.csv:3:1 id "cy-talks" is already on line 2'
	],
	[
		'an identifier that cannot be part of an address',
		['polls.csv', 'poll-1', 'Poll 1'],
		'data/polls.csv:2:1 id "Poll 1" is not made of lower-case letters, digits and single hyphens'
	],
	[
		'a source that does not exist, among others in its cell',
		['threat.csv', 'hague-1991;plan-2001', 'hague-1991;plan-2010'],
		'data/threat.csv:5:28 source_id "plan-2010" is not in data/sources.csv; did you mean "plan-2001"?'
	],
	[
		'a misspelt source',
		['polls.csv', 'plan-2001', 'plann-2001'],
		'data/polls.csv:2:56 source_id "plann-2001" is not in data/sources.csv; did you mean "plan-2001"?'
	],
	[
		'a sector that does not exist',
		['timeline.csv', 'bilateral,,', 'bilateral,"cyber;sybil",'],
		'data/timeline.csv:2:47 sectors "sybil" is not in data/sectors.csv'
	],
	[
		'a period that does not exist',
		['threat-second-coding.csv', 'eu,p1', 'eu,p7'],
		'data/threat-second-coding.csv:2:10 period "p7" is not in data/periods.csv'
	],
	[
		'a list with a space',
		['chapters.csv', 'cyber;energy', 'cyber; energy'],
		'data/chapters.csv:2:28 sectors "cyber; energy" is not a list of different identifiers with ; and no spaces between'
	],
	[
		'a list that names something twice',
		['threat.csv', 'hague-1991;plan-2001', 'plan-2001;plan-2001'],
		'data/threat.csv:5:28 source_id "plan-2001;plan-2001" is not a list of different identifiers with ; and no spaces between'
	],
	[
		'a lower level that is not the one below',
		['threat.csv', 'p2,4,,', 'p2,4,2,'],
		'data/threat.csv:7:16 lower "2" is not the level below 4'
	],
	[
		'places for more or fewer than the sources',
		['threat.csv', 'plan-2001,,medium', 'plan-2001,Section I,medium'],
		'data/threat.csv:5:49 locator "Section I" does not have one place for each of the sources hague-1991, plan-2001; an unknown one is left empty between its semicolons'
	],
	[
		'a lower level of no level',
		['threat.csv', 'p2,4,,', 'p2,4,5,'],
		'data/threat.csv:7:16 lower "5" is not a whole number from 0 to 3, or empty'
	],
	[
		'a level above one of two codings that does not say so',
		['threat-second-coding.csv', 'p1,1,2', 'p1,1,0'],
		'data/threat.csv:2:15 lower is ""; one of the two codings of this level is 0, and it was not taken'
	],
	[
		'a document that is no source',
		['sources.csv', 'known,', 'known,hague-1919'],
		'data/sources.csv:3:46 document "hague-1919" is not in data/sources.csv; did you mean "hague-1991"?'
	],
	[
		'a document that is its own copy',
		['sources.csv', 'known,', 'known,plan-2001'],
		'data/sources.csv:3:46 document "plan-2001" has the document "plan-2001" itself: name one that stands for itself'
	],
	[
		'words that a finding does not say of itself',
		['scholars.csv', 'cooperation,,', 'region,about Asia,'],
		'data/scholars.csv:2:39 own_words "about Asia" is not in the finding, which has to say itself that it bears on something else'
	],
	[
		'a finding that is set aside for no reason',
		['scholars.csv', 'cooperation,,', 'region,,'],
		'data/scholars.csv:2:39 own_words "" is not in the finding, which has to say itself that it bears on something else'
	],
	[
		'a reason to set a finding aside that is compared',
		['scholars.csv', 'cooperation,,', 'cooperation,found,'],
		'data/scholars.csv:2:44 own_words "found" does not belong here: the finding bears on cooperation'
	],
	[
		'a level between two levels',
		['threat.csv', 'p1,1,', 'p1,1.5,'],
		'data/threat.csv:2:13 level "1.5" is not a whole number from 0 to 4'
	],
	[
		'a level above the highest',
		['threat.csv', 'p2,4,', 'p2,5,'],
		'data/threat.csv:7:14 level "5" is not a whole number from 0 to 4'
	],
	[
		'two things wrong with one cell, of which the first is told',
		['glossary.csv', 'A town.', ' A t\ufffdwn.'],
		'data/glossary.csv:2:11 definition " A t\ufffdwn." begins or ends with white space'
	],
	[
		'a level that is missing',
		['threat.csv', 'p1,1,', 'p1,,'],
		'data/threat.csv:2:13 level is empty'
	],
	[
		'a level coded twice',
		['threat.csv', /$/, 'cyber,eu,p1,1,,Again.,plan-2001,,low\n'],
		'data/threat.csv:10:1 sector, actor, period "cyber, eu, p1" is already on line 2'
	],
	[
		'a level that nobody coded',
		['threat.csv', 'energy,eu,p2,4,,Because.,hague-1991,,high\n', ''],
		'data/threat.csv:1:1 no level is coded for energy eu p2'
	],
	[
		'a number with a thousands separator',
		['indicators.csv', '-1.5', '"1,500"'],
		'data/indicators.csv:2:38 value "1,500" is not a number written like 1234.5'
	],
	[
		'a number too large to be one',
		['indicators.csv', '-1.5', '9'.repeat(400)],
		`data/indicators.csv:2:38 value "${'9'.repeat(59)}…" is not a number written like 1234.5`
	],
	[
		'more than everybody',
		['polls.csv', '67.5', '101'],
		'data/polls.csv:2:51 value_pct "101" is not a number from 0 to 100'
	],
	[
		'a year that cannot be meant',
		['polls.csv', '2018', '20188'],
		'data/polls.csv:2:37 year "20188" is not a whole number from 1900 to 2100'
	],
	[
		'a code in small letters',
		['polls.csv', 'FRA', 'fra'],
		'data/polls.csv:2:33 iso3 "fra" is not a code like JPN, EUU or MED19'
	],
	[
		'no text where there must be some',
		['glossary.csv', 'A town.', ''],
		'data/glossary.csv:2:11 definition is empty'
	],
	[
		'a space at the end',
		['scholars.csv', 'Little is found.', 'Little is found. '],
		'data/scholars.csv:2:7 finding "Little is found. " begins or ends with white space'
	],
	[
		'an identifier with a space, which is not also unknown',
		['scholars.csv', 'cyber,', ' cyber,'],
		'data/scholars.csv:2:1 sector " cyber" begins or ends with white space'
	],
	[
		'a character lost on the way',
		['glossary.csv', 'A town.', 'A t\ufffdwn.'],
		'data/glossary.csv:2:11 definition "A t\ufffdwn." contains a damaged character'
	],
	[
		'an address with a space',
		['sources.csv', 'example.org/hague', 'example.org/the hague'],
		'data/sources.csv:2:45 url "https://example.org/the hague" is not a web address'
	],
	[
		'an address of another kind',
		['sources.csv', 'https://example.org/hague', 'www.example.org'],
		'data/sources.csv:2:45 url "www.example.org" is not a web address'
	],
	[
		'an unknown verdict',
		['prospects.csv', 'behind', 'worse'],
		'data/prospects.csv:2:19 verdict "worse" is not one of ahead, as-expected, behind, reversed, unclear'
	],
	[
		'an unknown confidence',
		['spa-articles.csv', 'low', 'none'],
		'data/spa-articles.csv:2:25 confidence "none" is not one of high, medium, low'
	],
	[
		'an unknown group',
		['sectors.csv', 'non-traditional,Attacks', 'new,Attacks'],
		'data/sectors.csv:2:35 group "new" is not one of traditional, non-traditional'
	],
	[
		'a bad cell after Japanese text',
		['sectors.csv', 'Enough energy.', ''],
		'data/sectors.csv:3:55 plain is empty'
	],
	[
		'a bad cell in quotation marks: the mark is where it begins',
		['events.csv', 'both,dialogue,', 'both,"treaty, sort of",'],
		'data/events.csv:2:21 kind "treaty, sort of" is not one of agenda, dialogue, agreement, joint-action'
	],
	[
		'a bad cell after a quoted one with quotation marks and commas',
		['events.csv', '"Talks, twice.",hague-1991,,high', '"""Talks"", twice.",hague-1991,,higher'],
		'data/events.csv:2:91 confidence "higher" is not one of high, medium, low'
	],
	[
		'a bad cell after line breaks within its row',
		['events.csv', '"Talks, twice.",hague-1991,,high', '"Talks,\n\ntwice.",hague-1991,,higher'],
		'data/events.csv:4:21 confidence "higher" is not one of high, medium, low'
	],
	[
		'a bad cell in the row after such a one',
		[
			'events.csv',
			/"Talks, twice."([^]*)eu,law/,
			'"Talks,\ntwice.",hague-1991,,high\ncy-law,cyber,eu,agenda'
		],
		'data/events.csv:4:17 kind "agenda" is not one of strategy, law, body, action'
	],
	[
		'a bad cell after a tab, which counts as one character',
		['glossary.csv', 'ハーグ,A town.', 'ハ\tグ,'],
		'data/glossary.csv:2:11 definition is empty'
	],
	[
		'a bad cell after a character of two code units',
		['glossary.csv', 'ハーグ,A town.', '𠮷,'],
		'data/glossary.csv:2:10 definition is empty'
	]
];

describe('one bad cell is one problem, named where it begins', () => {
	test.each(CASES)('%s', (_, edit, problem) => {
		expect(report(edited(edit))).toEqual([problem]);
	});
});
