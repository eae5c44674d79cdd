import { describe, expect, it } from 'vitest';
import { get } from '../../src/reading/json';
import { at, idAt, pageAt, postIn, posts, readOnly, readText, textOf, whyOf } from '../fixtures/x/load';

const mira = pageAt('/mira_bakes');
const exactly = (value: number) => ({ value, min: value, max: value, source: 'response' });

/** The JSON of a fixture after `change` had its way with it. */
function changed(name: string, change: (text: string) => string): string {
  const text = textOf(name);
  const other = change(text);
  expect(other).not.toBe(text);
  return other;
}

describe.each(['user-2025-03.json', 'user-2026-05.json', 'user-2026-08.json', 'user-2026-10.json'])(
  'the account in %s',
  (name) => {
    it('is read whole, wherever X kept it at the time', () => {
      const { account, tried } = readOnly(textOf(name), 'UserByScreenName');
      expect(account).toEqual({
        site: 'x',
        handle: 'mira_bakes',
        id: '1500000000000000001',
        name: 'Mira Bakes 🍞',
        followers: exactly(12_345),
        following: exactly(210),
        postCount: exactly(4321),
        bio: 'Sourdough & small batches. Club: https://club.example/',
        links: ['https://mira.example/shop', 'https://club.example/'],
        category: name === 'user-2026-10.json' ? null : 'Food & Beverage',
        verified: true,
        private: name === 'user-2025-03.json' ? null : false,
      });
      expect(tried).toEqual([{ source: 'response:profile', found: true }]);
    });

    it('has unknown followers, not 0, once X moves them again', () => {
      const text = changed(name, (json) => json.replaceAll(/"followers(_count)?":/g, '"audience":'));
      expect(readOnly(text, 'UserByScreenName').account).toMatchObject({ name: 'Mira Bakes 🍞', followers: null });
    });

    it('is nobody on the page of somebody else', () => {
      const [reading] = readText(textOf(name), 'UserByScreenName', pageAt('/other_person'));
      expect(reading).toMatchObject({ account: null, posts: [], missing: [], tried: [] });
    });

    it('is the same account however the address spells it', () => {
      expect(readOnly(textOf(name), 'UserByScreenName', pageAt('/Mira_Bakes')).account?.handle).toBe('mira_bakes');
    });
  },
);

