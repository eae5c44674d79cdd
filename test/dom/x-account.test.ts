import { describe, expect, it } from 'vitest';
import { pageAt, readOnly, readText, textOf, whyOf } from '../fixtures/x/load';

const mira = pageAt('/mira_bakes');
const exactly = (value: number) => ({ value, min: value, max: value, source: 'response' });

/** The JSON of a fixture after `change` had its way with it. */
function changed(name: string, change: (text: string) => string): string {
  const text = textOf(name);
  const other = change(text);
  expect(other).not.toBe(text);
  return other;
}

describe.each(['user-2025-03.json', 'user-2026-05.json', 'user-2026-08.json', 'user-2026-10.json'])(
  'the account in %s',
  (name) => {
    it('is read whole, wherever X kept it at the time', () => {
      const { account, tried } = readOnly(textOf(name), 'UserByScreenName');
      expect(account).toEqual({
        site: 'x',
        handle: 'mira_bakes',
        id: '1500000000000000001',
        name: 'Mira Bakes 🍞',
        followers: exactly(12_345),
        following: exactly(210),
        postCount: exactly(4321),
        bio: 'Sourdough & small batches. Club: https://club.example/',
        links: ['https://mira.example/shop', 'https://club.example/'],
        category: name === 'user-2026-10.json' ? null : 'Food & Beverage',
        verified: true,
        private: name === 'user-2025-03.json' ? null : false,
      });
      expect(tried).toEqual([{ source: 'response:profile', found: true }]);
    });

    it('has unknown followers, not 0, once X moves them again', () => {
      const text = changed(name, (json) => json.replaceAll(/"followers(_count)?":/g, '"audience":'));
      expect(readOnly(text, 'UserByScreenName').account).toMatchObject({ name: 'Mira Bakes 🍞', followers: null });
    });

    it('is nobody on the page of somebody else', () => {
      const [reading] = readText(textOf(name), 'UserByScreenName', pageAt('/other_person'));
      expect(reading).toMatchObject({ account: null, posts: [], missing: [], tried: [] });
    });

    it('is the same account however the address spells it', () => {
      expect(readOnly(textOf(name), 'UserByScreenName', pageAt('/Mira_Bakes')).account?.handle).toBe('mira_bakes');
    });
  },
);

describe('an account without posts to show', () => {
  it('may be protected: its posts are private, and an empty bio is none', () => {
    const reading = readOnly(textOf('user-protected.json'), 'UserByScreenName');
    expect(reading.account).toMatchObject({ private: true, verified: false, bio: null, followers: exactly(12_345) });
    expect(whyOf(reading, 'posts')).toBe('private');
    expect(whyOf(reading, 'bio')).toBe('none');
  });

  it('may be suspended', () => {
    const reading = readOnly(textOf('user-suspended.json'), 'UserByScreenName');
    expect(reading).toMatchObject({ account: null, missing: [{ what: 'page', why: 'suspended' }] });
  });

  it.each(['{"data":{}}', '{"data":{"user":{}}}', '{"data":{"user_result_by_screen_name":{}}}'])(
    'may not exist: %s',
    (text) => {
      expect(readOnly(text, 'UserByScreenName').missing).toEqual([{ what: 'page', why: 'not-found' }]);
    },
  );

  it.each([
    ['"reason":"NoReason"'],
    ['"unavailable_reason":"SomethingNew"'],
    ['"message":"User is suspended"'],
    ['"reason":7'],
  ])('is neither called suspended nor gone where X gives no reason that is known: %s', (reason) => {
    const text = `{"data":{"user":{"result":{"__typename":"UserUnavailable",${reason}}}}}`;
    expect(readOnly(text, 'UserByScreenName').missing).toEqual([{ what: 'page', why: 'unknown-layout' }]);
  });

  it('says nothing where X’s answer holds something new', () => {
    const text = '{"data":{"user":{"result":{"__typename":"UserOnHoliday","reason":"Suspended"}}}}';
    expect(readText(text, 'UserByScreenName', mira).flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('is gone only where it was the one asked for: the answer itself names nobody', () => {
    const why = (screen_name: string) =>
      readText(textOf('user-suspended.json'), 'UserByScreenName', mira, { screen_name }).flatMap(
        ({ missing }) => missing,
      );
    expect(why('Mira_Bakes')).toEqual([{ what: 'page', why: 'suspended' }]);
    expect(why('creator_one')).toEqual([]);
    const renamed = readText(textOf('user-suspended.json'), 'UserByScreenName', mira, { screenName: 'creator_one' });
    expect(renamed.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('is read by its id as well, which says nothing of this account where that one is gone', () => {
    expect(readOnly(textOf('user-2026-08.json'), 'UserByRestId').account?.followers).toEqual(exactly(12_345));
    const gone = readText(textOf('user-suspended.json'), 'UserByRestId', mira);
    expect(gone.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('is not declared gone when X itself failed', () => {
    const failed = readText('{"errors":[{"message":"Timeout"}],"data":{}}', 'UserByScreenName', mira);
    expect(failed.flatMap(({ missing }) => missing)).toEqual([]);
  });
});
