import { describe, expect, it } from 'vitest';
import { joinReadings } from '../../src/records/join-readings';
import { readSources } from '../../src/reading/read-sources';
import { instagram } from '../../src/sites/with-readers';
import { at, documentOf, ids, pageAt, postIn, posts, readText, textOf } from '../fixtures/instagram/load';

interface Timeline {
  data: { xdt_api__v1__feed__user_timeline_graphql_connection: { edges: { node: { code: string } }[] } };
}

const exact = (value: number) => ({ value, min: value, max: value, source: 'response' });
const profile = pageAt('/mira.bakes/');
const api = (path: string) => `https://www.instagram.com/api/v1/${path}`;

describe('the profile response', () => {
  const reading = readText(textOf('profile.json'), profile);

  it('holds the account in full', () => {
    expect(reading.account).toEqual({
      site: 'instagram',
      handle: 'mira.bakes',
      id: ids.mira,
      name: 'Mira Bakes',
      followers: exact(24_310),
      following: exact(401),
      postCount: exact(312),
      bio: 'Sourdough and slow mornings\nNew loaf every Tuesday',
      links: ['https://mira.example/shop'],
      category: 'Bakery',
      verified: false,
      private: false,
    });
    expect(reading.tried).toEqual([{ source: 'response:graphql', found: true }]);
  });

  it('holds the visitor too, who is never taken for the account', () => {
    expect(readText(textOf('profile.json'), pageAt('/creator_one/')).account).toBeNull();
  });

  it('may be wrapped, and may come in several documents', () => {
    const { data } = JSON.parse(textOf('profile.json')) as { data: object };
    const stream = `${JSON.stringify({ data: {} })}\n${JSON.stringify({ label: 'Late$defer', data })}`;
    expect(readText(stream, profile).account?.followers).toEqual(exact(24_310));
    expect(readText(`for (;;);${JSON.stringify({ data })}`, profile).account?.followers).toEqual(exact(24_310));
  });
});

describe('the posts response', () => {
  const reading = readText(textOf('timeline.json'), profile);

  it('holds numbers, time, caption and kind of each own post', () => {
    expect(postIn(reading, posts.photo)).toMatchObject({
      url: 'https://www.instagram.com/p/DZae67zpp4N/',
      author: 'mira.bakes',
      publishedAt: '2026-06-10T17:30:00.000Z',
      kind: 'image',
      likes: exact(812),
      comments: exact(41),
      shares: exact(14),
      views: null,
      caption: 'Morning buns #baking',
      pinned: false,
      paid: null,
      collaboration: false,
      hidden: [],
    });
    expect(reading.posts.map(({ kind }) => kind)).toEqual([
      'carousel',
      'image',
      'reel',
      'reel',
      'image',
      'image',
      'image',
      'image',
      'image',
      'image',
    ]);
  });

  it('marks the pinned post, the paid partnership and the post made together with somebody', () => {
    expect(postIn(reading, posts.pinned)?.pinned).toBe(true);
    expect(postIn(reading, posts.paid)?.paid).toBe('label');
    expect(postIn(reading, posts.together)?.collaboration).toBe(true);
  });

  it('knows that hidden likes are unknown, whatever number stands in their place', () => {
    expect(postIn(reading, posts.hiddenLikes)).toMatchObject({
      likes: null,
      comments: exact(29),
      hidden: ['likes'],
    });
    expect(reading.missing).toContainEqual({ what: `posts.${posts.hiddenLikes}.likes`, why: 'hidden' });
  });

  it('believes 3 likes where the post says that they are shown, and only there', () => {
    expect(postIn(reading, posts.threeLikes)?.likes).toEqual(exact(3));
    const silent = textOf('timeline.json').replaceAll(/"like_and_view_counts_disabled": \w+,/g, '');
    const unsure = readText(silent, profile);
    expect(postIn(unsure, posts.threeLikes)?.likes).toBeNull();
    expect(unsure.missing).toContainEqual({ what: `posts.${posts.threeLikes}.likes`, why: 'ambiguous' });
  });

  it('does not take closed comments for no comments', () => {
    expect(postIn(reading, posts.commentsOff)?.comments).toBeNull();
    expect(reading.missing).toContainEqual({ what: `posts.${posts.commentsOff}.comments`, why: 'comments-off' });
  });

  it('keeps a post that the account made as a guest, under its owner’s name', () => {
    expect(postIn(reading, posts.asGuest)).toMatchObject({ author: 'creator_one', collaboration: true, pinned: false });
    const alone = JSON.parse(textOf('timeline.json')) as Timeline;
    const list = alone.data.xdt_api__v1__feed__user_timeline_graphql_connection;
    list.edges = list.edges.filter(({ node }) => node.code === posts.asGuest);
    expect(readText(JSON.stringify(alone), profile)).toMatchObject({ account: null, posts: [] });
  });

  it("names a stranger's post in the same list, and an advertisement, as left out", () => {
    expect(reading.leftOut).toEqual([
      { id: posts.ofStranger, why: 'otherAuthor', source: 'response' },
      { id: posts.advertisement, why: 'advertisement', source: 'response' },
    ]);
    expect(postIn(reading, posts.ofStranger)).toBeUndefined();
    expect(postIn(reading, posts.advertisement)).toBeUndefined();
  });

  it('knows the commercial facts: a commission, and an own post whose reach was bought', () => {
    expect(postIn(reading, posts.promoted)).toMatchObject({ promoted: true, paid: null });
    expect(postIn(reading, posts.commentsOff)).toMatchObject({ commission: true, paid: null, promoted: null });
    expect(postIn(reading, posts.paid)).toMatchObject({ paid: 'label', commission: false, promoted: null });
  });
});

