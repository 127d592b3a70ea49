import { difference } from '../../chart/kinds/difference';
import { withMissing } from './missing';

/** The difference of threat levels, under a recipe that may set some of them aside. */
export const heldDifference = withMissing(difference);
