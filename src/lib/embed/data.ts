import type { Names } from '../chart/names';
import type { Scores } from '../index/types';
import type { EmbedState } from './figures';

/** What the script of an embed reads from its document, as JSON. */
export interface EmbedData {
	lang: string;
	scores: Scores;
	names: Names;
	states: EmbedState[];
	/** Index of the state that is shown first. */
	first: number;
	/** Address of the story in this language, with a slash at its end. */
	home: string;
	/** Address of the script that shows evidence over the figure. */
	evidence: string;
	/** For frozen embeds: where the state of the living data is told, and the version of their own. */
	status?: { address: string; version: string };
}

/** Identifier of the element that carries it. */
export const DATA_ID = 'embed-data';