describe('the reels response, which names the account by its id alone', () => {
  const known = { ...profile, accountId: ids.mira };

  it.each(['reels.json', 'reels-2026-08.json', 'reels-logged-out.json'])('%s holds plays of the own reels', (name) => {
    const reading = readText(textOf(name), known);
    expect(reading.posts.map(({ id, views }) => [id, views])).toEqual([
      [posts.pinnedReel, exact(91_400)],
      [posts.reel, exact(20_150)],
      [posts.hiddenLikes, exact(15_000)],
    ]);
    expect(reading.posts.map(({ pinned }) => pinned)).toEqual([true, false, false]);
    expect(reading.posts.map(({ kind }) => kind)).toEqual(['reel', 'reel', 'reel']);
    expect(postIn(reading, posts.pinnedReel)).toMatchObject({
      author: 'mira.bakes',
      publishedAt: null,
      publishedWithin: { from: '2025-11-20T19:44:59.000Z', to: '2025-11-21T19:45:00.000Z' },
    });
  });

  it('is theirs where the list’s holder has the handle beside the id', () => {
    const holder = JSON.parse(textOf('reels-2026-08.json')) as { data: { fetch__XDTUserDict: object } };
    Object.assign(holder.data.fetch__XDTUserDict, { username: 'mira.bakes' });
    expect(readText(JSON.stringify(holder), profile).posts).toHaveLength(3);
    expect(readText(JSON.stringify(holder), pageAt('/creator_one/')).posts).toEqual([]);
  });

  it('is nobody’s while the id is not known', () => {
    expect(readText(textOf('reels.json'), profile)).toMatchObject({ account: null, posts: [] });
  });

  it('counts once another response has told the id, whichever came first', () => {
    const reading = joinReadings(
      readSources(profile, (page) => ['reels.json', 'timeline.json'].map((name) => readText(textOf(name), page))),
    );
    expect(postIn(reading, posts.reel)).toMatchObject({ views: exact(20_150), caption: '60 seconds of laminating' });
  });

  it('prefers plays, which the page prints, to views', () => {
    const both = textOf('reels.json').replaceAll('"view_count": null', '"view_count": 5000');
    expect(postIn(readText(both, known), posts.reel)?.views).toEqual(exact(20_150));
  });

  it('keeps the plays of a reel whose likes are hidden, also beside a list that has no plays', () => {
    const both = ['timeline.json', 'reels.json'].map((name) => readText(textOf(name), known));
    expect(postIn(joinReadings(both), posts.hiddenLikes)).toMatchObject({
      likes: null,
      views: exact(15_000),
      hidden: ['likes'],
    });
  });
});

describe('the older addresses', () => {
  it('web_profile_info holds the account and its posts in older words', () => {
    const url = api('users/web_profile_info/?username=mira.bakes');
    const reading = readText(textOf('web-profile-info.json'), profile, url);
    expect(reading.account).toMatchObject({
      id: ids.mira,
      followers: exact(24_310),
      following: exact(401),
      postCount: exact(312),
      category: 'Bakery',
    });
    expect(postIn(reading, posts.photo)).toMatchObject({
      likes: exact(812),
      comments: exact(41),
      caption: 'Morning buns #baking',
    });
    expect(postIn(reading, posts.pinned)).toMatchObject({ pinned: true, kind: 'carousel' });
    expect(postIn(reading, posts.hiddenLikes)).toMatchObject({ likes: null, hidden: ['likes'] });
  });

  it('say 0 views of a reel where they do not tell them, and name the plays in their own words', () => {
    const url = api('users/web_profile_info/?username=mira.bakes');
    const withCounts = (counts: string) =>
      readText(textOf('web-profile-info.json').replace('"__typename": "GraphVideo",', `$&${counts},`), profile, url);
    const viewsOf = (counts: string) => postIn(withCounts(counts), posts.hiddenLikes)?.views;
    expect(viewsOf('"video_view_count": 0')).toBeNull();
    expect(viewsOf('"video_view_count": 7694')).toEqual(exact(7_694));
    expect(viewsOf('"video_view_count": 0, "video_play_count": 22346')).toEqual(exact(22_346));
    expect(viewsOf('"video_view_count": 7694, "video_play_count": 22346')).toEqual(exact(22_346));
  });

  it('an account’s record by its id holds the account', () => {
    const url = 'https://www.instagram.com/api/v1/users/50012345678/info/';
    const user = { pk: 50012345678, username: 'mira.bakes', follower_count: 24_310, media_count: 301 };
    expect(readText(JSON.stringify({ user, status: 'ok' }), profile, url).account).toMatchObject({
      id: ids.mira,
      followers: exact(24_310),
      postCount: exact(301),
    });
  });

  it('the list of posts is bare', () => {
    const reading = readText(textOf('user-feed.json'), profile, api('feed/user/mira.bakes/username/?count=12'));
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.photo]);
    expect(reading.tried).toEqual([{ source: 'response:feed', found: true }]);
  });
});

describe('a whole visit', () => {
  it('joins the page and its responses, and the sharper number wins', () => {
    const document = documentOf(textOf('profile-2025.html'));
    const reading = joinReadings(
      readSources(profile, (page) => [
        ...['profile.json', 'timeline.json'].map((name) => readText(textOf(name), page)),
        ...instagram.read(document, page, at),
      ]),
    );
    expect(reading.account?.followers).toEqual(exact(24_310));
    expect(postIn(reading, posts.paid)?.likes).toEqual(exact(640));
    expect(postIn(reading, posts.hovered)?.likes).toMatchObject({ min: 31_600, max: 31_699 });
    expect(reading.missing.filter(({ why }) => why === 'disagreement')).toEqual([]);
  });
});
