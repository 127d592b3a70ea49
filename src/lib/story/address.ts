import type { Position } from './position';
import type { StageStep } from './stage-data';

/**
 * Keeps the address with the reader, so that it can be copied at any time: the step's own fragment, replaced and never
 * added to the history. At the very top the address is the page's own.
 */
export function followAddress(steps: readonly StageStep[]): (position: Position) => void {
	return ({ index, progress }) => {
		const step = steps[index];
		if (!step) return;
		const hash = index === 0 && progress === 0 ? '' : `#/${step.address}`;
		if (location.hash === hash) return;
		history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
	};
}
