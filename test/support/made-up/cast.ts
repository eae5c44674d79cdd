import type { Routes } from '../routes';
import { blueskyRoutes } from './bluesky';
import { captions, type Topic } from './captions';
import { type MadeUpCreator, recentPosts } from './creator';
import { baker, closed, hiker, star } from './creators';
import { instagramRoutes } from './instagram';
import { threadsRoutes } from './threads';
import { tiktokRoutes } from './tiktok';
import { xRoutes } from './x';
import { youtubeRoutes } from './youtube';

// Thirty people whom a marketer meets in two weeks, on six sites: of all sizes, in several languages and scripts. Three of
// them have a second account.

const routesOn = {
  instagram: instagramRoutes,
  tiktok: tiktokRoutes,
  youtube: youtubeRoutes,
  x: xRoutes,
  threads: threadsRoutes,
  bluesky: blueskyRoutes,
};
export type MadeUpSite = keyof typeof routesOn;

/** One profile of one of them. */
export interface CastAccount {
  site: MadeUpSite;
  /** The address of the profile. */
  url: string;
  creator: MadeUpCreator;
}

/** The web in which these accounts are to be seen. */
export const routesOf = (accounts: readonly CastAccount[]): Routes =>
  new Map(accounts.flatMap(({ site, creator }) => [...routesOn[site]([creator])]));

function account(site: MadeUpSite, creator: MadeUpCreator): CastAccount {
  const [url] = routesOn[site]([creator]).keys();
  return { site, url: String(url), creator };
}

interface Draft {
  name: string;
  bio: string;
  topic: Topic;
  followers: number;
  /** Of the usual post; views where they are seen. */
  likes: number;
  comments: number;
  views?: number;
  /** Posts shown, days between them, and since the newest. */
  count?: number;
  everyDays?: number;
  newestDays?: number;
  links?: string[];
}

const person = (site: MadeUpSite, handle: string, draft: Draft): CastAccount =>
  account(site, {
    handle,
    name: draft.name,
    bio: draft.bio,
    category: null,
    followers: draft.followers,
    following: 300 + handle.length * 7,
    postCount: (draft.count ?? 12) * 9,
    isPrivate: false,
    links: draft.links ?? [],
    posts: recentPosts({
      count: draft.count ?? 12,
      everyDays: draft.everyDays ?? 4,
      newestDays: draft.newestDays ?? 5,
      likes: draft.likes,
      comments: draft.comments,
      views: draft.views ?? 0,
      captions: [...captions[draft.topic]],
    }),
  });

/** As long as any site lets a name be, and longer. */
const endlessName = 'Maximiliane-Theodora von und zu Hohenwaldstetten-Brunnenfels '.repeat(4).slice(0, 200);

