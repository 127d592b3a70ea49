/** The claims that the copy makes of the data (`{#holds …}`), gathered for those who try them on other data. */
import type { Place } from '../../record/problem';
import { splitBlocks } from './blocks';
import type { CopyFile } from './compile';
import { Complaint } from './complaint';
import { readFields } from './fields';
import { cutHedge, type WrittenClaim } from './holds';
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

function claimsOf(folder: string, file: CopyFile): StoryClaim[] {
	const source = makeSource(`${folder}/${file.name}`, file.text);
	let chapter = '';
	return splitBlocks(source, ignore).flatMap((block) => {
		const fields = readFields(source, block, ignore);
		chapter = fields?.optional('chapter')?.value ?? chapter;
		const address = `${chapter}/${fields?.optional('step')?.value ?? ''}`;
		const { slots } = maskSlots(source.text.slice(block.body.start, block.body.end), ignore);
		return slots.flatMap(({ inner, at }) => {
			const claim = claimOf(inner);
			if (!claim) return [];
			const { file, line, column } = problemAt(source, block.body.start + at, '');
			return [{ ...claim, address, place: { file, line, column } }];
		});
	});
}

/**
 * Every claim in the order of the story. One that several sentences make is there for each of them.
 *
 * @param folder Folder of the files as shown in messages: `src/content/en`.
 */
export const claimsIn = (folder: string, files: readonly CopyFile[]): StoryClaim[] =>
	[...files].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((file) => claimsOf(folder, file));
