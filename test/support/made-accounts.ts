import { day } from '../../src/model/day';
import type { SiteId } from '../../src/model/page';
import type { Account, Post, PostKind } from '../../src/model/reading';
import type { AccountRecord } from '../../src/model/record';
import type { EngagementRules } from '../../src/model/rules';
import { blankAccount, blankPost } from '../../src/reading/blank';
import { siteById } from '../../src/sites';
import { exact, rounded } from './readings';
import { bellCurve, seeded } from './seeded';

/** When made-up accounts were looked at. */
export const lookedAt = new Date('2026-11-01T12:00:00.000Z');

/** What the made-up accounts write under their posts, each about something, in some language. */
const captions: { readonly [about: string]: readonly string[] } = {
  food: [
    'Sourdough for beginners: the dough rests overnight and you bake it in the morning. What do you eat it with? #baking #sourdough',
    'My favourite vegan cake recipe, and it is ready in an hour. I have made it for all of my friends #veganbaking #cake',
    'Heute gibt es frisches Brot aus dem Ofen, und das Rezept steht auf meiner Seite #brot #backen',
    '今日は抹茶のケーキを焼きました。レシピはプロフィールから見てください #お菓子作り #ケーキ',
  ],
  travel: [
    'Three days in Lisbon: where we slept, what we ate and the one view you must not miss #travel #lisbon',
    'Una semana en la montaña con los niños, y el viaje no fue caro #viajes #montaña',
    'Voici mon carnet de voyage : la plage, le train de nuit et un petit hôtel que nous aimons #voyage',
  ],
  fitness: [
    'Full body workout at home, no weights needed. Do it three times this week and tell me how it went #workout #fitness',
    'Treino de hoje: pernas e costas, com muita água e pouca conversa #treino #fitness',
  ],
  none: ['Good morning!', 'So this happened today.', 'Thank you for being here with me for three years ♡', '', '🍞'],
};

/** The sites they are on, each with what its posts are. A site more does not change those that were made before. */
const kinds: { readonly [site: SiteId]: readonly PostKind[] } = {
  instagram: ['image', 'carousel', 'reel'],
  tiktok: ['video', 'video', 'image'],
  youtube: ['video', 'short', 'live'],
  x: ['text', 'image'],
  threads: ['text', 'image'],
  bluesky: ['text', 'image'],
};

/**
 * An account with its posts, made up from this number alone: the same in every run. Sites take turns; sizes, pace,
 * topics, languages, rounding and gaps are as pages have them.
 */
export function madeAccount(seed: number): { record: AccountRecord; rules: EngagementRules; url: string } {
  const random = seeded(seed * 7_919 + 17);
  const bell = bellCurve(random);
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chance = (part: number) => random() < part;
  const names = Object.keys(kinds);
  const site = names[seed % names.length] ?? '';
  const about = siteById(site);
  if (!about) throw new Error(`There is no site ${site}.`);

  const followers = Math.round(Math.exp(9.2 + 1.6 * bell()));
  const isRounded = chance(0.4);
  const count = (value: number) => {
    if (!isRounded || value < 1_000) return exact(value);
    const step = 10 ** Math.max(Math.floor(Math.log10(value)) - 2, 0);
    const least = Math.floor(value / step) * step;
    return rounded(least, least + step - 1);
  };
  const topic = one(['food', 'travel', 'fitness', 'none']);
  const handle = `${one(['mira', 'tom', 'ana', 'kenji', 'lou'])}.${topic}_${seed}`;
  const account: Account = {
    ...blankAccount(site, handle),
    id: String(1_000_000 + seed),
    name: one(['Mira Bäckt', 'みらのお菓子教室', 'Tom | Travel', 'Ana-Lúcia', null]),
    followers: chance(0.05) ? null : count(followers),
    following: chance(0.3) ? null : exact(Math.round(900 * random())),
    postCount: exact(400),
    bio: one([
      null,
      'Baker in Vienna. mira@bakes.example',
      'He/him. Travel on a small budget ✈️',
      'お仕事は kenji@oven.example まで',
    ]),
    links: chance(0.4) ? ['https://linktr.ee/mira'] : [],
    category: one([null, null, 'Food & beverage', 'Travel']),
  };

  const pace = Math.exp(0.8 + 1.1 * bell());
  const rate = Math.exp(-3.7 + 0.7 * bell());
  const many = one([0, 2, 5, 12, 12, 20, 40, 70, 120]);
  const hidesLikes = chance(0.08);
  const isDated = chance(0.85);
  let age = pace * random() - (chance(0.1) ? 2 : 0);
  const posts = Array.from({ length: many }, (_, index): Post => {
    const time = lookedAt.getTime() - age * day;
    age += pace * (0.3 + 1.4 * random());
    const at = new Date(Math.round(time)).toISOString();
    const likes = Math.round(followers * rate * Math.exp(0.6 * bell()));
    const views = Math.round(likes * (8 + 10 * random()));
    const caption = one(captions[chance(0.7) ? topic : 'none'] ?? []);
    const isPaid = chance(0.12);
    const id = `p${seed}x${index}`;
    return {
      ...blankPost(id, `https://example.com/p/${id}`),
      author: chance(0.04) ? 'somebody.else' : handle,
      publishedAt: isDated ? at : null,
      publishedWithin:
        isDated || chance(0.05) ? null : { from: new Date(Math.round(time) - day).toISOString(), to: at },
      kind: one(kinds[site] ?? []),
      likes: hidesLikes ? null : count(likes),
      comments: chance(0.03) ? null : exact(Math.round(likes * 0.04)),
      shares: chance(0.03) ? null : exact(Math.round(likes * 0.02)),
      views: chance(0.1) ? null : count(views),
      engagedViews: chance(0.5) ? null : exact(Math.round(views * 0.7)),
      caption: isPaid ? `${caption} @${one(['oven.co', 'brightbrand', 'trailshoes'])}` : caption,
      pinned: index > many - 3 && chance(0.3),
      paid: isPaid ? one(['label', 'caption'] as const) : null,
      hidden: hidesLikes ? ['likes'] : [],
    };
  });
  return {
    record: {
      key: `${site}:${handle}`,
      account,
      posts,
      leftOut: [],
      firstSeenAt: lookedAt.toISOString(),
      lastSeenAt: lookedAt.toISOString(),
      last: {
        page: { site, kind: 'profile', handle, accountId: null, postId: null },
        missing: chance(0.04) ? [{ what: 'posts', why: 'mixed-sample' }] : [],
        tried: [],
      },
    },
    rules: about.rules,
    url: about.profileUrl(account),
  };
}
