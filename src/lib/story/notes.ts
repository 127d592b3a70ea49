/** What a note is called: the term that it explains, or the heading of the list that it stands in. */
const nameOf = (note: HTMLElement): string =>
	(note.querySelector('dfn') ?? note.closest('section')?.querySelector('h2'))?.textContent ?? '';

/**
 * Opens a note or what a term means beside the text instead of sending the reader to the end of the page. Without this the
 * marks are plain links to the notes and terms.
 *
 * @returns Closes the note, for when its sentence has left the screen.
 */
export function openNotes(): () => void {
	const sheet = document.querySelector<HTMLElement>('[data-note-sheet]');
	const body = sheet?.querySelector<HTMLElement>('[data-note-body]');
	if (!sheet || !body || !('showPopover' in sheet)) return () => {};
	let mark: HTMLElement | undefined;
	document.addEventListener('click', (event) => {
		const link =
			event.target instanceof Element
				? event.target.closest<HTMLAnchorElement>('.mark a, .term')
				: null;
		const note = link && document.getElementById(link.hash.slice(1));
		if (!link || !note || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		mark = link;
		const copy = note.querySelector('[data-note]')?.cloneNode(true);
		body.replaceChildren(...(copy ? [copy] : []));
		sheet.setAttribute('aria-label', nameOf(note));
		sheet.showPopover();
		sheet.focus();
	});
	sheet.addEventListener('toggle', (event) => {
		if (event instanceof ToggleEvent && event.newState === 'closed')
			mark?.focus({ preventScroll: true });
	});
	return () => {
		// The focus stays with the reader, who has moved on.
		mark = undefined;
		if (sheet.matches(':popover-open')) sheet.hidePopover();
	};
}
