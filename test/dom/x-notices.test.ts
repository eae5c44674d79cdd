import { describe, expect, it } from 'vitest';
import { documentOf, pageAt, read, readFixture, textOf, whyOf } from '../fixtures/x/load';

const mira = pageAt('/mira_bakes');

describe('accounts that show no posts', () => {
  it('a protected account’s are private', () => {
    const reading = readFixture('profile-protected.html');
    expect(reading.account).toMatchObject({ private: true, followers: { value: 12_345 } });
    expect(whyOf(reading, 'posts')).toBe('private');
  });

  it.each([
    ['suspended.html', 'suspended'],
    ['not-found.html', 'not-found'],
    ['shell.html', 'not-loaded'],
  ])('%s is %s', (name, why) => {
    expect(readFixture(name)).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why }] });
  });

  it.each([
    ['https://help.x.com/en/rules-and-policies/x-rules', 'suspended'],
    ['https://help.x.com/rules-and-policies/post-withheld-by-country', 'withheld'],
    ['https://help.x.com/rules-and-policies/something-new', 'unknown-layout'],
  ])('a notice that links %s says %s', (link, why) => {
    const html = textOf('suspended.html').replace(/https:\/\/help\.x\.com\/[^"]+/, link);
    expect(read(documentOf(html), mira).missing).toEqual([{ what: 'page', why }]);
  });

  it('a notice that offers something is not taken for “no such account”', () => {
    const html = textOf('not-found.html').replace('Try searching for another.', '$&<button>View profile</button>');
    expect(read(documentOf(html), mira).missing).toEqual([{ what: 'page', why: 'unknown-layout' }]);
  });

  it('an account that the visitor blocked shows none until asked', () => {
    const html = textOf('profile-protected.html')
      .replace('data-testid="icon-lock"', '')
      .replace(
        /<a href="https:\/\/help[^>]*>[^<]*<\/a>/,
        '<button data-testid="empty_state_button_text">View posts</button>',
      )
      .replace(
        '<div data-testid="UserProfileHeader_Items">',
        '<button data-testid="1500000000000000001-unblock">Blocked</button>$&',
      );
    const reading = read(documentOf(html), mira);
    expect(reading.account?.followers?.value).toBe(12_345);
    expect(whyOf(reading, 'posts')).toBe('blocked-by-viewer');
  });

  it('X’s notice about a withheld account is not its bio', () => {
    const html = textOf('profile-protected.html')
      .replace('data-testid="icon-lock"', '')
      .replace(/https:\/\/help\.x\.com\/[^"]+/, 'https://help.x.com/rules-and-policies/post-withheld-by-country');
    const reading = read(documentOf(html), mira);
    expect(reading.account).toMatchObject({ bio: null, followers: { value: 12_345 } });
    expect(whyOf(reading, 'posts')).toBe('withheld');
  });

  it('a notice about the former account says nothing of this one', () => {
    expect(readFixture('suspended.html', '/third_person').missing).toEqual([{ what: 'page', why: 'not-loaded' }]);
  });

  it('a page that is none of X’s is an unknown one', () => {
    const document = documentOf('<title>Mira Bakes (@mira_bakes) on X</title>');
    expect(read(document, mira).missing).toEqual([{ what: 'page', why: 'unknown-layout' }]);
  });
});
