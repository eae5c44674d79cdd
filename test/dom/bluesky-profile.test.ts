import { describe, expect, it } from 'vitest';
import { bluesky } from '../../src/sites/with-readers';
import { feed, ownPosts, posts, shownPosts, viewOf } from '../fixtures/bluesky/answers';
import { badges, drawDocument, drawProfile, drawScreen } from '../fixtures/bluesky/draw-page';
import { drawItem } from '../fixtures/bluesky/draw-post';
import { drawn, drawnWith, readDrawn } from '../fixtures/bluesky/drawn';
import { api, boundsOf, documentOf, pageAt, postIn, read, readText, textOf } from '../fixtures/bluesky/load';
import { mira as miraBakes } from '../fixtures/bluesky/people';

const mira = pageAt('/profile/mira-bakes.example');
const leo = pageAt('/profile/leo-lifts.example');

describe('the drawn profile', () => {
  const reading = readDrawn('profile');

  it('tells the account, its followers to the last one', () => {
    expect(reading.account).toEqual({
      site: 'bluesky',
      handle: 'mira-bakes.example',
      id: miraBakes.did,
      name: 'Mira Bakes',
      followers: { value: 18_412, min: 18_412, max: 18_412, source: 'exact' },
      following: { value: 612, min: 612, max: 612, source: 'exact' },
      postCount: { value: 1_200, min: 1_200, max: 1_299, source: 'rounded' },
      bio: 'Sourdough & small batches, Leeds',
      links: [],
      category: null,
      verified: null,
      private: null,
    });
    expect(reading.tried).toContainEqual({ source: 'visible', found: true });
  });

  it('has her own posts: nobody else’s, no answers, no later parts of a thread', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual(shownPosts);
  });

  it('names what it saw and left out; an own post that she reposted, which is picked out, it neither counts nor rules out', () => {
    expect(reading.leftOut).toEqual([
      { id: posts.continuation, why: 'answer', source: 'exact' },
      { id: posts.reposted, why: 'repost', source: 'exact' },
      { id: posts.answer, why: 'answer', source: 'exact' },
    ]);
  });

  it('tells likes and answers in full, and reposts with quotes as they are printed', () => {
    expect(postIn(reading, posts.pinned)).toMatchObject({
      url: `https://bsky.app/profile/mira-bakes.example/post/${posts.pinned}`,
      author: 'mira-bakes.example',
      publishedAt: '2025-11-02T08:00:00.000Z',
      likes: { value: 9_577, min: 9_577, max: 9_577, source: 'exact' },
      comments: { value: 62, source: 'exact' },
      pinned: true,
    });
    expect(boundsOf(postIn(reading, posts.pinned)?.shares)).toEqual([1_200, 1_299]);
    expect(boundsOf(postIn(reading, posts.root)?.shares)).toEqual([51, 51]);
  });

  it('tells what a post says, and pictures and films from text; what it quotes is not its own', () => {
    expect(postIn(reading, posts.fresh)).toMatchObject({ caption: 'New oven day', kind: 'text' });
    expect(postIn(reading, posts.quoting)).toMatchObject({ caption: 'He is right, bread is fuel', kind: 'text' });
    expect(postIn(reading, posts.pictures)).toMatchObject({ caption: 'Crumb shots', kind: 'carousel' });
    expect(postIn(reading, posts.film)).toMatchObject({ caption: 'Scoring a loaf', kind: 'video' });
  });

  it('a card of another page is no picture of the post’s own, and what is covered is of no known kind', () => {
    const external = { uri: 'https://mira.example/book', title: 'Book a class', thumb: 'x' };
    const post = { ...viewOf(posts.root), embed: { $type: 'app.bsky.embed.external#view', external } };
    expect(read(drawnWith(drawItem(post)), mira).posts).toMatchObject([{ kind: 'text' }]);
    const covered = drawnWith(drawItem(viewOf(posts.pictures)));
    for (const picture of covered.querySelectorAll('img[src*="feed_thumbnail"]')) picture.remove();
    expect(read(covered, mira).posts).toMatchObject([{ caption: 'Crumb shots', kind: null }]);
  });

  it('prints no zero: an empty button is one, as long as its neighbours keep to that', () => {
    expect(postIn(reading, posts.fresh)).toMatchObject({
      likes: { value: 0 },
      comments: { value: 0 },
      shares: { value: 0 },
    });
    const document = documentOf(drawn('profile'));
    for (const name of ['likeCount', 'repostCount'])
      for (const element of document.querySelectorAll(`[data-testid="${name}"]`)) element.remove();
    expect(postIn(read(document, mira), posts.root)).toMatchObject({ likes: { value: 937 }, shares: null });
  });

  it('reads numbers in the page’s language', () => {
    const html = drawn('profile')
      .replace('lang="en"', 'lang="de"')
      .replaceAll(/(?<=Like \(\d+),(?=\d)/g, '.')
      .replaceAll('Like (', 'Gefällt mir (')
      .replaceAll(' likes)', ' Gefällt-mir-Angaben)');
    expect(postIn(read(documentOf(html), mira), posts.pinned)?.likes?.value).toBe(9_577);
  });

  it('tells the check mark beside a name from that of automated accounts', () => {
    const beside = (marks: string) => {
      const html = drawDocument(drawScreen(drawProfile(miraBakes, { beside: marks })));
      return read(documentOf(html), mira).account;
    };
    expect(beside(badges.verified)).toMatchObject({ name: 'Mira Bakes', verified: true });
    expect(beside(badges.automated)).toMatchObject({ name: 'Mira Bakes', verified: null });
  });

  it('has a place for the badge in the row of counts', () => {
    const anchor = bluesky.anchor(documentOf(drawn('profile')), mira);
    expect(anchor?.children).toHaveLength(3);
    expect(bluesky.anchor(documentOf(drawn('profile')), leo)).toBeNull();
    const post = pageAt(`/profile/mira-bakes.example/post/${posts.root}`);
    expect(bluesky.anchor(documentOf(drawn('post')), post)).toBeNull();
  });

  it('is read the same with the badge in it', () => {
    const document = documentOf(drawn('profile'));
    bluesky.anchor(document, mira)?.append(document.createElement('fitlens-badge'));
    expect(read(document, mira)).toEqual(reading);
  });

  it('says nothing about anybody else', () => {
    expect(readDrawn('profile', '/profile/leo-lifts.example')).toMatchObject({ account: null, posts: [], leftOut: [] });
  });
});

