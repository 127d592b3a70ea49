import { follow } from './heights';

/** The script of the snippet with a sized frame: a page may name it as often as it has figures. */
declare global {
	interface Window {
		farApartSizes?: true;
	}
}

if (!window.farApartSizes) {
	window.farApartSizes = true;
	addEventListener('message', (event) => {
		follow(document.querySelectorAll<HTMLIFrameElement>('iframe[data-far-apart]'), event);
	});
}
