/**
 * How an embed comes to evidence: its script asks for the one that shows it when the first mark is opened, and says with an
 * event of the window which.
 */

/** The event's name; its detail is the address of the evidence. */
export const EVIDENCE_EVENT = 'far-apart:evidence';

/** The script on its way, or there. */
let coming: Promise<void> | undefined;

function bring(script: string): Promise<void> {
	coming ??= new Promise((done, failed) => {
		const element = Object.assign(document.createElement('script'), { src: script });
		element.addEventListener('load', () => done());
		element.addEventListener('error', () => failed(new Error(`${script} did not come`)));
		document.head.append(element);
	});
	// What failed is asked for again.
	coming.catch(() => (coming = undefined));
	return coming;
}

/**
 * Shows evidence over the figure, or opens its page where that cannot be.
 *
 * @param script Address of the script that shows it.
 * @param address Of the evidence, as full as the frame's own.
 */
export function showProof(script: string, address: string): void {
	bring(script).then(
		() => dispatchEvent(new CustomEvent(EVIDENCE_EVENT, { detail: address })),
		() => void open(address, '_blank', 'noopener')
	);
}
