/** Everything that the page on method shows, as plain data. */
import type { Change } from '../download/edition';
import type { Index } from '../index/build';
import { HIGH } from '../index/corners';
import { FULL_SCORE } from '../index/recipe';
import type { CooperationForm, PeriodId, ResponseForm } from '../index/types';
import type { Source } from '../record/types';
import type { StoryClaim } from '../story/copy/claims';
import { agreementOnPage, type AgreementOnPage } from './content/agreement';
import { claimsOnPage, type ClaimsOnPage, type Steps } from './content/claims';
import { fieldsOf, periodsOf, type FieldOnPage, type PeriodOnPage } from './content/fields';
import { cooperationForms, responseForms, type FormOnPage } from './content/forms';
import { gapsOf, type GapsOnPage } from './content/gaps';
import {
	documentsOf,
	levelsOf,
	lowerOf,
	type DocumentsOnPage,
	type LevelOnPage,
	type LowerOnPage
} from './content/levels';
import { reliabilityOnPage, type ReliabilityOnPage } from './content/reliability';
import { deskFor } from './desk';
import type { Try } from './trials';
import { documentOf, soleDocuments } from '../index/documents';
import { COUNTINGS } from '../index/sensitivity';
import { SEED, TRIALS } from './worlds';

/** All that it takes to draw the trials again. */
export interface Draws {
	/** How many recipes and readings were drawn, and how many ways to count there are. */
	trials: number;
	countings: number;
	seed: number;
	/** How many documents are left out, one at a time, and how many there are. */
	documents: number;
	allDocuments: number;
}

export interface MethodContent {
	fields: FieldOnPage[];
	levels: LevelOnPage[];
	/** Levels for which the lower of two was not taken. */
	lower: LowerOnPage[];
	/** The highest level, and the score of all forms. */
	full: number;
	/** From how many forms on cooperation counts as much. */
	much: number;
	documents: DocumentsOnPage[];
	cooperation: FormOnPage<CooperationForm>[];
	responses: FormOnPage<ResponseForm>[];
	periods: PeriodOnPage[];
	claims: ClaimsOnPage;
	draws: Draws;
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
	steps: Steps;
	changes: Change[];
	/** The period that ends with the conference. */
	period: PeriodId;
}

/** Makes the page's content in a language. */
export function methodContent(material: MethodMaterial): MethodContent {
	const { index, lang, claims, tryClaim, steps, changes, period } = material;
	const desk = deskFor(index, lang);
	// Sources are numbered in the order in which the page cites them, so its parts are made in that order.
	const parts = {
		fields: fieldsOf(desk),
		levels: levelsOf(desk, period),
		lower: lowerOf(desk),
		documents: documentsOf(desk),
		cooperation: cooperationForms(desk, period),
		responses: responseForms(desk, period),
		periods: periodsOf(desk),
		claims: claimsOnPage(claims, tryClaim, desk, steps),
		reliability: reliabilityOnPage(desk),
		agreement: agreementOnPage(desk, period),
		gaps: gapsOf(desk)
	};
	return {
		...parts,
		full: FULL_SCORE,
		much: HIGH,
		draws: {
			trials: TRIALS,
			countings: COUNTINGS.length,
			seed: SEED,
			documents: soleDocuments(index.record).length,
			allDocuments: new Set(index.record.sources.map(documentOf)).size
		},
		compared: desk.period(period),
		changes,
		sources: desk.list()
	};
}
