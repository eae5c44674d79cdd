import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { standardTerms } from '../../src/estimate/user-terms';
import { shownRate } from '../../src/model/assessment';
import { defaultBrief } from '../../src/model/brief';
import type { Account, Post } from '../../src/model/reading';
import { type Denominator, denominators, type EngagementRules } from '../../src/model/rules';
import { defaultSettings } from '../../src/model/settings';
import { methodLines } from '../../src/present/method';
import { partsOf } from '../../src/present/summary-line';
import { sites } from '../../src/sites';
import { englishWords } from '../support/english';
import { exact, instagram, now, postsWithLikes, record, tiktok, youtube } from './estimate-posts';

const likes = [400, 520, 610, 450, 700, 480];
const shares = exact(5);
const views = exact(9_000);

/** An account of a site, by whatever the person wants to stand first on each. */
function assessed(
  rules: EngagementRules,
  posts: Post[],
  { site = 'instagram', headline = {}, ...account }: Partial<Account> & { headline?: { [site: string]: Denominator } },
) {
  const settings = { ...defaultSettings, headline };
  const known = record(posts, { site, ...account });
  return assess(known, rules, defaultBrief('Any'), now, { ...standardTerms, settings });
}
const tiktoks = (headline = {}, changes: Partial<Post> = { shares, views }) =>
  assessed(tiktok, postsWithLikes(likes, changes), { site: 'tiktok', headline });
const videos = (headline = {}, changes: Partial<Post> = { views }) =>
  assessed(youtube, postsWithLikes(likes, changes), { site: 'youtube', headline });
const methodOf = (of: ReturnType<typeof assessed>) => methodLines(of, 'Any', englishWords).join(' ');

describe('The headline of a site', () => {
  it('is per view on TikTok, and per follower for who wants it so, with the range and the bars of that rate', () => {
    const [usual, switched] = [tiktoks(), tiktoks({ tiktok: 'followers' })];
    expect(shownRate(usual)?.per).toBe('views');
    expect(shownRate(switched)?.per).toBe('followers');
    expect(switched.engagement).toEqual(usual.alsoPer);
    expect(switched.alsoPer).toEqual(usual.engagement);
    expect(switched.chart.at(-1)?.rate).toBeCloseTo(405 / 20_000, 9);
    expect(usual.chart.at(-1)?.rate).toBeCloseTo(405 / 9_000, 9);
  });

  it('is switched on one site without another', () => {
    expect(shownRate(tiktoks({ youtube: 'followers' }))?.per).toBe('views');
  });

  it('stays as it is where a site has but one, whatever was set', () => {
    const posts = postsWithLikes(likes, { views });
    const wanted = assessed(instagram, posts, { headline: { instagram: 'views' } });
    expect(wanted).toEqual(assessed(instagram, posts, {}));
    expect(wanted.headline).toBeNull();
  });

  it('leaves the comparison to the rate that figures were published for', () => {
    expect(tiktoks({ tiktok: 'followers' }).rating).toEqual(tiktoks().rating);
    expect(videos({ youtube: 'followers' }).rating).toEqual(videos().rating);
  });

  it('is compared by own figures that are per follower', () => {
    const rows = [{ followers: 1_000, lowQuarter: 2, median: 4, highQuarter: 7 }];
    const per = 'followers' as const;
    const set = { name: 'Panel', population: 'ours', year: 2026, source: 'ours', site: 'tiktok', per, rows };
    const settings = {
      ...defaultSettings,
      headline: { tiktok: per },
      benchmarks: [set],
      activeBenchmark: { tiktok: 'Panel' },
    };
    const known = record(postsWithLikes(likes, { shares, views }), { site: 'tiktok' });
    const { rating } = assess(known, tiktok, defaultBrief('Any'), now, { ...standardTerms, settings });
    expect(rating).toMatchObject({ per: 'followers', benchmark: { name: 'Panel' } });
  });

  it('may be views per subscriber, and what is said of engagement is still said of reactions', () => {
    const [usual, switched] = [videos(), videos({ youtube: 'followers' })];
    expect(shownRate(switched)).toMatchObject({ per: 'followers', counts: ['views'] });
    const { facts, fit, sponsorship, price, missing } = usual;
    expect(switched).toMatchObject({ facts, fit, sponsorship, price, missing });
  });

  it('as views per subscriber asks for the reactions no less where only the views are seen', () => {
    const listed = { views, likes: null, comments: null };
    const [usual, switched] = [videos({}, listed), videos({ youtube: 'followers' }, listed)];
    expect(switched.missing).toEqual(usual.missing);
    expect(switched.fit).toEqual(usual.fit);
  });
});

describe('The line of badge and list', () => {
  const lineOf = (of: ReturnType<typeof assessed>, first: Denominator) =>
    partsOf({ verdict: 'unknown', tier: null, rate: shownRate(of), noRate: null }, first, englishWords)[2];

  it('names a rate only where another is to stand there', () => {
    expect(lineOf(tiktoks(), 'views')).toMatch(/% engagement$/);
    expect(lineOf(tiktoks({ tiktok: 'followers' }), 'followers')).toMatch(/% engagement$/);
    expect(lineOf(tiktoks({}, { shares }), 'views')).toMatch(/% engagement per follower$/);
    expect(lineOf(videos({ youtube: 'followers' }), 'followers')).toMatch(/% views per subscriber$/);
    expect(lineOf(videos({}, { views, likes: null }), 'views')).toMatch(/% views per subscriber$/);
  });

  it('names a rate that was worked out before the person chose another', () => {
    expect(lineOf(tiktoks(), 'followers')).toMatch(/% engagement per view$/);
  });
});

describe('How the card tells which rate stands first', () => {
  it('gives the reason for the usual one', () => {
    expect(methodOf(tiktoks())).toContain('Shown first: Engagement per view. From post to post it differs');
    expect(methodOf(videos())).toContain('Shown first: Engagement per view.');
  });

  it('says that it was chosen', () => {
    expect(methodOf(tiktoks({ tiktok: 'followers' }))).toContain('Shown first: Engagement per follower, as you chose');
    expect(methodOf(videos({ youtube: 'followers' }))).toContain('Shown first: Views per subscriber, as you chose');
  });

  it('says that the one that was chosen is not known of this account, and what stands there instead', () => {
    const none = assessed(tiktok, postsWithLikes(likes, { shares, views }), {
      site: 'tiktok',
      headline: { tiktok: 'followers' },
      followers: null,
    });
    expect(shownRate(none)?.per).toBe('views');
    expect(methodOf(none)).toContain('Not known here: Engagement per follower. Shown instead: Engagement per view.');
    expect(methodOf(tiktoks({}, { shares }))).toContain(
      'Not known here: Engagement per view. Shown instead: Engagement per follower.',
    );
  });

  it('says nothing of a choice where there is none', () => {
    expect(methodOf(assessed(instagram, postsWithLikes(likes), {}))).not.toMatch(/Shown first|Not known here/);
    expect(methodOf(tiktoks({}, { likes: null }))).not.toMatch(/Shown first|Not known here/);
  });

  it('has a reason on every site where both can stand first', () => {
    for (const { rules } of sites) {
      const isChoice = denominators.every((per) => rules.spread[per] !== undefined);
      expect(rules.headlineWhy !== undefined).toBe(isChoice);
    }
  });
});
