import { follow, heightOf } from './heights';

/** The script of the snippet with a sized frame: a page may name it as often as it has figures. */
declare global {
	interface Window {
		farApartSizes?: number;
	}
}

/** Frames of ours in a document, and in the shadow roots of its elements as far as they are open. */
const framesIn = (root: ParentNode): HTMLIFrameElement[] => [
	...root.querySelectorAll<HTMLIFrameElement>('iframe[data-far-apart]'),
	...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
		shadowRoot ? framesIn(shadowRoot) : []
	)
];

/** One that came before this one did not look into shadow roots; its number, which it did not say, is lower. */
const NUMBER = 2;

if (window.farApartSizes !== NUMBER) {
	window.farApartSizes = NUMBER;
	addEventListener('message', (event) => {
		// Of most messages no frame needs to know.
		if (heightOf(event.data)) follow(framesIn(document), event);
	});
}
