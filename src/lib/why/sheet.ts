import { m } from '../paraglide/messages';
import { evidenceOfLink, type Evidence } from './address';
import { extract, type Extract } from './content';

/**
 * Evidence in a native dialog: Escape closes it, the focus comes back, sources are one press away. What its address is, and
 * what becomes of it in the browser's history, is for whoever opens it.
 */

/** What a sheet must be told. */
export interface SheetOptions {
	/** Address of the page that holds evidence, without a fragment. */
	pageOf: (evidence: Evidence) => string;
	/** Called when the reader asks for the same value of another period or side. */
	onfollow: (evidence: Evidence) => void;
	/** Called when the sheet has closed, whoever closed it. */
	onclose: () => void;
	/** Called before it opens. */
	onopen?: () => void;
	/** How links lead away from it, where its own window is no place for other pages. */
	target?: '_blank';
}

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	more: Partial<HTMLElementTagNameMap[Name]>,
	...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = Object.assign(document.createElement(name), more);
	made.append(...children);
	return made;
}

/** The sheet of a page: there is one at a time. */
export class Sheet {
	#options: SheetOptions;
	#dialog = element('dialog', { className: 'why' });
	#shown: Evidence | undefined;
	/** Whether a press began beside the sheet: one that only ends there has marked a passage. */
	#pressedBeside = false;

	constructor(options: SheetOptions) {
		this.#options = options;
		const dialog = this.#dialog;
		dialog.setAttribute('aria-labelledby', 'why-title');
		dialog.addEventListener('close', () => {
			this.#shown = undefined;
			options.onclose();
		});
		dialog.addEventListener('pointerdown', (event) => {
			this.#pressedBeside = this.#isBeside(event);
		});
		dialog.addEventListener('click', (event) => {
			if (event.target === dialog && this.#pressedBeside && this.#isBeside(event)) this.close();
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.#follow(event, link);
		});
		document.body.append(dialog);
	}

	get isOpen(): boolean {
		return this.#dialog.open;
	}

	/**
	 * Shows evidence; what was shown before makes way.
	 *
	 * @throws when the page cannot be had or has no such evidence, unless the reader has gone on while it was on its way.
	 */
	async show(evidence: Evidence): Promise<void> {
		this.#shown = evidence;
		try {
			const found = await extract(this.#options.pageOf(evidence), evidence);
			if (this.#shown !== evidence) return;
			if (!this.isOpen) {
				this.#options.onopen?.();
				this.#dialog.showModal();
			}
			this.#fill(found, evidence);
		} catch (error) {
			if (this.#shown === evidence) throw error;
		}
	}

	/** Closes it, or gives up what is on its way. */
	close(): void {
		this.#shown = undefined;
		if (this.isOpen) this.#dialog.close();
	}

	/** A link to the same value of another period or side. */
	#stepTo(
		fragment: string | undefined,
		evidence: Evidence,
		name: string,
		rel: string
	): HTMLElement | string {
		if (fragment === undefined) return '';
		const href = `${this.#options.pageOf(evidence)}#${fragment}`;
		return element('a', { href, rel, textContent: name });
	}

	#fill({ name, title, body, sources, before, after, other }: Extract, evidence: Evidence): void {
		const close = element('button', { type: 'button', className: 'close' }, m.why_close());
		close.addEventListener('click', () => this.close());
		// Years of a period stay on one line.
		const whole = title.replace(/–(?=\d)/g, '–\u2060');
		const head = element('h2', { id: 'why-title', tabIndex: -1, textContent: whole });
		const parts: (Node | string)[] = [
			element('header', {}, element('p', { className: 'kicker', textContent: name }), close),
			head,
			element('div', { className: 'evidence' }, body)
		];
		if (sources.childElementCount > 0) {
			parts.push(element('h3', { textContent: m.why_sources() }), sources);
		}
		const all = element(
			'a',
			{ href: `${this.#options.pageOf(evidence)}#${evidence.fragment}` },
			m.why_all({ name })
		);
		all.dataset.leaves = '';
		parts.push(
			element(
				'nav',
				{ ariaLabel: m.why_more() },
				this.#stepTo(
					other,
					evidence,
					evidence.fragment.includes('-eu') ? m.why_japan() : m.why_eu(),
					'alternate'
				),
				this.#stepTo(before, evidence, m.why_before(), 'prev'),
				this.#stepTo(after, evidence, m.why_after(), 'next'),
				all
			)
		);
		this.#dialog.replaceChildren(...parts);
		this.#aim();
		this.#dialog.scrollTop = 0;
		head.focus();
	}

	/** Where a frame is no place for them, links that lead away open beside the page that the frame stands in. */
	#aim(): void {
		const { target } = this.#options;
		if (!target) return;
		for (const link of this.#dialog.querySelectorAll('a')) {
			if (link.dataset.source !== undefined || this.#within(link)) continue;
			link.target = target;
			link.relList.add('noopener');
		}
	}

	/** Whether the pointer is beside the dialog, and not in its own margin. */
	#isBeside({ clientX: x, clientY: y }: MouseEvent): boolean {
		const { left: from, right, top, bottom } = this.#dialog.getBoundingClientRect();
		return x < from || x > right || y < top || y > bottom;
	}

	/** The evidence that a link shows in the place of this one; nothing for links that lead away. */
	#within(link: HTMLAnchorElement): Evidence | undefined {
		return link.dataset.leaves === undefined ? evidenceOfLink(link.href) : undefined;
	}

	/** A press on a link inside: sources are further down, other evidence takes the place of this one. */
	#follow(event: MouseEvent, link: HTMLAnchorElement): void {
		const { source } = link.dataset;
		if (source !== undefined) {
			event.preventDefault();
			this.#dialog.querySelector<HTMLElement>(`[data-n="${source}"]`)?.focus();
			return;
		}
		const evidence = this.#within(link);
		if (!evidence) return;
		event.preventDefault();
		this.#options.onfollow(evidence);
	}
}
