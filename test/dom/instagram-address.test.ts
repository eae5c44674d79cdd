import { describe, expect, it } from 'vitest';
import { datesOf } from '../../src/reading/meta/shortcode';
import { instagram } from '../../src/sites/with-readers';

const page = (address: string) => instagram.page(new URL(address, 'https://www.instagram.com'));

describe('which page an Instagram address names', () => {
  it.each([
    '/mira.bakes/',
    '/mira.bakes',
    '/Mira.Bakes/?hl=en',
    '/mira.bakes/reels/',
    '/mira.bakes/tagged/',
    '/mira.bakes/followers/',
    '/mira.bakes/followers/mutualOnly',
  ])('%s is the profile of mira.bakes', (address) => {
    expect(page(address)).toEqual({
      site: 'instagram',
      kind: 'profile',
      handle: 'mira.bakes',
      accountId: null,
      postId: null,
    });
  });

  it.each([
    ['/p/DZae67zpp4N/', null],
    ['/reel/DZae67zpp4N/?igsh=x', null],
    ['/reels/DZae67zpp4N/', null],
    ['/p/DZae67zpp4N/comments/', null],
    ['/mira.bakes/p/DZae67zpp4N/', 'mira.bakes'],
    ['/mira.bakes/reel/DZae67zpp4N/', 'mira.bakes'],
  ])('%s is one post', (address, handle) => {
    expect(page(address)).toEqual({ site: 'instagram', kind: 'post', handle, accountId: null, postId: 'DZae67zpp4N' });
  });

  it.each([
    '/',
    '/explore/',
    '/explore/tags/baking/',
    '/reels/',
    '/reels/audio/123456789012345/',
    '/direct/t/123/',
    '/share/reel/BAABcDeFgHiJk/',
    '/stories/mira.bakes/123/',
    '/accounts/suspended/',
    '/challenge/',
    '/p/',
    '/mira.bakes/saved/all-posts/',
    '/mira.bakes/anything/',
    '/not%20a%20handle/',
  ])('%s is neither', (address) => {
    expect(page(address)).toBeNull();
  });

  it('leads to the profile of an account', () => {
    const address = instagram.profileUrl({ handle: 'mira.bakes', id: null });
    expect(page(address)?.handle).toBe('mira.bakes');
  });
});

describe('when a post was published, from its code alone: within a day of the upload', () => {
  const day = { from: '2026-06-10T17:29:59.000Z', to: '2026-06-11T17:30:00.000Z' };

  it('counts from the upper bits of the id behind the code', () => {
    expect(datesOf(null, 'DZae67zpp4N')).toEqual({ publishedAt: null, publishedWithin: day });
  });

  it('leaves out the secret behind the code of a private post', () => {
    expect(datesOf(null, 'DZae67zpp4N8xYzAbCdEfGh').publishedWithin).toEqual(day);
  });

  it('knows nothing of codes from before ids were times, and of what is no code', () => {
    expect(datesOf(null, 'AbCdE').publishedWithin).toBeNull();
    expect(datesOf(null, 'DZae67 pp4N').publishedWithin).toBeNull();
  });

  it('is not asked where the page tells the time', () => {
    const told = '2026-06-10T17:32:05.000Z';
    expect(datesOf(told, 'DZae67zpp4N')).toEqual({ publishedAt: told, publishedWithin: null });
  });
});
