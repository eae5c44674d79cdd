import { describe, expect, it } from 'vitest';
import { answerWith, api, pageAt, post, postIn, posts, readAnswer } from '../fixtures/newsite/load';

describe('the answer with a profile of Newsite', () => {
  const reading = readAnswer(answerWith());

  it('tells the account to the last follower', () => {
    expect(reading.account).toEqual({
      site: 'newsite',
      handle: 'mira.bakes',
      id: '501',
      name: 'Mira Bakes',
      followers: { value: 12_345, min: 12_345, max: 12_345, source: 'response' },
      following: { value: 310, min: 310, max: 310, source: 'response' },
      postCount: { value: 87, min: 87, max: 87, source: 'response' },
      bio: 'Sourdough and small batches\nLeeds',
      links: ['https://mira.example/book'],
      category: null,
      verified: false,
      private: false,
    });
    expect(reading.tried).toEqual([{ source: 'response:profile', found: true }]);
  });

  it('has her posts, a zero among the counts too', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.pinned, posts.film, posts.hiddenLikes]);
    expect(postIn(reading, posts.film)).toMatchObject({
      url: 'https://newsite.example/@mira.bakes/post/9002',
      author: 'mira.bakes',
      publishedAt: '2026-06-19T07:30:00.000Z',
      kind: 'video',
      likes: { value: 845 },
      comments: { value: 32 },
      shares: { value: 0 },
      caption: 'Rye in ninety seconds',
      pinned: false,
      paid: null,
    });
  });

  it('tells likes that their owner hides as hidden, not as zero', () => {
    expect(postIn(reading, posts.hiddenLikes)).toMatchObject({ likes: null, hidden: ['likes'], paid: 'label' });
    expect(reading.missing).toContainEqual({ what: `posts.${posts.hiddenLikes}.likes`, why: 'hidden' });
  });

  it('says nothing of somebody else, and a refusal only of whoever was asked for', () => {
    const other = pageAt('/@somebody.else');
    expect(readAnswer(answerWith(), other)).toMatchObject({ account: null, posts: [], tried: [] });
    expect(readAnswer({ error: 'no_such_profile' }, other).missing).toEqual([]);
    expect(readAnswer({ error: 'no_such_profile' }, other, api.replace('mira.bakes', 'somebody.else')).missing).toEqual(
      [{ what: 'page', why: 'not-found' }],
    );
  });

  it('credits a post by the author in it: one that names nobody is nobody’s', () => {
    const list = [post('9010'), post('9011', { author: undefined }), post('9012', { author: 'leo.lifts' })];
    expect(readAnswer(answerWith({ posts: list }))).toMatchObject({
      posts: [{ id: '9010' }],
      leftOut: [{ id: '9012', why: 'otherAuthor' }],
    });
  });

  it('at the address of a post tells that post alone', () => {
    const page = pageAt(`/@mira.bakes/post/${posts.film}`);
    expect(readAnswer(answerWith(), page).posts.map(({ id }) => id)).toEqual([posts.film]);
  });
});
