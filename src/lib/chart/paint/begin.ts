import type { Face, Order } from './orders';
import { Painter } from './painter';

/** Where a painter works: a thread of its own, so that a page scrolls on whatever a picture costs. */

/** Waits for the faces of type; one that cannot be had is done without, as on the page. */
async function load(faces: readonly Face[]): Promise<void> {
	const { fonts } = globalThis as unknown as { fonts: FontFaceSet };
	for (const { family, src, weight, sizeAdjust } of faces) {
		const face = new FontFace(family, src, { weight, sizeAdjust } as FontFaceDescriptors);
		fonts.add(face);
		void face.load().catch(() => undefined);
	}
	await fonts.ready;
}

/** Orders that came before the painter could begin. */
const waiting: Exclude<Order, { do: 'begin' }>[] = [];
let painter: Painter | undefined;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if (data.do !== 'begin') {
		if (painter) painter.take(data);
		else waiting.push(data);
		return;
	}
	void load(data.faces).then(() => {
		painter = new Painter(data.canvas, (turn) => postMessage(turn));
		for (const order of waiting.splice(0)) painter.take(order);
	});
});
