import { describe, expect, it } from 'vitest';
import { get } from '../../src/reading/json/json';
import { at, pageAt, postIn, posts, readOnly, textOf, whyOf } from '../fixtures/x/load';

const exactly = (value: number) => ({ value, min: value, max: value, source: 'response' });

/** The JSON of a fixture after `change` had its way with it. */
function changed(name: string, change: (text: string) => string): string {
  const text = textOf(name);
  const other = change(text);
  expect(other).not.toBe(text);
  return other;
}

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
