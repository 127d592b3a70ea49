import { follow } from './heights';

/** Where embeds are: two folders above this script. Read at once, as nobody knows afterwards which script ran. */
const script = document.currentScript;
const home = new URL('../..', script instanceof HTMLScriptElement ? script.src : location.href);

const NAME = 'eu-japan-figure';

/**
 * `<eu-japan-figure figure="slope" lang="en">`: a figure in a frame of its own that is as high as what is in it.
 * `options` is the query of the embed's address. Until the script has come, and without it, its content stands: a link.
 */
class FigureElement extends HTMLElement {
	static observedAttributes = ['figure', 'lang', 'options'];

	#frame = document.createElement('iframe');
	#follow = (event: MessageEvent): void => follow([this.#frame], event);

	constructor() {
		super();
		// Styles of the page end at the shadow's edge, whatever they say of frames.
		const shadow = this.attachShadow({ mode: 'open' });
		this.#frame.loading = 'lazy';
		this.#frame.style.cssText = 'display:block;width:100%;border:0';
		shadow.append(this.#frame);
	}

	connectedCallback(): void {
		// Its snippet keeps a height for the frame, which from now on has one of its own.
		this.style.display = 'block';
		this.style.minHeight = '0';
		this.#frame.style.height = `${Number(this.getAttribute('height')) || 800}px`;
		this.#frame.title = this.title;
		// The page's own tooltip for all of the figure would only be in the way.
		this.removeAttribute('title');
		addEventListener('message', this.#follow);
		this.attributeChangedCallback();
	}

	disconnectedCallback(): void {
		removeEventListener('message', this.#follow);
	}

	attributeChangedCallback(): void {
		const figure = this.getAttribute('figure');
		if (!this.isConnected || !figure) return;
		const lang = this.lang || 'en';
		const path = [lang, ...figure.split('/')].map(encodeURIComponent).join('/');
		const address = new URL(`${path}/`, home);
		address.search = this.getAttribute('options') ?? '';
		if (this.#frame.src !== address.href) this.#frame.src = address.href;
	}
}

if (!customElements.get(NAME)) customElements.define(NAME, FigureElement);
