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
