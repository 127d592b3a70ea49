import { levels } from '../../chart/kinds/levels';
import { withMissing } from './missing';

/** Threat levels on the dial and the line, under a recipe that may set some of them aside. */
export const heldLevels = withMissing(levels);
