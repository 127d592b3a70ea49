import { parseRecord } from '../../../src/lib/record/parse';
import { formatProblem } from '../../../src/lib/record/problem';

/** The smallest record in which nothing is wrong, as text by file name. */
export const SOUND: Readonly<Record<string, string>> = {
	'sectors.csv': `id,order,name,name_short,name_ja,group,plain
cyber,1,Cyber security,Cyber,サイバー,non-traditional,Attacks on networks.
energy,2,Energy security,Energy,エネルギー,non-traditional,Enough energy.
`,
	'periods.csv': `id,start,end,name,name_ja,opened_by
p1,1991-01-01,2000-12-31,1991–2000,1991〜,The Hague
p2,2001-01-01,2010-12-31,2001–10,2001〜,The plan
`,
	'threat.csv': `sector,actor,period,level,lower,rationale,source_id,locator,confidence
cyber,eu,p1,1,,Because.,hague-1991,,high
cyber,eu,p2,2,,Because.,hague-1991,,high
cyber,japan,p1,0,,Because.,hague-1991,,low
cyber,japan,p2,2,,Because.,hague-1991;plan-2001,,medium
energy,eu,p1,3,,Because.,hague-1991,,high
energy,eu,p2,4,,Because.,hague-1991,,high
energy,japan,p1,1,,Because.,hague-1991,,high
energy,japan,p2,1,,Because.,hague-1991,,high
`,
	'threat-second-coding.csv': `sector,actor,period,level_first,level_second,rationale_second,source_id
cyber,eu,p1,1,2,Because.,
`,
	'events.csv': `id,sector,actor,kind,date,end,forum,scored,title,summary,source_id,locator,confidence
cy-talks,cyber,both,dialogue,1999-05,,bilateral,yes,Talks,"Talks, twice.",hague-1991,,high
cy-law,cyber,eu,law,2000,2004-02-29,,no,A law,A law.,plan-2001,Art. 2,medium
`,
	'sources.csv': `id,title,publisher,date,url,kind,read,document
hague-1991,The Hague Declaration,EU,1991-07,https://example.org/hague,primary,seen,
plan-2001,The Action Plan,EU,,,primary,known,
`,
	'polls.csv': `id,series,sector,question_topic,country,iso3,year,measure,value_pct,source_id,confidence,note
poll-1,Pew,cyber,attacks,France,FRA,2018,% afraid,67.5,plan-2001,high,
`,
	'indicators.csv': `id,sector,indicator,unit,entity,year,value,source_id,confidence,note
row-1,energy,imports,%,EU-Japan,2018,-1.5,plan-2001,high,
`,
	'scholars.csv': `sector,finding,direction,bears_on,own_words,source_id,confidence
cyber,Little is found.,limited,cooperation,,plan-2001,high
`,
	'chapters.csv': `chapter,title,authors,sectors,source_id,confidence,note
1,A chapter,A. One; B. Two,cyber;energy,plan-2001,high,
`,
	'spa-articles.csv': `article,title,sectors,source_id,confidence,note
1,An article,,plan-2001,low,
`,
	'timeline.csv': `date,title,summary,scope,sectors,source_id,confidence
1991-07-18,The Hague,A declaration.,bilateral,,hague-1991,high
`,
	'prospects.csv': `sector,expectation_2018,what_happened_by_2026,verdict,source_id,confidence
cyber,More.,Less.,behind,plan-2001,high
`,
	'glossary.csv': `term,term_ja,definition,source_id
Hague,ハーグ,A town.,
`
};

export type Edit = [file: string, from: string | RegExp, to: string];

/** The sound record with some edits, each of which must find something to change. */
export function edited(...edits: Edit[]): Map<string, Uint8Array> {
	const files = new Map(Object.entries(SOUND));
	for (const [file, from, to] of edits) {
		const before = files.get(file) ?? '';
		const after = before.replace(from, () => to);
		if (after === before) throw new Error(`${String(from)} is not in ${file}`);
		files.set(file, after);
	}
	return encoded(files);
}

export function encoded(files: Iterable<[string, string]>): Map<string, Uint8Array> {
	return new Map([...files].map(([file, text]) => [file, new TextEncoder().encode(text)]));
}

/** What is wrong with some files, one line each, as a terminal would show it. */
export function report(files: ReadonlyMap<string, Uint8Array>): string[] {
	return parseRecord(files).problems.map(formatProblem);
}
