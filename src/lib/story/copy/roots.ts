import { inCorner, type CornerName } from '../../index/corners';
import { chancy, sliceOpinion } from '../../index/opinion';
import * as rankings from '../../index/rankings';
import {
	COOPERATION_FORMS,
	type Actor,
	type CooperationForm,
	type Opinion
} from '../../index/types';
import type { ArgumentKind } from './arguments';
import { Complaint } from './complaint';
import type { Scope } from './scope';
import { listValue, numberValue, textValue, type Value } from './value';

/** One kind of expression, named by its first word. */
export interface Root {
	/** What stands after the first word, one per dot. */
	takes: readonly ArgumentKind[];
	/** A well-formed one, for messages. */
	example: string;
	/** Looks the value up. Arguments have been checked against `takes`. */
	value(scope: Scope, names: readonly string[]): Value;
}

/** Reads checked arguments by place, with the types that checking has established. */
function read(names: readonly string[]) {
	const at = (place: number) => names[place] ?? '';
	return {
		at,
		actor: (place: number) => at(place) as Actor,
		form: (place: number) => at(place) as CooperationForm,
		corner: (place: number) => at(place) as CornerName
	};
}

/** A number from the data; what has not been coded cannot be written about. */
function coded(value: number | null, file: string): Value {
	if (value === null) throw new Complaint(`has no value; expected rows for it in data/${file}`);
	return numberValue(value);
}

const THREAT_FILE = 'threat.csv';
const sectors = (items: readonly string[]) => listValue('sectors', items);

/** An ISO date cut to year, month or day; complains if it does not reach that far. */
function cutDate(iso: string, parts: number, what: string): string {
	const cut = iso.split('-');
	if (cut.length < parts) throw new Complaint(`"${iso}" has no ${what}; expected a fuller date`);
	return cut.slice(0, parts).join('-');
}

/** Expressions about one field, or about one period. */
const SCORES: Record<string, Root> = {
	threat: {
		takes: ['sector', 'actor', 'period'],
		example: 'threat.cyber.eu.p3',
		value({ index }, names) {
			const { at, actor } = read(names);
			return coded(index.threat(at(0), actor(1), at(2)).value, THREAT_FILE);
		}
	},
	gap: {
		takes: ['sector', 'period'],
		example: 'gap.cyber.p3',
		value: ({ index }, [s = '', p = '']) => coded(index.gap(s, p), THREAT_FILE)
	},
	shared: {
		takes: ['sector', 'period'],
		example: 'shared.cyber.p3',
		value: ({ index }, [s = '', p = '']) => coded(index.sharedFear(s, p), THREAT_FILE)
	},
	closeness: {
		takes: ['sector', 'period'],
		example: 'closeness.cyber.p3',
		value: ({ index }, [s = '', p = '']) => coded(index.closeness(s, p), THREAT_FILE)
	},
	cooperation: {
		takes: ['sector', 'period'],
		example: 'cooperation.cyber.p3',
		value: ({ index }, [s = '', p = '']) => numberValue(index.cooperation(s, p).value)
	},
	response: {
		takes: ['sector', 'actor', 'period'],
		example: 'response.cyber.eu.p3',
		value({ index }, names) {
			const { at, actor } = read(names);
			return numberValue(index.response(at(0), actor(1), at(2)).value);
		}
	},
	forms: {
		takes: ['sector', 'period'],
		example: 'forms.cyber.p3',
		value({ index }, [s = '', p = '']) {
			const { forms } = index.cooperation(s, p);
			const reached = COOPERATION_FORMS.filter((form) => forms[form].state !== 'none');
			return listValue('forms', reached);
		}
	}
};

/** A ranking of sectors in one period. */
function ofPeriod(name: string, rank: (scope: Scope, period: string) => readonly string[]): Root {
	return {
		takes: ['period'],
		example: `${name}.p3`,
		value: (scope, [p = '']) => sectors(rank(scope, p))
	};
}

/** A ranking of sectors between two periods. */
function between(name: string, rank: typeof rankings.gained): Root {
	return {
		takes: ['period', 'period'],
		example: `${name}.p3.p4`,
		value({ scores, periods }, [from = '', to = '']) {
			if (periods.indexOf(from) < periods.indexOf(to)) return sectors(rank(scores, from, to));
			throw new Complaint(`expected an earlier and a later period; found ${from} and ${to}`);
		}
	};
}

const RANKINGS: Record<string, Root> = {
	widest: ofPeriod('widest', ({ scores }, p) => rankings.widest(scores, p)),
	narrowest: ofPeriod('narrowest', ({ scores }, p) => rankings.narrowest(scores, p)),
	equal: ofPeriod('equal', ({ scores }, p) => rankings.equal(scores, p)),
	most: ofPeriod('most', ({ scores }, p) => rankings.most(scores, p)),
	least: ofPeriod('least', ({ scores }, p) => rankings.least(scores, p)),
	all: ofPeriod('all', ({ scores }, p) => rankings.allForms(scores, p)),
	higher: {
		takes: ['actor', 'period'],
		example: 'higher.eu.p3',
		value({ scores }, names) {
			const { at, actor } = read(names);
			return sectors(rankings.higher(scores, actor(0), at(1)));
		}
	},
	foremost: {
		takes: ['actor', 'period'],
		example: 'foremost.japan.p3',
		value({ scores }, names) {
			const { at, actor } = read(names);
			return sectors(rankings.foremost(scores, actor(0), at(1)));
		}
	},
	level: {
		takes: ['level', 'actor', 'period'],
		example: 'level.0.japan.p3',
		value({ scores }, names) {
			const { at, actor } = read(names);
			return sectors(rankings.atLevel(scores, Number(at(0)), actor(1), at(2)));
		}
	},
	corner: {
		takes: ['corner', 'period'],
		example: 'corner.close-much.p3',
		value({ scores }, names) {
			const { at, corner } = read(names);
			return sectors(inCorner(scores, corner(0), at(1)));
		}
	},
	reached: {
		takes: ['form', 'period'],
		example: 'reached.agreement.p3',
		value({ scores }, names) {
			const { at, form } = read(names);
			return sectors(rankings.reached(scores, form(0), at(1)));
		}
	},
	gained: between('gained', rankings.gained),
	lost: between('lost', rankings.lost),
	rose: between('rose', rankings.rose)
};

