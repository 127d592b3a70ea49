/** The claims that the copy makes of the data (`{#holds …}`), gathered for those who try them on other data. */
import type { Place, Problem } from '../../record/problem';
import { splitBlocks } from './blocks';
import type { CopyFile } from './compile';
import { Complaint } from './complaint';
import { readFields } from './fields';
import { cutHedge, splitClaim, type WrittenClaim } from './holds';
import { isRanking } from './roots';
import { maskSlots } from './slots';
import { makeSource, problemAt, type Report } from './source';

/** A claim and the sentence that makes it. */
export interface StoryClaim extends WrittenClaim {
	/** Address of the step: `old-fears/armed-force`. */
	address: string;
	/** Where it is written. */
	place: Place;
}

/** What is wrong with a file is reported by those who compile it. */
const ignore: Report = () => undefined;

/** The claim in a slot; nothing for other slots, and for a claim that those who compile it complain of. */
function claimOf(inner: string): WrittenClaim | undefined {
	const written = /^#\s*holds\s(.*)$/s.exec(inner)?.[1];
	try {
		return written === undefined ? undefined : cutHedge(written);
	} catch (error) {
		if (error instanceof Complaint) return undefined;
		throw error;
	}
}

/** A slot of a step. */
interface StepSlot {
	/** What stands between the braces. */
	inner: string;
	/** Address of the step. */
	address: string;
	place: Place;
}

/** Every slot of a file, in the order of its text. */
function slotsOf(folder: string, file: CopyFile): StepSlot[] {
	const source = makeSource(`${folder}/${file.name}`, file.text);
	let chapter = '';
	return splitBlocks(source, ignore).flatMap((block) => {
		const fields = readFields(source, block, ignore);
		chapter = fields?.optional('chapter')?.value ?? chapter;
		const address = `${chapter}/${fields?.optional('step')?.value ?? ''}`;
		const { slots } = maskSlots(source.text.slice(block.body.start, block.body.end), ignore);
		return slots.map(({ inner, at }) => {
			const { file, line, column } = problemAt(source, block.body.start + at, '');
			return { inner, address, place: { file, line, column } };
		});
	});
}

/** Files in the order of the story. */
const inOrder = (files: readonly CopyFile[]): CopyFile[] =>
	[...files].sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * Every claim in the order of the story. One that several sentences make is there for each of them.
 *
 * @param folder Folder of the files as shown in messages: `src/content/en`.
 */
export const claimsIn = (folder: string, files: readonly CopyFile[]): StoryClaim[] =>
	inOrder(files).flatMap((file) =>
		slotsOf(folder, file).flatMap(({ inner, address, place }) => {
			const claim = claimOf(inner);
			return claim ? [{ ...claim, address, place }] : [];
		})
	);

/** What stands on either side of a claim's comparison; nothing where there is none. */
function sidesOf(text: string): string[] {
	try {
		const { left, right } = splitClaim(text);
		return [left, right];
	} catch (error) {
		if (error instanceof Complaint) return [];
		throw error;
	}
}

/** The expression before the first bar. */
const pathOf = (text: string): string => text.split('|')[0]?.trim() ?? '';

/**
 * Rankings of fields that a step prints, as names or as their number, while no claim of that step is about them: nobody would
 * try them on other data.
 */
export function unclaimedIn(folder: string, files: readonly CopyFile[]): Problem[] {
	return inOrder(files).flatMap((file) => {
		const slots = slotsOf(folder, file);
		const claims = slots.flatMap(({ inner, address }) => {
			const claim = claimOf(inner);
			if (!claim) return [];
			return [{ address, about: sidesOf(claim.text).map(pathOf) }];
		});
		return slots.flatMap(({ inner, address, place }): Problem[] => {
			const path = pathOf(inner);
			if (inner.startsWith('#') || !isRanking(path.split('.')[0] ?? '')) return [];
			const isClaimed = claims.some(
				(claim) => claim.address === address && claim.about.includes(path)
			);
			const message = `{${inner}} ranks fields, and no claim of this step is about it: add "{#holds ${path} …}"`;
			return isClaimed ? [] : [{ ...place, message }];
		});
	});
}
