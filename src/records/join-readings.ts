import type { Reading } from '../model/reading';
import { withoutFuture } from './future-dates';
import { markDisclosures } from './paid-captions';
import { explainMissing } from './explain-missing';
import { type Joined, mergeReadings } from './merge';
import { ofShown } from './of-shown';

/** One reading from all sources of one look, best first: joined, payment disclosures marked, every gap explained. */
export const joinReadings = (readings: Reading[]): Joined =>
  explainMissing(markDisclosures(mergeReadings(ofShown(readings).map(withoutFuture))));
