import { describe, expect, it } from 'vitest';
import { datesOf } from '../../src/reading/meta/shortcode';
import { threads } from '../../src/sites/with-readers';
import { api, posts, textOf } from '../fixtures/threads/load';

const pageAt = (address: string) => threads.page(new URL(address, 'https://www.threads.com'));

describe('the address of a Threads page', () => {
  it.each([
    '/@mira.bakes',
    '/@mira.bakes/',
    '/@Mira.Bakes?hl=de',
    '/@mira.bakes/replies',
    '/@mira.bakes/media',
    '/@mira.bakes/reposts/',
    'https://www.threads.net/@mira.bakes',
  ])('%s is the profile of mira.bakes', (address) => {
    expect(pageAt(address)).toEqual({
      site: 'threads',
      kind: 'profile',
      handle: 'mira.bakes',
      accountId: null,
      postId: null,
    });
  });

  it.each([`/@mira.bakes/post/${posts.fresh}`, `/@mira.bakes/post/${posts.fresh}/media?xmt=x`])(
    '%s is a post of hers',
    (address) => {
      expect(pageAt(address)).toMatchObject({ kind: 'post', handle: 'mira.bakes', postId: posts.fresh });
    },
  );

  it.each([
    '/',
    '/search?q=bread',
    '/mira.bakes',
    '/@',
    '/@mira.bakes/post',
    '/@mira.bakes/post/x',
    '/@mira.bakes/tree',
  ])('%s is neither', (address) => {
    expect(pageAt(address)).toBeNull();
  });

  it('leads back to the profile', () => {
    expect(threads.profileUrl({ handle: 'mira.bakes', id: null })).toBe('https://www.threads.com/@mira.bakes');
  });

  it('of a post tells when it was published, to a day', () => {
    const day = { from: '2026-06-20T07:29:59.000Z', to: '2026-06-21T07:30:00.000Z' };
    expect(datesOf(null, posts.fresh).publishedWithin).toEqual(day);
    expect(datesOf(null, 'short').publishedWithin).toBeNull();
  });
});

describe('what the tap may copy on Threads', () => {
  const isTaken = (url: string, text: string) =>
    threads.responses.some((reader) => reader.url.test(url) && reader.holds.test(text));

  it.each(['profile.json', 'list.json', 'replies.json', 'post.json', 'post-target.json', 'post-views.json'])(
    '%s',
    (name) => {
      expect(isTaken(api, textOf(name))).toBe(true);
      expect(isTaken('/api/graphql', textOf(name))).toBe(true);
    },
  );

  it.each([
    ['the home feed', textOf('home-feed.json')],
    ['a message that carries a post', JSON.stringify({ data: { messages: [{ data: { media: { id: '1_2' } } }] } })],
    ['a message that quotes a profile', JSON.stringify({ data: { text: textOf('profile.json') } })],
  ])('not %s', (_, text) => {
    expect(isTaken(api, text)).toBe(false);
  });

  it('why there is no answer, and nothing longer that begins so', () => {
    expect(isTaken(api, '{"errors":[{"message":"Rate limit exceeded","code":1675004}],"data":null}')).toBe(true);
    expect(isTaken(api, 'for (;;);{"require_login":true,"status":"fail"}')).toBe(true);
    expect(isTaken(api, `{"message":"${'Dear Mira, '.repeat(300)}"}`)).toBe(false);
    expect(isTaken(api, '{"data":{"thread":{"message":"See you at 8"}}}')).toBe(false);
  });

  it.each(['https://www.threads.com/ajax/bz', '/ajax/route-definition/', 'https://www.example.com/graphql/query'])(
    'nothing from %s',
    (url) => {
      expect(isTaken(url, textOf('profile.json'))).toBe(false);
    },
  );
});