describe('an account without posts to show', () => {
  it('may be protected: its posts are private, and an empty bio is none', () => {
    const reading = readOnly(textOf('user-protected.json'), 'UserByScreenName');
    expect(reading.account).toMatchObject({ private: true, verified: false, bio: null, followers: exactly(12_345) });
    expect(whyOf(reading, 'posts')).toBe('private');
    expect(whyOf(reading, 'bio')).toBe('none');
  });

  it('may be suspended', () => {
    const reading = readOnly(textOf('user-suspended.json'), 'UserByScreenName');
    expect(reading).toMatchObject({ account: null, missing: [{ what: 'page', why: 'suspended' }] });
  });

  it.each(['{"data":{}}', '{"data":{"user":{}}}', '{"data":{"user_result_by_screen_name":{}}}'])(
    'may not exist: %s',
    (text) => {
      expect(readOnly(text, 'UserByScreenName').missing).toEqual([{ what: 'page', why: 'not-found' }]);
    },
  );

  it('is gone only where it was the one asked for: the answer itself names nobody', () => {
    const why = (screen_name: string) =>
      readText(textOf('user-suspended.json'), 'UserByScreenName', mira, { screen_name }).flatMap(
        ({ missing }) => missing,
      );
    expect(why('Mira_Bakes')).toEqual([{ what: 'page', why: 'suspended' }]);
    expect(why('creator_one')).toEqual([]);
    const renamed = readText(textOf('user-suspended.json'), 'UserByScreenName', mira, { screenName: 'creator_one' });
    expect(renamed.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('is read by its id as well, which says nothing of this account where that one is gone', () => {
    expect(readOnly(textOf('user-2026-08.json'), 'UserByRestId').account?.followers).toEqual(exactly(12_345));
    const gone = readText(textOf('user-suspended.json'), 'UserByRestId', mira);
    expect(gone.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('is not declared gone when X itself failed', () => {
    const failed = readText('{"errors":[{"message":"Timeout"}],"data":{}}', 'UserByScreenName', mira);
    expect(failed.flatMap(({ missing }) => missing)).toEqual([]);
  });
});

describe.each([
  ['tweets-2025-03.json', 'timeline_v2'],
  ['tweets-2026-08.json', 'timeline'],
])('the posts in %s', (name) => {
  const reading = readOnly(textOf(name), 'UserTweets');

  it('are the account’s own, the pinned one first, the others by time: no reposts, no advertisements', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([
      posts.pinned,
      posts.photo,
      posts.threadStart,
      posts.carousel,
      posts.long,
      posts.video,
      posts.limited,
    ]);
    expect(whyOf(reading, 'posts')).toBeUndefined();
  });

  it('carry every number exactly', () => {
    expect(postIn(reading, posts.photo)).toEqual({
      id: posts.photo,
      url: `https://x.com/mira_bakes/status/${posts.photo}`,
      author: 'mira_bakes',
      publishedAt: '2026-07-31T01:21:14.000Z',
      publishedWithin: null,
      kind: 'image',
      likes: exactly(310),
      comments: exactly(42),
      shares: exactly(18),
      saves: exactly(25),
      views: exactly(9100),
      engagedViews: null,
      caption: 'Rye & seeds, out of the oven <3',
      pinned: false,
      paid: null,
      commission: null,
      promoted: null,
      ownBrand: null,
      repost: false,
      collaboration: false,
      hidden: [],
    });
  });

  it('say what kind they are', () => {
    const kinds = reading.posts.map(({ kind }) => kind);
    expect(kinds).toEqual(['text', 'image', 'text', 'carousel', 'text', 'video', 'text']);
  });

  it('have their whole text, even where X shows only the beginning', () => {
    expect(postIn(reading, posts.long)?.caption).toMatch(/& ends well$/);
  });

  it('have unknown views where X counted none yet', () => {
    expect(postIn(reading, posts.limited)?.views).toBeNull();
    expect(whyOf(reading, `posts.${posts.limited}.views`)).toBe('not-on-page');
  });

  it('know which one is pinned', () => {
    expect(reading.posts.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual([posts.pinned]);
  });

  it('bring the account along, in the user object of each post', () => {
    expect(reading.account).toMatchObject({ handle: 'mira_bakes', followers: exactly(12_345) });
    expect(reading.tried).toEqual([{ source: 'response:posts', found: true }]);
  });

  it('are dated by their ids where X leaves the date out', () => {
    const text = changed(name, (json) => json.replaceAll('"created_at"', '"made"'));
    expect(postIn(readOnly(text, 'UserTweets'), posts.photo)?.publishedAt).toBe('2026-07-31T01:21:14.000Z');
  });

  it('are nobody’s on the page of somebody else', () => {
    expect(readOnly(textOf(name), 'UserTweets', pageAt('/third_person'))).toMatchObject({ account: null, posts: [] });
  });
});

describe('the posts as X’s newest pages ask for them', () => {
  const reading = readOnly(textOf('tweets-2026-10.json'), 'UserOriginalsTimeline');

  it('are no sample of the recent ones where the visitor has them sorted by likes', () => {
    const text = textOf('tweets-2026-10.json');
    const byLikes = readText(text, 'UserOriginalsTimeline', mira, { sortByMostLiked: true });
    expect(byLikes.flatMap(({ missing }) => missing)).toContainEqual({ what: 'posts', why: 'mixed-sample' });
    const newest = readText(text, 'UserOriginalsTimeline', mira, { sortByMostLiked: false });
    expect(newest.flatMap(({ missing }) => missing)).not.toContainEqual({ what: 'posts', why: 'mixed-sample' });
  });

  it('are the account’s own: no repost, no advertisement, no answer to somebody else', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([
      posts.pinned,
      posts.photo,
      posts.carousel,
      posts.long,
      posts.video,
    ]);
    expect(reading.posts.map(({ pinned }) => pinned)).toEqual([true, null, null, null, null]);
    expect(whyOf(reading, 'posts')).toBeUndefined();
  });

  it('carry every number, and say what kind they are', () => {
    expect(postIn(reading, posts.photo)).toMatchObject({
      publishedAt: '2026-07-31T01:21:14.000Z',
      likes: exactly(310),
      comments: exactly(42),
      shares: exactly(18),
      saves: exactly(25),
      views: exactly(9100),
      caption: 'Rye & seeds, out of the oven <3',
    });
    expect(reading.posts.map(({ kind }) => kind)).toEqual(['text', 'image', 'carousel', 'text', 'video']);
    expect(postIn(reading, posts.long)).toMatchObject({
      comments: exactly(0),
      caption: 'A long story about flour that goes on & ends well',
    });
    expect(postIn(reading, posts.video)?.views).toBeNull();
  });

  it('are dated even where the id is older than X’s way to make ids', () => {
    const text = changed('tweets-2026-10.json', (json) => json.replaceAll(posts.photo, '4321'));
    expect(postIn(readOnly(text, 'UserOriginalsTimeline'), '4321')?.publishedAt).toBe('2026-07-31T01:21:14.000Z');
  });

  it('are the same in the list that went by another name before', () => {
    const [older, newer] = ['UserTweets', 'UserOriginalsTimeline'].map((name) =>
      readOnly(textOf('tweets-2026-08.json'), name),
    );
    expect(newer?.posts).toHaveLength(7);
    expect(newer).toEqual(older);
  });
});

describe('a post that X’s newest answers describe in objects of their own', () => {
  const page = pageAt(`/mira_bakes/status/${posts.photo}`);
  const change = (fields: object) =>
    JSON.stringify(
      JSON.parse(textOf('post.json'), (_, value: unknown) =>
        get(value, 'rest_id') === posts.photo ? { ...Object(value), ...fields } : value,
      ),
    );
  const readPost = (fields: object) => postIn(readOnly(change(fields), 'TweetResultByRestId', page), posts.photo);
  const newest = {
    legacy: {},
    counts: { favorite_count: 310, reply_count: 42, retweet_count: 15, bookmark_count: 25, quote_count: 3 },
    details: { full_text: 'Rye &amp; seeds', created_at_ms: 1_785_460_874_000 },
    media_entities: [{ media_results: { result: { media_info: { __typename: 'ApiImage' } } } }],
  };

  it('keeps its numbers, text, time and kind', () => {
    expect(readPost(newest)).toMatchObject({
      likes: exactly(310),
      comments: exactly(42),
      shares: exactly(18),
      saves: exactly(25),
      caption: 'Rye & seeds',
      publishedAt: '2026-07-31T01:21:14.000Z',
      kind: 'image',
    });
  });

  it('tells its kind by its media', () => {
    const media = (name: string) => ({ media_results: { result: { media_info: { __typename: name } } } });
    expect(readPost({ ...newest, media_entities: [] })?.kind).toBe('text');
    expect(readPost({ ...newest, media_entities: [media('ApiVideo')] })?.kind).toBe('video');
    expect(readPost({ ...newest, media_entities: [media('ApiHologram')] })?.kind).toBeNull();
    expect(readPost({ ...newest, media_entities: [media('constructor')] })?.kind).toBeNull();
    expect(readPost({ ...newest, media_entities: [media('ApiImage'), media('ApiImage')] })?.kind).toBe('carousel');
  });

  it.each([
    ['a repost', { repostedStatusResults: { result: { rest_id: '1' } } }],
    ['a repost', { legacy: { retweeted_status_results: { result: { rest_id: '1' } } } }],
    ['an answer', { reply_to_user_results: { result: { rest_id: '7', core: { screen_name: 'other_person' } } } }],
    ['an answer', { reply_to_results: { rest_id: '1' } }],
  ])('is left out where it is %s', (_, fields) => {
    expect(readPost({ ...newest, ...fields })).toBeUndefined();
  });

  it('names its author in either spelling', () => {
    const text = change(newest).replace('"user_results"', '"user_result"');
    expect(readOnly(text, 'TweetResultByRestId', page).posts).toHaveLength(1);
  });
});

describe('a post whose author says that it is paid for', () => {
  it('carries X’s label', () => {
    const disclosed = (isPaid: boolean) =>
      textOf('post.json').replace(
        `"rest_id": "${posts.photo}"`,
        `"content_disclosure": { "advertising_disclosure": { "is_paid_promotion": ${isPaid} } }, $&`,
      );
    const read = (text: string) => readOnly(text, 'TweetResultByRestId', pageAt(`/mira_bakes/status/${posts.photo}`));
    expect(disclosed(true)).not.toBe(textOf('post.json'));
    expect(read(disclosed(true)).posts[0]?.paid).toBe('label');
    expect(read(disclosed(false)).posts[0]?.paid).toBeNull();
  });
});

describe('lists beside the usual one', () => {
  it('answers to others, and what follows below them, are no posts of the sample', () => {
    const reading = readOnly(textOf('replies.json'), 'UserTweetsAndReplies');
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.carousel]);
  });

  it('the grid of media goes on where it is scrolled', () => {
    const reading = readOnly(textOf('media.json'), 'UserMedia');
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.pinned, posts.photo, posts.carousel, posts.video]);
    expect(postIn(reading, posts.pinned)?.pinned).toBe(true);
  });

  it('a list in no order of time holds picked posts, and says so', () => {
    const days = {
      [posts.photo]: '2024-07-20',
      [posts.carousel]: '2025-07-20',
      [posts.long]: '2023-07-20',
      [posts.video]: '2025-07-10',
    };
    const picked = Object.entries(days).reduce(
      (text, [id, day]) => text.replaceAll(id, idAt(`${day}T10:00:00Z`)),
      textOf('tweets-2026-08.json'),
    );
    const reading = readOnly(picked, 'UserTweets');
    expect(reading.posts).toHaveLength(7);
    expect(whyOf(reading, 'posts')).toBe('mixed-sample');
  });
});

describe('the answer that a post’s page is made of', () => {
  const page = pageAt(`/mira_bakes/status/${posts.threadStart}`);

  it('holds the head of the account’s thread, and no answers, neither of others nor its own', () => {
    const reading = readOnly(textOf('conversation.json'), 'TweetDetail', page);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.threadStart]);
    expect(postIn(reading, posts.threadStart)).toMatchObject({ likes: exactly(220), saves: exactly(80) });
    expect(reading.tried).toEqual([{ source: 'response:post', found: true }]);
  });

  it('holds the head alone where X names only the post before, too, also what hangs in the air', () => {
    const read = (text: string) => readOnly(text, 'TweetDetail', page).posts.map(({ id }) => id);
    const text = textOf('conversation-2026-10.json');
    expect(read(text)).toEqual([posts.threadStart]);
    const json = JSON.parse(text, (_, value: unknown) =>
      get(value, 'rest_id') === posts.threadEnd
        ? { ...Object(value), reply_to_results: { rest_id: '2081999999999999999' } }
        : value,
    ) as unknown;
    expect(read(JSON.stringify(json))).toEqual([posts.threadStart]);
  });

  it('may be the one post alone', () => {
    const one = pageAt(`/mira_bakes/status/${posts.photo}`);
    const reading = readOnly(textOf('post.json'), 'TweetResultByRestId', one);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.photo]);
    expect(reading.account?.followers).toEqual(exactly(12_345));
    expect(reading.at).toBe(at);
  });

  it('says nothing where the post is gone', () => {
    const text = '{"data":{"tweetResult":{"result":{"__typename":"TweetUnavailable","reason":"Deleted"}}}}';
    expect(readOnly(text, 'TweetResultByRestId', page)).toMatchObject({ account: null, posts: [] });
  });
});
