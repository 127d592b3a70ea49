import { buildIndex } from '../../../src/lib/index/build';
import { sliceScores } from '../../../src/lib/index/slice';
import { readRecord } from '../../../src/lib/record/read';

export const record = readRecord();
export const index = buildIndex(record);
export const scores = sliceScores(index);
