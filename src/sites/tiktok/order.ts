/** Posts stand newest first; each one that has a newer one behind it is out of order: pinned, or published later than uploaded. */
export function outOfOrder(times: readonly (string | null)[]): boolean[] {
  let newest = '';
  return times
    .toReversed()
    .map((time) => {
      const isOlder = time !== null && time < newest;
      if (time !== null && time > newest) newest = time;
      return isOlder;
    })
    .toReversed();
}

/**
 * Whether a grid holds the recent posts, newest first. In the orders "popular" and "oldest" about half or all of the
 * steps go up; the few of the usual order (scheduled posts have the id of the upload) stay below a third.
 */
export function isNewestFirst(times: readonly (string | null)[]): boolean {
  const known = times.filter((time) => time !== null);
  const rises = known.filter((time, i) => time > (known[i - 1] ?? '9'));
  return rises.length <= known.length / 3;
}
