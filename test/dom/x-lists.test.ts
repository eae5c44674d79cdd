import { describe, expect, it } from 'vitest';
import { get } from '../../src/reading/json/json';
import { idAt, pageAt, postIn, posts, readOnly, readText, textOf, whyOf } from '../fixtures/x/load';

const mira = pageAt('/mira_bakes');
const exactly = (value: number) => ({ value, min: value, max: value, source: 'response' });

/** The JSON of a fixture after `change` had its way with it. */
function changed(name: string, change: (text: string) => string): string {
  const text = textOf(name);
  const other = change(text);
  expect(other).not.toBe(text);
  return other;
}

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

describe('a list without posts of the account’s', () => {
  const ours = { ...mira, accountId: '1500000000000000001' };
  const empty = '{"data":{"user":{"result":{"timeline":{"timeline":{"instructions":[{"entries":[]}]}}}}}}';
  const refused = '{"errors":[{"message":"Rate limit exceeded","code":88}]}';
  const why = (text: string, operation: string, variables: object) =>
    readText(text, operation, ours, variables).flatMap(({ missing }) => missing.map((one) => one.why));

  it('came and holds none, where it is the first of all of this account', () => {
    expect(why(empty, 'UserTweets', { userId: ours.accountId })).toEqual(['empty-list']);
    expect(why(empty, 'UserOriginalsTimeline', { screenName: 'mira_bakes' })).toEqual(['empty-list']);
    expect(why(empty, 'UserTweets', { userId: '1600000000000000001' })).toEqual([]);
    expect(why(empty, 'UserTweets', { userId: ours.accountId, cursor: 'D1' })).toEqual([]);
    expect(why(empty, 'UserTweets', {})).toEqual([]);
    expect(why(empty, 'UserTweetsAndReplies', { userId: ours.accountId })).toEqual([]);
  });

  it('came and holds only what the account passed on', () => {
    const reposts = JSON.stringify(
      JSON.parse(textOf('tweets-2026-10.json'), (key, value: unknown) =>
        key === 'entries' ? (value as unknown[]).slice(0, 2) : get(value, 'entry') === undefined ? value : null,
      ),
    );
    expect(why(reposts, 'UserOriginalsTimeline', { screenName: 'mira_bakes' })).toEqual(['empty-list']);
  });

  it('is held back after too many questions', () => {
    expect(why(refused, 'UserTweets', { userId: ours.accountId })).toEqual(['throttled']);
    expect(why(refused, 'UserTweets', { userId: '1600000000000000001' })).toEqual([]);
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
