import { type Weighted, weightedMean } from './weighted';

/**
 * The square of what a straight trend makes from the middle of all numbers to the newest, less what chance makes of it;
 * zero where it is no more than that. `numbers` come newest first and scatter about the trend with this variance.
 *
 * middle = Σ w i / W, the number's place i from 0; b = Σ w (i - middle) y / D with D = Σ w (i - middle)²;
 * chance = variance Σ w² (i - middle)² / D²; what comes out is middle² max(b² - chance, 0).
 */
export function trendSquared(numbers: readonly Weighted[], variance: number): number {
  const middle = weightedMean(numbers.map(({ weight }, place) => ({ value: place, weight })));
  let [slope, chance, spread] = [0, 0, 0];
  numbers.forEach(({ value, weight }, place) => {
    const pull = weight * (place - middle);
    slope += pull * value;
    chance += pull ** 2;
    spread += pull * (place - middle);
  });
  return middle ** 2 * Math.max((slope / spread) ** 2 - (variance * chance) / spread ** 2, 0);
}
