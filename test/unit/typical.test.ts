import { describe, expect, it } from 'vitest';
import { type Got, typicalOf } from '../../src/estimate/rate/typical-range';
import type { Range } from '../../src/model/portrait';
import { instagram, tiktok } from './estimate-posts';

const { followers: usual, small } = instagram.spread;
const perView = tiktok.spread.views;
if (!small || !perView) throw new Error('no constants');

/** What posts got, newest first, of an account with so many followers. */
const of = (interactions: readonly number[], followers: number): Got[] =>
  interactions.map((one) => ({ interactions: one, against: followers }));
/** A range to six digits. */
const near = ({ typical, low, high }: Range) => ({
  typical: expect.closeTo(typical, 6),
  low: expect.closeTo(low, 6),
  high: expect.closeTo(high, 6),
});

// Everywhere: w = 1, 0.917004, 0.840896, 0.771105, 0.707107, 0.648420 … from the newest post on.
describe('the typical post, worked by hand', () => {
  it('of six posts, 20,000 followers, Instagram', () => {
    // W = 4.884532, n = 4.884532² / 4.063073 = 5.872098; y = ln((likes + ½) / 20,000) = -3.351693 -4.198040 -2.079242
    // -3.910774 -3.505725 -3.687880. A fifth of W is 0.976906: of the lowest post nothing is left (0.917004), of the next
    // 0.711203; of the highest nothing (0.840896), of the next 0.863990; c = (0.711203 × -3.910774 + 0.648420 × -3.687880
    // + 0.707107 × -3.505725 + 0.863990 × -3.351693) / 2.930719 = -3.598911.
    // ȳ = -3.446712, s² = 0.568845; p² = (4 × 0.16 + 4.872098 × 0.568845) / 8.872098 = 0.384516.
    // Trend: middle 2.24845; with the highest at c + 1.2, b = -0.024533, b² = 0.000602 < chance 0.022326: none.
    // v = 1.1 × 0.384516 / 5.872098 + 0.04 = 0.112030; t(8.872098) = 1.38461; reach 0.463440.
    // typical = e^-3.598911 - 0.000025; low, high = e^(-3.598911 ∓ 0.463440) - 0.000025.
    expect(typicalOf(of([700, 300, 2500, 400, 600, 500], 20_000), usual)).toEqual(
      near({
        typical: 0.0273285,
        low: 0.0171835,
        high: 0.0434543,
      }),
    );
  });

  it('of three posts, nothing is dropped whole', () => {
    // W = 2.757900, n = 2.985088; y = -4.602673 -3.505725 -3.910774; left of each 0.448420, 0.365424, 0.840896;
    // c = -4.008824; s² = 0.322755; p² = (0.64 + 1.985088 × 0.322755) / 5.985088 = 0.213981.
    // Trend: b = 0.367639, b² = 0.135158, chance 0.107258, middle 0.942310: 0.887948 × 0.027900 = 0.024774.
    // v = 1.1 × 0.213981 / 2.985088 + 0.04 + 0.024774 = 0.143626; t(5.985088) = 1.44020; reach 0.545805.
    expect(typicalOf(of([200, 600, 400], 20_000), usual)).toEqual(
      near({ typical: 0.0181297, low: 0.0104934, high: 0.03131 }),
    );
  });

  it('of twelve posts all alike: the range is only drift and what the platform teaches', () => {
    // n = 7.788893² / 5.499535 = 11.031215; p² = 0.64 / 14.031215 = 0.045613; v = 1.1 × 0.045613 / 11.031215 + 0.04
    // = 0.044548; t(14.031215) = 1.34488; reach 0.283857; e^∓ of it times 600.5, less ½, by 20,000.
    expect(typicalOf(of(Array(12).fill(600), 20_000), usual)).toEqual(
      near({ typical: 0.03, low: 0.02258, high: 0.0398555 }),
    );
  });

  it('of twelve of which the newest went viral: the typical one is the other eleven, and no trend is seen', () => {
    // s² = 2.608874; p² = (0.64 + 10.031215 × 2.608874) / 14.031215 = 1.910752; b with the hit at c + 1.2: -0.061187,
    // b² = 0.003744 < chance 0.014318; v = 1.1 × 1.910752 / 11.031215 + 0.04 = 0.230535; reach 0.645732.
    expect(typicalOf(of([60_000, ...Array<number>(11).fill(600)], 20_000), usual)).toEqual(
      near({
        typical: 0.03,
        low: 0.0157165,
        high: 0.0572442,
      }),
    );
  });

  it('of five posts per view, TikTok', () => {
    // y = ln((reactions + ½) / views) = -2.407390 -2.484407 -2.119847 -2.302252 -2.525604; W = 4.236113, n = 4.926321;
    // left: 1, 0.776888, 0, 0.764779, 0; c = -2.399295; s² = 0.025667; p² = (5 × 0.0729 + 3.926321 × 0.025667) / 8.926321
    // = 0.052124; v = 1.1 × 0.052124 / 4.926321 + 0.0289 = 0.040539; t(8.926321) = 1.38393; reach 0.278644.
    // Views in the weighted middle of logs 14,652: the half is 0.0000341.
    const views = [10_000, 12_000, 10_000, 15_000, 50_000];
    const got = [900, 1_000, 1_200, 1_500, 4_000].map((one, index) => ({
      interactions: one,
      against: views[index] ?? NaN,
    }));
    expect(typicalOf(got, perView)).toEqual(near({ typical: 0.0907478, low: 0.0686704, high: 0.1199194 }));
  });
});