describe('after clicks from one profile to the next, the former ones stay in the document', () => {
  const name = 'after-navigation';

  it('but only the visible one is read, and of it the list that is open', () => {
    const reading = readDrawn(name);
    expect(reading.account?.followers?.value).toBe(18_412);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.fresh, posts.film]);
    expect(postIn(reading, posts.film)?.likes?.value).toBe(1_436);
  });

  it('and the badge goes nowhere else', () => {
    const document = documentOf(drawn(name));
    const screens = [...document.querySelectorAll('[data-testid="profileScreen"]')];
    expect(screens[2]?.contains(bluesky.anchor(document, mira))).toBe(true);
    expect(bluesky.anchor(document, leo)).toBeNull();
  });

  it('and one of another account says nothing while the address is already hers', () => {
    expect(readDrawn(name, '/profile/leo-lifts.example')).toMatchObject({ account: null, posts: [] });
  });
});

describe('the page with the answers it loaded', () => {
  it('has everything in full', () => {
    const answers = [
      ...readText(textOf('profile.json'), api.profile, mira),
      ...readText(JSON.stringify(feed), api.feed, mira),
    ];
    const reading = read(documentOf(drawn('profile')), mira, answers);
    expect(reading.account).toMatchObject({ postCount: { value: 1_250, source: 'response' }, verified: true });
    expect(reading.posts.map(({ id }) => id)).toEqual(ownPosts);
    expect(postIn(reading, posts.pinned)).toMatchObject({
      shares: { value: 1_204, min: 1_204 },
      pinned: true,
      saves: { value: 2 },
    });
    expect(reading.missing.filter(({ why }) => why === 'disagreement')).toEqual([]);
  });
});
