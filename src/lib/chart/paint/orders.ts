import type { Goal } from '../../scene/mover';
import type { Frame, Scene } from '../../scene/types';
import type { Part } from '../emphasis';
import type { Size } from './brush';
import type { Seen } from './look';

/** What a page and the painter of its figure tell each other; the painter works beside the page, which never waits for it. */

/** A face of type, as a style sheet has it. */
export interface Face {
	family: string;
	/** Where it is found, with whole addresses. */
	src: string;
	weight: string;
	sizeAdjust: string;
}

/** What a page orders. The painter answers with the number of a turn when its picture has come to rest. */
export type Order =
	| { do: 'begin'; canvas: OffscreenCanvas; faces: readonly Face[] }
	/** How things look, and the colour of the paper. */
	| { do: 'look'; seen: readonly Seen[]; ground: string }
	/** The canvas has another size, the picture another room on it; both in dots of the screen. */
	| { do: 'fit'; dots: Size; room: Size }
	/** The finished picture of a step in a room; those for other rooms are not needed any more. */
	| { do: 'keep'; index: number; frame: Frame; scene: Scene }
	/** The reader is there now. */
	| { do: 'go'; turn: number; goal: Goal; frame: Frame; isScrubbed: boolean; isStill: boolean }
	/** What the reader points at. */
	| { do: 'point'; pointed?: Part };