describe('newer posts count for more', () => {
  it('twelve posts that rise from 100 to 400 are held for more than their middle, and the range reaches the newest', () => {
    // Newest first 400 373 345 318 291 264 236 209 182 155 127 100 of 20,000 followers: the median post has 1.25 %.
    // c = -4.263541; s² = 0.168368, p² = 0.165983; b = -0.114383, b² = 0.013083, chance 0.001244, middle 4.485761: the trend
    // makes 20.122 × 0.011839 = 0.238238; v = 1.1 × 0.165983 / 11.031215 + 0.04 + 0.238238 = 0.294789; reach 0.730197.
    const rising = [400, 373, 345, 318, 291, 264, 236, 209, 182, 155, 127, 100];
    expect(typicalOf(of(rising, 20_000), usual)).toEqual(near({ typical: 0.0140474, low: 0.0067553, high: 0.0291821 }));
    // The same the other way round has 1.03 %: it is on its way down.
    expect(typicalOf(of(rising.toReversed(), 20_000), usual).typical).toBeCloseTo(0.0103352, 6);
  });
});

describe('posts that got little or nothing', () => {
  it('six with 1 like of 100 followers: 1 % each is 1 %, and nothing of the half is left in the range', () => {
    // c = ln(1.5 / 100); p² = 5 × 0.25 / 9.872098 = 0.126619; v = 1.1 × 0.126619 / 5.872098 + 0.2025 = 0.226219;
    // t(9.872098) = 1.37344; reach 0.653242; 1.5 e^∓0.653242 - 0.5 = 0.280534 and 2.382643 of 100.
    expect(typicalOf(of(Array(6).fill(1), 100), small)).toEqual(
      near({ typical: 0.01, low: 0.0028053, high: 0.0238264 }),
    );
  });

  it('none at all: zero, and a range that begins at zero', () => {
    // The median alone: half a reaction, e^(1.37344 × 0.45) times, less half of one: 0.427651 of 5,000.
    expect(typicalOf(of(Array(6).fill(0), 5_000), small)).toEqual(near({ typical: 0, low: 0, high: 0.0000855 }));
  });

  it('five of twelve: the median post, wherever the five stand', () => {
    // Zeros are 42 % of the posts. Sorted, the sixth and the seventh are 150 and 160: 155 / 20,000 = 0.775 %. Ranks ½ ±
    // 0.6408 √(1/12 + 1/24) = ½ ± 0.22656, in posts 12 × rank - ½: 2.78 is 0, 8.22 is 180 + 0.22 × 20 = 184.4.
    // high: hypot(ln(184.9 / 155.5), 1.34488 × 0.2) = hypot(0.173086, 0.268976) = 0.319858; 155.5 e^0.319858 - ½ = 213.6.
    const zerosLast = [150, 160, 170, 180, 200, 210, 220, 0, 0, 0, 0, 0];
    for (const interactions of [zerosLast, zerosLast.toReversed()]) {
      expect(typicalOf(of(interactions, 20_000), usual)).toEqual(near({ typical: 0.00775, low: 0, high: 0.0106803 }));
    }
  });

  it('three of twelve: two thirds of the way from the middle of logs to the median', () => {
    // A quarter: (0.25 - 0.15) / 0.15 = ⅔. By logs c = -5.223326, that is 0.5364 %; the median is 175 / 20,000 = 0.875 %.
    const got = of([150, 0, 160, 170, 180, 200, 0, 210, 220, 230, 0, 240], 20_000);
    expect(typicalOf(got, usual)).toEqual(near({ typical: 0.0076215, low: 0.0047882, high: 0.0108081 }));
  });
});
