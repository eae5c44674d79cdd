import type { Reading } from '../model/reading';
import { blankReading } from '../reading/blank';

/** Drops what is told by key alone of an account that no source shows: it may be anybody's. */
export function ofShown(all: readonly Reading[]): Reading[] {
  const shown = new Set(all.flatMap(({ account, key }) => (account && key ? [key] : [])));
  const ours = all.filter(({ account, key }) => account !== null || !key || shown.has(key));
  const [first] = all;
  return ours.length > 0 || first === undefined ? ours : [blankReading(first.page, first.at)];
}
