import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import type { Benchmark } from '../../src/estimate/benchmarks/benchmark';
import { instagramPerFollower } from '../../src/estimate/benchmarks/instagram';
import { tiktokPerView } from '../../src/estimate/benchmarks/tiktok';
import { youtubePerView } from '../../src/estimate/benchmarks/youtube';
import type { Verdict } from '../../src/model/assessment';
import { defaultBrief } from '../../src/model/brief';
import type { Post } from '../../src/model/reading';
import type { EngagementRules, Spread } from '../../src/model/rules';
import { bellCurve, seeded } from '../support/seeded';
import { daysAgo, exact, instagram, now, post, record, threads, tiktok, x, youtube } from './estimate-posts';

/** Creators a marketer visits: micro-influencers of every size, whose engagement is spread as the benchmark spreads it. */
interface Population {
  site: string;
  rules: EngagementRules;
  benchmark: Benchmark;
  kind: Post['kind'];
}

const populations: Population[] = [
  { site: 'instagram', rules: instagram, benchmark: instagramPerFollower, kind: 'image' },
  { site: 'tiktok', rules: tiktok, benchmark: tiktokPerView, kind: 'video' },
  { site: 'youtube', rules: youtube, benchmark: youtubePerView, kind: 'video' },
];
const unrated: Population[] = [
  { site: 'x', rules: x, benchmark: instagramPerFollower, kind: 'text' },
  { site: 'threads', rules: threads, benchmark: instagramPerFollower, kind: 'text' },
];

const topics = [
  'A new bread recipe from my kitchen',
  'Legs and shoulders at the gym, a short workout',
  'Skincare and makeup for dry skin',
  'Three days of travel by train, and one hotel',
  'An outfit for autumn, all of it second hand fashion',
  'My dog learned a new trick today',
];

/** How the creators are, apart from their engagement. */
interface Habits {
  /** The share that has a niche; the others write about whatever comes. */
  focused: number;
  /** The share that fell silent for a month or two. */
  silent: number;
}

type Random = () => number;

function creator({ rules, benchmark, kind }: Population, { focused, silent }: Habits, random: Random) {
  const normal = bellCurve(random);
  const followers = Math.round(1_000 * 100 ** random());
  const spread: Spread = (benchmark.per === 'views' ? rules.spread.views : null) ?? rules.spread.followers;
  const rate = benchmark.median(followers) * Math.exp(benchmark.sigma * normal());
  const every = 2.5 * Math.exp(0.5 * normal());
  const last = random() < silent ? 31 + 50 * random() : every * random();
  const niche = random() < focused ? Math.floor(random() * topics.length) : null;
  const paidShare = random() < 0.3 ? 0 : 0.25 * random();
  const posts = Array.from({ length: 8 + Math.floor(17 * random()) }, (_, index) => {
    const views = Math.round(followers * 0.4 * Math.exp(0.8 * normal())) + 50;
    const reactions = (benchmark.per === 'views' ? views : followers) * rate * Math.exp(spread.s0 * normal());
    const topic = niche === null || random() < 0.15 ? Math.floor(random() * topics.length) : niche;
    return post({
      kind,
      publishedAt: daysAgo(last + index * every),
      likes: exact(Math.round(reactions * 0.95)),
      comments: exact(Math.round(reactions * 0.05)),
      shares: exact(0),
      views: benchmark.per === 'views' ? exact(views) : null,
      caption: topics[topic] ?? null,
      paid: random() < paidShare ? 'label' : null,
    });
  });
  return { followers, posts };
}

/** How many of so many creators get each verdict, with the brief of somebody who has written none. */
function verdicts(population: Population, habits: Habits, many: number): { [verdict in Verdict]?: number } {
  const random = seeded(1_130);
  const counts: { [verdict in Verdict]?: number } = {};
  for (let one = 0; one < many; one += 1) {
    const { followers, posts } = creator(population, habits, random);
    const known = record(posts, { site: population.site, followers: exact(followers), bio: 'Hello' });
    const { verdict } = assess(known, population.rules, defaultBrief('Micro-influencer'), now).fit;
    counts[verdict] = (counts[verdict] ?? 0) + 1 / many;
  }
  return counts;
}

const many = 120;
const usual: Habits = { focused: 0.75, silent: 0.1 };
const best: Habits = { focused: 1, silent: 0 };

describe.each(populations)('of visited micro-influencers on $site', (population) => {
  it('some are a strong fit, at most a quarter, and far more a possible one', () => {
    const { strong = 0, possible = 0 } = verdicts(population, usual, many);
    expect(strong).toBeGreaterThan(0.05);
    expect(strong).toBeLessThanOrEqual(0.25);
    expect(possible).toBeGreaterThan(strong);
  });

  it('hardly more than a quarter even where all have a niche and are active: what is left is how engaged they are', () => {
    expect(verdicts(population, best, many).strong).toBeLessThanOrEqual(0.3);
  });
});

it.each(unrated)(
  'where nobody can be rated, on $site, none is a strong fit, and many are a possible one',
  (population) => {
    const { strong = 0, possible = 0 } = verdicts(population, best, 50);
    expect(strong).toBe(0);
    expect(possible).toBeGreaterThan(0.5);
  },
);
