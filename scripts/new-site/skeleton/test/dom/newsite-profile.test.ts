import { describe, expect, it } from 'vitest';
import { newsite as site } from '../../src/sites/with-readers';
import { at, boundsOf, documentOf, mira, pageAt, postIn, posts, readShown, textOf } from '../fixtures/newsite/load';

const html = textOf('profile.html');

describe('a visible profile of Newsite', () => {
  const reading = readShown(html);

  it('tells the account, its followers between the least and the most that the print may stand for', () => {
    expect(reading.account).toMatchObject({
      handle: 'mira.bakes',
      name: 'Mira Bakes',
      bio: 'Sourdough and small batches',
      private: null,
    });
    expect(boundsOf(reading.account?.followers)).toEqual([12_300, 12_399]);
    expect(boundsOf(reading.account?.following)).toEqual([310, 310]);
  });

  it('has her posts, and neither an answer of hers nor a stranger’s', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.pinned, posts.film, posts.hiddenLikes]);
    expect(reading.leftOut).toEqual([
      { id: posts.answer, why: 'answer', source: 'exact' },
      { id: posts.ofStranger, why: 'otherAuthor', source: 'exact' },
    ]);
  });

  it('tells of each post what is printed; what is not printed is unknown, not zero', () => {
    expect(postIn(reading, posts.pinned)).toMatchObject({
      url: 'https://newsite.example/@mira.bakes/post/9001',
      author: 'mira.bakes',
      publishedAt: '2026-03-02T08:00:00.000Z',
      caption: 'Start here: how I feed my starter',
      pinned: null,
    });
    expect(boundsOf(postIn(reading, posts.pinned)?.likes)).toEqual([2_100, 2_199]);
    expect(boundsOf(postIn(reading, posts.film)?.likes)).toEqual([845, 845]);
    expect(postIn(reading, posts.hiddenLikes)?.likes).toBeNull();
  });

  it('says nothing at the address of somebody else, whose page has not come yet', () => {
    expect(readShown(html, pageAt('/@somebody.else'))).toMatchObject({
      account: null,
      posts: [],
      missing: [{ what: 'page', why: 'not-loaded' }],
    });
  });

  it('is still read beside the former profile, which may stay on the page', () => {
    const document = documentOf(html);
    const former = document.querySelector('[data-testid="profile-header"]')?.cloneNode(true) as Element;
    former.querySelector('[data-testid="handle"]')?.replaceChildren('@leo.lifts');
    former.querySelector('[data-testid="followers"]')?.replaceChildren('9 followers');
    document.querySelector('main')?.prepend(former);
    const [now] = site.read(document, mira, at);
    expect(boundsOf(now?.account?.followers)).toEqual([12_300, 12_399]);
    expect(site.anchor(document, mira)?.closest('section')).not.toBe(former);
  });
});

describe('the page of a post on Newsite', () => {
  it('tells that post alone', () => {
    expect(readShown(html, pageAt(`/@mira.bakes/post/${posts.film}`))).toMatchObject({
      account: { handle: 'mira.bakes', followers: null },
      posts: [{ id: posts.film, comments: { value: 32 } }],
    });
  });
});

describe('the badge on Newsite', () => {
  it('goes to the row of counts of this account, and changes nothing that is read', () => {
    const document = documentOf(html);
    const before = site.read(document, mira, at);
    const place = site.anchor(document, mira);
    expect(place?.getAttribute('data-testid')).toBe('counts');
    place?.append(Object.assign(document.createElement('fitlens-badge'), { textContent: '99K' }));
    expect(site.read(document, mira, at)).toEqual(before);
  });

  it('has no place on the page of a post, nor beside somebody else’s header', () => {
    const document = documentOf(html);
    expect(site.anchor(document, pageAt('/@somebody.else'))).toBeNull();
    expect(site.anchor(document, pageAt('/@mira.bakes/post/9001'))).toBeNull();
  });
});
