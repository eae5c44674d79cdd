import type { PluralKey } from '../../model/message-key';
import { type Engagement, type FormatRate, rateNoun } from '../../model/assessment';
import { foundingSize } from '../../model/brief';
import type { Cadence, Sponsorship } from '../../model/portrait';
import type { Account, Post } from '../../model/reading';
import type { Digest } from '../../model/record';
import type { Sentence } from '../../model/sentence';
import { isExact, midpoint } from '../../reading/count';
import { type Benchmark, throughPoints } from '../benchmarks/benchmark';
import { rateOf } from '../rate/interactions';
import { isBelowNearlyAll } from '../benchmarks/rating';
import { commentsFor100Likes, evenLikes, followsMany } from './how-common';
import type { Sample } from '../rate/sample';
import { mean, median, variance } from '../statistics/moments';
import { fewestPosts } from '../rate/typical-range';

/** What the facts are drawn from. `rated` is the rate that `benchmark` can be held against. */
export interface Evidence {
  account: Account;
  /** The account's own posts, newest first. */
  posts: readonly Post[];
  sample: Sample;
  settleDays: number;
  engagement: Engagement | null;
  rated: { engagement: Engagement; benchmark: Benchmark } | null;
  cadence: Cadence | null;
  formats: readonly FormatRate[];
  sponsorship: Sponsorship | null;
  repeated: Digest['repeated'];
}

/** Of how many of the newest posts commissions and own brands are counted, as paid ones are. */
const postsCounted = 30;
/** The average over the typical post from which hits are worth a word. */
const lifted = 1.3;
/** Rates that differ by less are the same. */
const same = 0.02;
/** Shorter pauses are usual, holidays among them, and not worth a sentence. */
const longPause = 21;

/**
 * Plain facts about the account, each with what it is compared with and, where it could worry, its innocent causes.
 * Never a verdict: the data cannot show that anybody paid for followers.
 */
export const factsOf = (evidence: Evidence): Sentence[] =>
  [
    belowNearlyAll,
    formatsDiffer,
    shortsStayed,
    hitsLift,
    youngKept,
    paidAgainstOthers,
    commission,
    ownBrand,
    followsMoreThanFollow,
    captionsRepeat,
    likesEven,
    comments,
    pause,
  ].flatMap((fact) => fact(evidence) ?? []);

type Fact = (evidence: Evidence) => Sentence | Sentence[] | null;

const belowNearlyAll: Fact = ({ account: { site, followers }, rated }) => {
  if (!followers || !rated) return null;
  const below = isBelowNearlyAll(
    { site, followers: midpoint(followers), engagement: rated.engagement },
    rated.benchmark,
  );
  return below ? { key: 'factBelowNearlyAll', values: { share: { share: 0.95 } } } : null;
};

const hitsLift: Fact = ({ account: { followers }, engagement, sample }) => {
  if (!engagement || engagement.typical === 0) return null;
  const { typical, average, per, counts } = engagement;
  const rates = sample.posts.flatMap((post) => rateOf(post, { per, counts, followers }) ?? []);
  // An account on its way up or down has an average far from its typical post too, and no hits.
  if (average <= lifted * Math.max(typical, median(rates))) return null;
  return {
    key: 'factHitsLift',
    values: {
      average: { rate: average },
      times: { number: tenths(average / typical) },
      n: { number: hitsAmong(rates, lifted * typical) },
    },
  };
};

/** How many of the highest must go for the average of the others to come down to this. */
function hitsAmong(rates: readonly number[], most: number): number {
  const sorted = rates.toSorted((a, b) => b - a);
  return sorted.findIndex((_, hits) => mean(sorted.slice(hits)) <= most);
}

/** Never mixed silently: reels and images of one account differ up to threefold. */
const formatsDiffer: Fact = ({ formats }) =>
  formats.map(({ format, engagement }) => ({
    key: 'factFormat',
    values: {
      format: { word: `format_${format}` },
      typical: { rate: engagement.typical },
      rate: { word: rateNoun(engagement) },
      range: { rates: [engagement.low, engagement.high] as [number, number] },
      n: { number: engagement.sample },
    },
  }));

/** YouTube counts a short twice, a video once: a rate over both says which of the two it is. */
const shortsStayed: Fact = ({ engagement, sample }) =>
  engagement?.per === 'views' && sample.posts.some(({ kind }) => kind === 'short')
    ? { key: 'factShortsStayed', values: {} }
    : null;

