import { day } from '../model/day';
import type { Count } from '../model/count';
import type { Account, Post, PostKind, Reading } from '../model/reading';
import { blankAccount, blankPost, blankReading } from '../reading/blank';

/** A made-up creator as one look at the profile gives it. */
export type Sample = Reading & { account: Account };

const exactly = (value: number): Count => ({ value, min: value, max: value, source: 'response' });

/** What tells the samples apart: who they are, and how their posts do. */
interface Draft {
  site: string;
  handle: string;
  about: Partial<Account>;
  followers: number;
  kind: PostKind;
  /** Posts, and days between them. */
  count: number;
  everyDays: number;
  likes: number;
  comments: number;
  views: number | null;
  captions: string[];
  /** Brands that paid for a post, and every how many posts one is paid. */
  brands: string[];
  paidEvery: number;
}

/** Up and down by a third, always the same: people's posts never do equally well. */
const wobble = (index: number): number => 1 + Math.sin(index * 2.4) / 3;

function postOf(draft: Draft, index: number, now: Date): Post {
  const { site, handle, captions, brands, paidEvery } = draft;
  const id = `sample${index}`;
  const part = wobble(index);
  const isPaid = paidEvery > 0 && index % paidEvery === 1;
  const caption = captions[index % captions.length] ?? '';
  const brand = brands[Math.floor(index / paidEvery) % brands.length];
  return {
    ...blankPost(id, `https://www.${site}.com/${handle}/${id}`),
    author: handle,
    publishedAt: new Date(now.getTime() - (2 + index * draft.everyDays) * day).toISOString(),
    kind: draft.kind,
    likes: exactly(Math.round(draft.likes * part)),
    comments: exactly(Math.round(draft.comments * part)),
    shares: exactly(Math.round((draft.comments * part) / 2)),
    views: draft.views === null ? null : exactly(Math.round(draft.views * (1 + (part - 1) / 2))),
    caption: isPaid ? `${caption} Paid partnership with @${brand ?? ''} #ad` : caption,
    paid: isPaid ? 'label' : null,
    pinned: false,
  };
}

function sampleOf(draft: Draft, now: Date): Sample {
  const { site, handle, followers, about } = draft;
  const page = { site, kind: 'profile', handle, accountId: null, postId: null } as const;
  return {
    ...blankReading(page, now.toISOString()),
    account: {
      ...blankAccount(site, handle),
      followers: exactly(followers),
      following: exactly(412),
      postCount: exactly(draft.count * 9),
      private: false,
      ...about,
    },
    posts: Array.from({ length: draft.count }, (_, index) => postOf(draft, index, now)),
    tried: [{ source: 'sample', found: true }],
  };
}

/**
 * The samples to choose from, as they would look at `now`: one or more of each site with a published price, of several
 * sizes, with views that are seen and without.
 */
export const makeSamples = (now: Date): [Sample, ...Sample[]] => [
  sampleOf(
    {
      site: 'instagram',
      handle: 'mira.bakes',
      about: {
        name: 'Mira Bakes',
        category: 'Food & beverage',
        bio: 'Sourdough and slow mornings. New loaf every Tuesday.\nWork with me: hello@mira-bakes.example',
      },
      followers: 24_310,
      kind: 'image',
      count: 24,
      everyDays: 4,
      likes: 610,
      comments: 34,
      views: null,
      captions: [
        'Rye on day three, and the crust finally sings. #sourdough #baking',
        'The starter is awake again after a week in the fridge. #sourdough #homebaking',
        'Tuesday loaf with a slow morning and far too much butter. #breadmaking #baking',
        'What flour do you use when the weather turns cold? Tell me below. #baking',
      ],
      brands: ['millhouse.flour'],
      paidEvery: 8,
    },
    now,
  ),
  sampleOf(
    {
      site: 'tiktok',
      handle: 'jonas.lifts',
      about: { name: 'Jonas Lifts', bio: 'Home workouts without excuses. New video every other day.' },
      followers: 86_400,
      kind: 'video',
      count: 30,
      everyDays: 2,
      likes: 2_900,
      comments: 95,
      views: 46_000,
      captions: [
        'Ten minutes, no equipment, no excuses today. #homeworkout #fitness',
        'The one exercise that fixed my back after years of sitting. #fitness #mobility',
        'Leg day in a very small flat, neighbours still like me. #homeworkout',
      ],
      brands: ['corebar', 'stepwell'],
      paidEvery: 3,
    },
    now,
  ),
  sampleOf(
    {
      site: 'youtube',
      handle: 'tabea.mends',
      about: { name: 'Tabea Mends', bio: 'Old furniture, new joints. A repair every Saturday.' },
      followers: 38_200,
      kind: 'video',
      count: 20,
      everyDays: 7,
      likes: 820,
      comments: 74,
      views: 15_500,
      captions: [
        'Saving a chair with three broken legs #woodworking #repair',
        'How to mend a drawer that sticks in every weather #woodworking #diy',
        'A table from the skip, and what it looks like after a week of sanding #furniture #diy',
      ],
      brands: ['grainoil'],
      paidEvery: 5,
    },
    now,
  ),
  sampleOf(
    {
      site: 'instagram',
      handle: 'studio.nordlys',
      about: { name: 'Studio Nordlys', category: 'Fashion', bio: 'Clothes, light and quiet places. Copenhagen.' },
      followers: 241_000,
      kind: 'reel',
      count: 18,
      everyDays: 9,
      likes: 700,
      comments: 11,
      views: 21_500,
      captions: [
        'Linen for the first warm week of the year. #fashion #style',
        'A coat that outlives its season, and the street it was made for. #style',
        'Back in the studio with new colours for autumn. #fashion #design',
      ],
      brands: ['lune.wear', 'halden', 'fjordco'],
      paidEvery: 2,
    },
    now,
  ),
];
