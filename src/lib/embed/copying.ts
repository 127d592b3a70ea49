import { m } from '../paraglide/messages';

/** Puts a text on the clipboard; where that is not allowed, marks it, so that one key copies it. */
async function copy(source: HTMLElement, status: HTMLElement): Promise<void> {
	try {
		await navigator.clipboard.writeText(source.textContent);
		status.textContent = m.embed_copied();
	} catch {
		getSelection()?.selectAllChildren(source);
		status.textContent = m.embed_marked();
	}
}

/** Makes the buttons of a page copy the texts that they name, and say so beside them. */
export function followCopying(): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		const source = document.getElementById(button.dataset.copy ?? '');
		const status = button.nextElementSibling;
		if (!source || !(status instanceof HTMLElement)) continue;
		button.hidden = false;
		button.addEventListener('click', () => void copy(source, status));
	}
}