/** Whether a word starts an expression that ranks fields. */
export const isRanking = (word: string): boolean => Object.hasOwn(RANKINGS, word);

/** The survey of both publics; without one there is nothing to write of it. */
function surveyOf({ record }: Scope): Opinion['topics'] {
	try {
		return sliceOpinion(record).topics;
	} catch {
		throw new Complaint(
			'has no survey; expected a year in data/polls.csv in which both sides were asked'
		);
	}
}

/** Expressions that look up rows of the record. */
const ROWS: Record<string, Root> = {
	verdict: {
		takes: ['verdict'],
		example: 'verdict.ahead',
		value({ record }, [verdict]) {
			const rows = record.prospects.filter((row) => row.verdict === verdict);
			return sectors(rows.map((row) => row.sector));
		}
	},
	articles: {
		takes: ['sector'],
		example: 'articles.cyber',
		value({ record }, [sector = '']) {
			const rows = record.spaArticles.filter(({ sectors: touched }) => touched.includes(sector));
			return listValue(
				'articles',
				rows.map(({ article }) => String(article))
			);
		}
	},
	indicator: {
		takes: ['indicator'],
		example: 'indicator.ghg-eu-1990',
		value({ record }, [id]) {
			const row = record.indicators.find((candidate) => candidate.id === id);
			return coded(row?.value ?? null, 'indicators.csv');
		}
	},
	poll: {
		takes: ['poll'],
		example: 'poll.pew-2018-cyber-fra',
		value({ record }, [id]) {
			const row = record.polls.find((candidate) => candidate.id === id);
			return coded(row?.valuePct ?? null, 'polls.csv');
		}
	},
	asked: {
		takes: [],
		example: 'asked',
		value: (scope) => sectors(Object.keys(surveyOf(scope)))
	},
	worried: {
		takes: ['actor'],
		example: 'worried.japan',
		value(scope, names) {
			const { actor } = read(names);
			const isMore = actor(0) === 'japan' ? 1 : -1;
			const topics = Object.entries(surveyOf(scope));
			// In whole per cent, as they are shown.
			const more = topics.filter(
				([, { japan, eu }]) => Math.sign(Math.round(japan) - Math.round(eu)) === isMore
			);
			return sectors(more.map(([sector]) => sector));
		}
	},
	chancy: {
		takes: [],
		example: 'chancy',
		value(scope) {
			surveyOf(scope);
			return sectors(chancy(scope.record));
		}
	},
	unsure: {
		takes: ['actor', 'period'],
		example: 'unsure.eu.p3',
		value({ record, sectors: all }, [actor, period]) {
			const rows = record.threat.filter(
				(row) => row.actor === actor && row.period === period && row.confidence === 'low'
			);
			return sectors(all.filter((id) => rows.some(({ sector }) => sector === id)));
		}
	},
	twice: {
		takes: [],
		example: 'twice',
		value: ({ record, sectors: all }) =>
			sectors(all.filter((id) => record.secondCoding.some(({ sector }) => sector === id)))
	},
	apart: {
		takes: [],
		example: 'apart',
		value({ record, sectors: all }) {
			const far = record.secondCoding.filter(
				({ levelFirst, levelSecond }) => Math.abs(levelFirst - levelSecond) > 1
			);
			return sectors(all.filter((id) => far.some(({ sector }) => sector === id)));
		}
	},
	date: {
		takes: ['date'],
		example: 'date.2018-03-07',
		value: ({ locale }, [iso = '']) => textValue(locale.date(iso))
	},
	month: {
		takes: ['date'],
		example: 'month.2018-02',
		value: ({ locale }, [iso = '']) => textValue(locale.date(cutDate(iso, 2, 'month')))
	},
	year: {
		takes: ['date'],
		example: 'year.2011-03-11',
		value: ({ locale }, [iso = '']) => textValue(locale.date(cutDate(iso, 1, 'year')))
	},
	period: {
		takes: ['period'],
		example: 'period.p3',
		value({ locale, record }, [id]) {
			const row = record.periods.find((candidate) => candidate.id === id);
			return textValue(row ? locale.period(row) : '');
		}
	},
	sectors: { takes: [], example: 'sectors', value: (scope) => sectors(scope.sectors) },
	periods: {
		takes: [],
		example: 'periods',
		value: (scope) => listValue('periods', scope.periods)
	},
	events: {
		takes: [],
		example: 'events',
		value: ({ record }) =>
			listValue(
				'events',
				record.events.map(({ id }) => id)
			)
	},
	sources: {
		takes: [],
		example: 'sources',
		value: ({ record }) =>
			listValue(
				'sources',
				record.sources.map(({ id }) => id)
			)
	}
};

/** Every kind of expression by its first word, as documented in `src/content/README.md`. */
export const ROOTS: Readonly<Record<string, Root>> = { ...SCORES, ...RANKINGS, ...ROWS };