const paidAgainstOthers: Fact = ({ sponsorship }) => {
  if (!sponsorship?.against) return null;
  const { format, ratio, low, high } = sponsorship.against;
  const range = { low: { number: hundredths(low) }, high: { number: hundredths(high) } };
  const said: Sentence =
    Math.abs(ratio - 1) < same
      ? { key: 'factPaidLikeOthers', values: range }
      : { key: 'factPaidAgainstOthers', values: { ratio: { number: hundredths(ratio) }, ...range } };
  return format
    ? { key: 'factOfFormat', values: { format: { word: `format_${format}` }, said: { sentence: said } } }
    : said;
};

/** How many of the newest posts are of this kind, where the site tells it of half of them or more. */
const ofKind =
  (kind: 'commission' | 'ownBrand', key: PluralKey): Fact =>
  ({ posts }) => {
    const newest = posts.slice(0, postsCounted);
    const told = newest.flatMap((post) => post[kind] ?? []);
    const n = told.filter(Boolean).length;
    if (n === 0 || told.length < newest.length / 2) return null;
    return { key, values: { n: { number: n }, total: { number: told.length } } };
  };

const commission = ofKind('commission', 'factCommission');
const ownBrand = ofKind('ownBrand', 'factOwnBrand');

const youngKept: Fact = ({ engagement, sample: { young }, settleDays }) =>
  engagement && young > 0
    ? { key: 'factYoungKept', values: { n: { number: young }, age: { days: settleDays } } }
    : null;

const followsMoreThanFollow: Fact = ({ account: { followers, following } }) => {
  if (!followers || !following || following.min <= followers.max) return null;
  const size = followsMany.find(({ from, below }) => followers.min >= from && followers.max < below);
  if (!size) return null;
  return {
    key: 'factFollowsMany',
    values: { following: { count: following }, followers: { count: followers }, oneIn: { number: size.oneIn } },
  };
};

const captionsRepeat: Fact = ({ repeated: { repeated, of } }) => {
  // Two alike happen to everybody (part one, part two), and so do three of thirty.
  if (repeated < 3 || repeated < of / 4) return null;
  return { key: 'factRepeatedCaptions', values: { n: { number: repeated }, total: { number: of } } };
};

const likesEven: Fact = ({ account, sample: { posts } }) => {
  // A rounded count hides the differences this is about.
  const likes = posts.flatMap(({ likes: count }) => (count && isExact(count) ? [count.value] : []));
  if (account.site !== evenLikes.site || likes.length < Math.max(posts.length, evenLikes.fewestPosts)) return null;
  const spread = Math.sqrt(variance(likes)) / mean(likes);
  if (!(spread < evenLikes.spread)) return null;
  return {
    key: 'factEvenLikes',
    values: { n: { number: likes.length }, spread: { share: spread }, oneIn: { number: evenLikes.oneIn } },
  };
};

/** A number with what is usual, never a warning: it tells nothing about who reacts. */
const comments: Fact = ({ account: { site, followers }, sample: { posts } }) => {
  const { site: measured, sizes } = commentsFor100Likes;
  const counted = posts.flatMap(({ likes, comments: count }) =>
    likes && count && likes.min > 0 ? [{ likes: midpoint(likes), comments: midpoint(count) }] : [],
  );
  if (site !== measured || !followers || counted.length < fewestPosts) return null;
  if (followers.min < foundingSize.min || followers.max > foundingSize.max) return null;
  const rate = mean(counted.map((one) => one.comments)) / mean(counted.map((one) => one.likes));
  const size = midpoint(followers);
  const between = (end: 'low' | 'high') => throughPoints(sizes.map((one) => [one.followers, one[end]]))(size) * 100;
  return {
    key: 'factComments',
    values: {
      n: { number: rounded(100 * rate, 2) },
      low: { number: rounded(between('low'), 1) },
      high: { number: rounded(between('high'), 2) },
    },
  };
};

const pause: Fact = ({ cadence }) =>
  cadence && cadence.longestGap >= longPause && cadence.longestGap > cadence.lastPost
    ? { key: 'factPause', values: { gap: { days: Math.round(cadence.longestGap) } } }
    : null;

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));
const tenths = (value: number): number => Math.round(value * 10) / 10;
const hundredths = (value: number): number => Math.round(value * 100) / 100;
