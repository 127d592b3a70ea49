import type { Frame } from '../scene/types';

/** Widths of windows, and the room for the picture that the stage finds in them. */
export const FRAMES: readonly (readonly [window: number, frame: Frame])[] = [
	[320, { width: 288, height: 300 }],
	[390, { width: 358, height: 360 }],
	[760, { width: 728, height: 440 }],
	[1440, { width: 760, height: 640 }]
];
