/**
 * A curve that is smooth in followers, so that 9,999 and 10,000 are alike: straight lines on the log-log scale between
 * points that rise in followers; before the first and beyond the last it stays the same. Values are above zero.
 */
export function curveThrough(
  points: readonly (readonly [followers: number, value: number])[],
): (followers: number) => number {
  return (followers) => {
    const next = points.findIndex(([at]) => at >= followers);
    const above = points.at(next) ?? [1, NaN];
    const below = next > 0 ? (points[next - 1] ?? above) : above;
    if (above === below) return above[1];
    const way = Math.log(followers / below[0]) / Math.log(above[0] / below[0]);
    return below[1] * (above[1] / below[1]) ** way;
  };
}
