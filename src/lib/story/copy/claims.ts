/** The claims that the copy makes of the data (`{#holds …}`), gathered for those who try them on other data. */
import { splitBlocks } from './blocks';
import type { CopyFile } from './compile';
import { readFields } from './fields';
import { maskSlots } from './slots';
import { makeSource, type Report } from './source';

/** A claim and where the story makes it first. */
export interface StoryClaim {
	/** What stands after `#holds`. */
	text: string;
	/** Address of the step: `old-fears/armed-force`. */
	address: string;
}

/** What is wrong with a file is reported by those who compile it. */
const ignore: Report = () => undefined;

function claimsOf(file: CopyFile): StoryClaim[] {
	const source = makeSource(file.name, file.text);
	let chapter = '';
	return splitBlocks(source, ignore).flatMap((block) => {
		const fields = readFields(source, block, ignore);
		chapter = fields?.optional('chapter')?.value ?? chapter;
		const step = fields?.optional('step')?.value ?? '';
		const { slots } = maskSlots(source.text.slice(block.body.start, block.body.end), ignore);
		return slots.flatMap(({ inner }) => {
			const claim = /^#\s*holds\s(.*)$/s.exec(inner)?.[1];
			return claim === undefined ? [] : [{ text: claim.trim(), address: `${chapter}/${step}` }];
		});
	});
}

/** Claims in the order of the story; one that is made again is named once. */
export function claimsIn(files: readonly CopyFile[]): StoryClaim[] {
	const all = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(claimsOf);
	return all.filter((claim, i) => all.findIndex(({ text }) => text === claim.text) === i);
}
