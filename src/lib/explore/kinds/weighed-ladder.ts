import { slope } from '../../chart/kinds/ladder';
import { byWeights } from './weighed';

/** The ladder by any weights. */
export const weighedLadder = byWeights(slope);
