/**
 * Whether the times (ISO) of a list stand newest first, so that it holds the recent posts; those without a time do not
 * matter. In the orders "popular" and "oldest" about half or all of the steps go up; the few of the usual order
 * (scheduled posts, times that are rough) stay below a third.
 */
export function isNewestFirst(times: readonly (string | null)[]): boolean {
  const known = times.filter((time) => time !== null);
  const rises = known.filter((time, i) => time > (known[i - 1] ?? '9'));
  return rises.length <= known.length / 3;
}

/** When an entry of a list was published, as sharply as it is known; null: not at all. ISO. */
export interface Dated {
  from: string;
  to: string;
}

/**
 * Which entries of a list of recent posts are pinned although no mark says so: those at its head that stand before a
 * newer one, `most` of them at most, as the site allows. Null: more entries than that stand so, and the list is a
 * choice, not the recent posts.
 */
export function unmarkedPins(list: readonly (Dated | null)[], most: number): boolean[] | null {
  const isBeforeNewer = (one: Dated | null, index: number) =>
    one !== null && list.slice(index + 1).some((later) => later !== null && one.to < later.from);
  const head = list.slice(0, most + 1).map(isBeforeNewer);
  if (head.length > most && head.every(Boolean)) return null;
  return list.map((_, index) => index < most && head[index] === true);
}
