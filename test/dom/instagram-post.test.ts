import { describe, expect, it } from 'vitest';
import { ids, pageAt, postIn, posts, readFixture, readText, textOf } from '../fixtures/instagram/load';

const address = `/p/${posts.paid}/`;
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });

describe('the page of one post', () => {
  it('is about its author, and the asked post has its numbers', () => {
    const reading = readFixture('post-logged-out.html', address);
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', id: ids.mira, name: 'Mira Bakes', followers: null });
    expect(reading.posts[0]).toMatchObject({
      id: posts.paid,
      author: 'mira.bakes',
      likes: exact(640),
      comments: exact(18),
      paid: 'label',
      publishedAt: '2026-06-02T10:00:00.000Z',
    });
  });

  it('adds other posts by the same author below it, and no stranger’s', () => {
    const reading = readFixture('post-logged-out.html', address);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.paid, posts.photo, posts.hiddenLikes]);
    expect(postIn(reading, posts.hiddenLikes)?.likes).toBeNull();
  });

  it('reads the page of summer 2026, where the author brings the other posts along', () => {
    const reading = readFixture('post-2026-07.html', `/mira.bakes/p/${posts.paid}/`);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.paid, posts.photo, posts.reel]);
    expect(postIn(reading, posts.paid)?.likes).toEqual(exact(640));
  });

  it('says that a post withheld from visitors needs a login', () => {
    const reading = readFixture('post-gated.html', address);
    expect(reading).toMatchObject({ account: null, missing: [{ what: 'page', why: 'login-wall' }] });
  });

  it('reads nothing from a document that is about another post', () => {
    expect(readFixture('post-logged-out.html', `/p/${posts.pinned}/`)).toMatchObject({
      account: null,
      posts: [],
      missing: [{ what: 'page', why: 'not-loaded' }],
    });
  });

  it('does not credit a post to somebody whose name the address puts before it', () => {
    expect(readFixture('post-logged-out.html', `/creator_one/p/${posts.paid}/`).account).toBeNull();
  });

  it('reads the response of a post that was opened from a profile', () => {
    const opened = readText(textOf('post.json'), pageAt(address));
    expect(opened).toMatchObject({ account: { handle: 'mira.bakes' }, posts: [{ likes: exact(640, 'response') }] });
    const fromList = readText(textOf('timeline.json'), pageAt(address));
    expect(postIn(fromList, posts.paid)?.likes).toEqual(exact(640, 'response'));
    expect(postIn(fromList, posts.ofStranger)).toBeUndefined();
  });
});
