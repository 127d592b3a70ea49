/** Everything that the page on method shows, as plain data. */
import type { Change } from '../download/edition';
import type { Index } from '../index/build';
import { HIGH } from '../index/corners';
import { FULL_SCORE } from '../index/recipe';
import type { CooperationForm, PeriodId, ResponseForm } from '../index/types';
import type { Source } from '../record/types';
import type { StoryClaim } from '../story/copy/claims';
import { agreementOnPage, type AgreementOnPage } from './content/agreement';
import { claimsOnPage, type ClaimsOnPage } from './content/claims';
import { fieldsOf, periodsOf, type FieldOnPage, type PeriodOnPage } from './content/fields';
import { cooperationForms, responseForms, type FormOnPage } from './content/forms';
import { gapsOf, type GapsOnPage } from './content/gaps';
import { documentsOf, levelsOf, type DocumentsOnPage, type LevelOnPage } from './content/levels';
import { reliabilityOnPage, type ReliabilityOnPage } from './content/reliability';
import { deskFor } from './desk';
import type { Try } from './trials';
import { COUNTINGS } from '../index/sensitivity';
import { chanceOf, TRIALS } from './worlds';

export interface MethodContent {
	fields: FieldOnPage[];
	levels: LevelOnPage[];
	/** The highest level, and the score of all forms. */
	full: number;
	/** From how many forms on cooperation counts as much. */
	much: number;
	documents: DocumentsOnPage[];
	cooperation: FormOnPage<CooperationForm>[];
	responses: FormOnPage<ResponseForm>[];
	periods: PeriodOnPage[];
	claims: ClaimsOnPage;
	/** How many recipes and readings were drawn, and how many ways to count there are. */
	trials: number;
	countings: number;
	/** How likely a level is to be read otherwise in a reading drawn at random, from 0 to 1. */
	chance: number;
	agreement: AgreementOnPage[];
	/** The period of the comparison with others, by name. */
	compared: string;
	reliability: ReliabilityOnPage;
	gaps: GapsOnPage;
	changes: Change[];
	/** Every source of the page, in the order in which it is first cited. */
	sources: Source[];
}

/** What the page is made from. */
export interface MethodMaterial {
	index: Index;
	lang: string;
	claims: readonly StoryClaim[];
	tryClaim: Try;
	/** Titles of chapters by their identifiers. */
	titles: ReadonlyMap<string, string>;
	changes: Change[];
	/** The period that ends with the conference. */
	period: PeriodId;
}

/** Makes the page's content in a language. */
export function methodContent(material: MethodMaterial): MethodContent {
	const { index, lang, claims, tryClaim, titles, changes, period } = material;
	const desk = deskFor(index, lang);
	// Sources are numbered in the order in which the page cites them, so its parts are made in that order.
	const parts = {
		fields: fieldsOf(desk),
		levels: levelsOf(desk, period),
		documents: documentsOf(desk),
		cooperation: cooperationForms(desk, period),
		responses: responseForms(desk, period),
		periods: periodsOf(desk),
		claims: claimsOnPage(claims, tryClaim, desk, titles),
		reliability: reliabilityOnPage(desk),
		agreement: agreementOnPage(desk, period),
		gaps: gapsOf(desk)
	};
	return {
		...parts,
		full: FULL_SCORE,
		much: HIGH,
		trials: TRIALS,
		countings: COUNTINGS.length,
		chance: chanceOf(index),
		compared: desk.period(period),
		changes,
		sources: desk.list()
	};
}
