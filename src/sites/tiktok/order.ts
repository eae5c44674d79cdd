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
