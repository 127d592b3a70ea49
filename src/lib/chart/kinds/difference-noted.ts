import { annotateDifference } from '../../scene/difference/notes';
import { difference } from './difference';
import type { Kind } from './types';

/** The difference with remarks, which the story has; charts of the explorer have none, and do without what places them. */
export const notedDifference: Kind = { ...difference, annotate: annotateDifference };
