import { describe, expect, it } from 'vitest';
import { newsite as site } from '../../src/sites/with-readers';
import { api, textOf } from '../fixtures/newsite/load';

const pageAt = (address: string) => site.page(new URL(address, 'https://newsite.example'));

describe('the address of a Newsite page', () => {
  it.each(['/@mira.bakes', '/@mira.bakes/', '/@Mira.Bakes?from=search'])(
    '%s is the profile of mira.bakes',
    (address) => {
      expect(pageAt(address)).toEqual({
        site: 'newsite',
        kind: 'profile',
        handle: 'mira.bakes',
        accountId: null,
        postId: null,
      });
    },
  );

  it('/@mira.bakes/post/9001 is a post of hers', () => {
    expect(pageAt('/@mira.bakes/post/9001')).toMatchObject({ kind: 'post', handle: 'mira.bakes', postId: '9001' });
  });

  it.each([
    '/',
    '/search?q=bread',
    '/mira.bakes',
    '/@',
    '/@mira.bakes/followers',
    '/@mira.bakes/post',
    '/@mira.bakes/post/x',
    '/@mira.bakes/post/9001/likes',
  ])('%s is neither', (address) => {
    expect(pageAt(address)).toBeNull();
  });

  it('leads back to the profile', () => {
    expect(site.profileUrl({ handle: 'mira.bakes', id: null })).toBe('https://newsite.example/@mira.bakes');
  });
});

describe('what the tap may copy on Newsite', () => {
  const isTaken = (url: string, text: string) =>
    site.responses.some((reader) => reader.url.test(url) && reader.holds.test(text));

  it.each([api, '/api/profile?handle=mira.bakes'])('a profile from %s, or why there is none', (url) => {
    expect(isTaken(url, textOf('profile.json'))).toBe(true);
    expect(isTaken(url, '{ "error": "no_such_profile" }')).toBe(true);
  });

  it.each([
    ['the home feed', '/api/feed', textOf('profile.json')],
    ['another site', 'https://elsewhere.example/api/profile?handle=mira.bakes', textOf('profile.json')],
    ['a message that quotes a profile', api, JSON.stringify({ messages: [{ text: textOf('profile.json') }] })],
  ])('nothing from %s', (_, url, text) => {
    expect(isTaken(url, text)).toBe(false);
  });
});