export const cast: readonly CastAccount[] = [
  account('instagram', { ...baker, links: ['https://www.youtube.com/@mira.bakes'] }),
  account('instagram', closed),
  account('instagram', star),
  person('instagram', 'sofia.cose', {
    name: 'Sofía Cose',
    bio: 'Vestidos, patrones y mucho hilo. Escríbeme: hola@sofia-cose.example',
    topic: 'sewing',
    followers: 12_408,
    likes: 610,
    comments: 38,
  }),
  person('instagram', 'lena.linnen', {
    name: 'Lena Linnen',
    bio: 'Langsame Mode aus Leipzig.',
    topic: 'linen',
    followers: 48_930,
    likes: 1_240,
    comments: 61,
  }),
  person('instagram', 'noor.tabkh', {
    name: 'نور تطبخ',
    bio: 'وصفات بيت جدتي، كل جمعة وصفة جديدة.',
    topic: 'arabicCooking',
    followers: 31_257,
    likes: 1_560,
    comments: 88,
  }),
  person('instagram', 'few.frames', {
    name: 'Few Frames',
    bio: 'Photographs, rarely.',
    topic: 'hiking',
    followers: 8_120,
    likes: 402,
    comments: 19,
    count: 3,
    everyDays: 9,
  }),
  person('instagram', 'hana.hada', {
    name: 'はなの肌日記',
    bio: '敏感肌の記録。毎週火曜日更新。',
    topic: 'skincare',
    followers: 67_810,
    likes: 2_110,
    comments: 57,
  }),

  account('tiktok', { ...hiker, links: ['https://www.threads.com/@tom.walks'] }),
  person('tiktok', 'lift.with.luis', {
    name: 'Lift with Luis',
    bio: 'Entrena en casa.',
    topic: 'fitness',
    followers: 86_400,
    likes: 2_900,
    comments: 95,
    views: 46_000,
    everyDays: 2,
    links: ['https://x.com/luis_lifts'],
  }),
  person('tiktok', 'pixel.petra', {
    name: 'Pixel Petra',
    bio: 'Spiele, klein und groß.',
    topic: 'gaming',
    followers: 142_300,
    likes: 9_400,
    comments: 410,
    views: 88_000,
    everyDays: 3,
  }),
  person('tiktok', 'daily.dumplings', {
    name: 'Daily Dumplings',
    bio: 'One fold at a time.',
    topic: 'dumplings',
    followers: 19_350,
    likes: 1_480,
    comments: 62,
    views: 15_200,
    everyDays: 1,
  }),
  person('tiktok', 'maximiliane.reads', {
    name: endlessName,
    bio: 'The name says it all.',
    topic: 'reading',
    followers: 5_432,
    likes: 350,
    comments: 25,
    views: 4_800,
    everyDays: 6,
  }),
  person('tiktok', 'gone.quiet', {
    name: 'Gone Quiet',
    bio: 'Back some day.',
    topic: 'hiking',
    followers: 27_640,
    likes: 1_300,
    comments: 44,
    views: 21_000,
    newestDays: 60,
  }),

  person('youtube', 'mira.bakes', {
    name: 'Mira Bakes',
    bio: 'Sourdough and slow mornings, now moving.',
    topic: 'baking',
    followers: 9_840,
    likes: 0,
    comments: 0,
    views: 6_100,
    everyDays: 7,
    links: ['https://www.instagram.com/mira.bakes/'],
  }),
  person('youtube', 'tabea.mends', {
    name: 'Tabea Mends',
    bio: 'Old furniture, new joints. A repair every Saturday.',
    topic: 'repair',
    followers: 38_200,
    likes: 0,
    comments: 0,
    views: 15_500,
    everyDays: 7,
  }),
  person('youtube', 'the.slow.garden', {
    name: 'The Slow Garden',
    bio: 'Nothing happens fast here.',
    topic: 'gardening',
    followers: 7_260,
    likes: 0,
    comments: 0,
    views: 3_900,
    everyDays: 9,
  }),
  person('youtube', 'lingua.lab', {
    name: 'Lingua Lab',
    bio: 'Languages, one verb at a time.',
    topic: 'languages',
    followers: 221_000,
    likes: 0,
    comments: 0,
    views: 64_000,
    everyDays: 5,
  }),
  person('youtube', 'retro.bench', {
    name: 'Retro Bench',
    bio: 'Old computers get a second life.',
    topic: 'computers',
    followers: 71_500,
    likes: 0,
    comments: 0,
    views: 30_500,
    everyDays: 8,
  }),

  person('x', 'ada_explains', {
    name: 'Ada Explains',
    bio: 'Code, in plain words.',
    topic: 'coding',
    followers: 15_312,
    likes: 190,
    comments: 21,
    views: 9_800,
    everyDays: 2,
  }),
  person('x', 'bruno_builds', {
    name: 'Bruno Builds',
    bio: 'One house, many mistakes.',
    topic: 'building',
    followers: 7_944,
    likes: 120,
    comments: 15,
    views: 5_300,
    everyDays: 3,
  }),
  person('x', 'paula_politik', {
    name: 'Paula Politik',
    bio: 'Ich lese Gesetze.',
    topic: 'politics',
    followers: 120_460,
    likes: 800,
    comments: 130,
    views: 61_000,
    everyDays: 1,
  }),
  person('x', 'luis_lifts', {
    name: 'Lift with Luis',
    bio: 'Entrena en casa. Vídeos en TikTok.',
    topic: 'fitness',
    followers: 11_205,
    likes: 95,
    comments: 8,
    views: 7_200,
    everyDays: 3,
    links: ['https://www.tiktok.com/@lift.with.luis'],
  }),
  person('x', 'poema_diario', {
    name: 'Poema Diário',
    bio: 'Um poema por dia.',
    topic: 'poetry',
    followers: 44_018,
    likes: 640,
    comments: 33,
    views: 24_500,
    everyDays: 1,
  }),

  person('threads', 'tom.walks', {
    name: 'Tom Walks',
    bio: 'One trail a week, in words.',
    topic: 'hiking',
    followers: 13_480,
    likes: 210,
    comments: 17,
    everyDays: 4,
    links: ['https://www.tiktok.com/@tom.walks'],
  }),
  person('threads', 'crumbs.and.co', {
    name: 'Crumbs & Co',
    bio: 'A small bakery with opinions.',
    topic: 'baking',
    followers: 4_310,
    likes: 88,
    comments: 9,
    everyDays: 3,
  }),
  person('threads', 'yuki.reads', {
    name: 'ゆきの本棚',
    bio: '毎日一冊。',
    topic: 'reading',
    followers: 23_140,
    likes: 340,
    comments: 22,
    everyDays: 2,
  }),
  person('threads', 'claire.coud', {
    name: 'Claire Coud',
    bio: 'Couture lente, à Lyon.',
    topic: 'frenchSewing',
    followers: 17_655,
    likes: 260,
    comments: 31,
    everyDays: 5,
  }),
  person('threads', 'night.runner', {
    name: 'Night Runner',
    bio: 'Mostly after ten.',
    topic: 'running',
    followers: 948,
    likes: 40,
    comments: 4,
    everyDays: 2,
  }),

  person('bluesky', 'mars-mira.example', {
    name: 'Mira of Mars',
    bio: 'Telescopes on balconies.',
    topic: 'astronomy',
    followers: 13_702,
    likes: 310,
    comments: 26,
    everyDays: 3,
  }),
  person('bluesky', 'fern-and-moss.example', {
    name: 'Fern & Moss',
    bio: 'Small green things.',
    topic: 'plants',
    followers: 2_481,
    likes: 74,
    comments: 8,
    everyDays: 4,
  }),
  person('bluesky', 'ola-orbits.example', {
    name: 'Ola Orbits',
    bio: 'What is up there, and why it stays there.',
    topic: 'space',
    followers: 61_220,
    likes: 1_120,
    comments: 84,
    everyDays: 2,
  }),
  person('bluesky', 'quiet-quill.example', {
    name: 'Quiet Quill',
    bio: 'Poems, mostly short.',
    topic: 'poetry',
    followers: 6_035,
    likes: 120,
    comments: 11,
    everyDays: 3,
  }),
];

/** Whoever has more than one account among them: the handles of each person, each on its site. */
export const samePeople = [
  ['instagram:mira.bakes', 'youtube:mira.bakes'],
  ['tiktok:tom.walks', 'threads:tom.walks'],
  ['tiktok:lift.with.luis', 'x:luis_lifts'],
] as const;

/** One of them; throws where there is none of this handle on this site. */
export function castAccount(site: MadeUpSite, handle: string): CastAccount {
  const found = cast.find((one) => one.site === site && one.creator.handle === handle);
  if (!found) throw new Error(`${handle} is not among the made-up people of ${site}.`);
  return found;
}

/** The same account some time later: other followers, and one post more, which does better. */
export function grown({ site, creator }: CastAccount, followers: number): CastAccount {
  const [newest] = creator.posts;
  const later = newest && {
    ...newest,
    at: new Date(newest.at.getTime() + 3 * 86_400_000),
    likes: Math.round(newest.likes * 1.4),
    views: Math.round(newest.views * 1.4),
  };
  return account(site, {
    ...creator,
    followers,
    postCount: creator.postCount + (later ? 1 : 0),
    posts: later ? [later, ...creator.posts] : creator.posts,
  });
}
