import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { Account, Post } from '../../src/model/reading';
import { aboutLines, moreContacts } from '../../src/present/about';
import { withoutLinks } from '../../src/present/link';
import { pageView } from '../../src/present/page-view';
import type { BadgeView } from '../../src/shared/badge-view';
import { englishWords } from '../support/english';
import { aReading } from '../support/readings';
import { account, exact, instagram, now, post, postsWithLikes, record, rounded } from './estimate-posts';

const assessed = (posts: Post[], changes: Partial<Account> = {}) =>
  assess(record(posts, changes), instagram, defaultBrief('Any'), now);
const diagnosis = { version: '1', browser: '', siteName: 'Instagram', lastVerified: '', workedAt: null, unreadable: 0 };
const about = (posts: Post[], changes: Partial<Account> = {}) =>
  aboutLines(account(changes), assessed(posts, changes), englishWords);

describe('What the card shows of the account beside the headline', () => {
  it('is what a typical post gets, each count by itself; one that is not known is a dash', () => {
    const posts = [980, 1_020, 1_100].map((likes) => post({ likes: exact(likes), comments: exact(46) }));
    expect(about(posts)).toEqual([{ text: 'Typical post: likes 1,020 · comments 46 · views –', href: null }]);
  });

  it('says of rounded counts no more than they tell', () => {
    const posts = Array.from({ length: 3 }, () => post({ views: rounded(1_200, 1_299) }));
    expect(about(posts)[0]?.text).toBe('Typical post: likes – · comments – · views 1,200–1,299');
  });

  it('is not there for two posts, nor for a choice of them', () => {
    expect(about(postsWithLikes([5, 6]))).toEqual([]);
    const known = record(postsWithLikes([5, 6, 7]));
    const picked = { ...known.last, missing: [{ what: 'posts', why: 'mixed-sample' as const }] };
    expect(assess({ ...known, last: picked }, instagram, defaultBrief('Any'), now).usual).toBeNull();
  });

  it('is category, mark, whom it follows and how many posts it counts, as far as that was read', () => {
    const known = { category: 'Bakery', verified: true, following: exact(401), postCount: exact(312) };
    expect(about([], known)).toEqual([{ text: '\u2068Bakery\u2069 · Verified · Follows 401 · Posts 312', href: null }]);
    expect(about([], { verified: false })).toEqual([]);
  });

  it('leads to the addresses in the bio; what a disguised one was written as unfolds', () => {
    const bio = 'Collabs: mira (at) bakes.example\nPress: press+pr@bakes.example';
    const links = ['https://linktr.ee/mira.bakes/', 'https://www.bakes.example/shop'];
    expect(about([], { bio, links })).toEqual([
      { text: 'E-mail: mira@bakes.example', href: 'mailto:mira@bakes.example' },
      { text: 'E-mail: press+pr@bakes.example', href: 'mailto:press%2Bpr@bakes.example' },
      { text: 'Linktree: linktr.ee/mira.bakes', href: 'https://linktr.ee/mira.bakes/' },
      { text: 'Link: bakes.example/shop', href: 'https://www.bakes.example/shop' },
    ]);
    expect(moreContacts(assessed([], { bio, links }), englishWords)).toEqual([
      { text: 'mira@bakes.example is written as “Collabs: mira (at) bakes.example”.', href: null },
    ]);
  });

  it('leads nowhere but to https, and to nobody who hides behind a name before the host', () => {
    const links = ['http://bakes.example/', 'https://instagram.com@elsewhere.example/', 'https://[broken'];
    expect(about([], { links }).map(({ href }) => href)).toEqual([null, null, null]);
  });

  it('leads nowhere at all of a creator who is made up', () => {
    const card = pageView(aReading(), diagnosis, englishWords).card;
    const told: Omit<BadgeView, 'card'> = {
      key: null,
      verdict: 'unknown',
      parts: [],
      name: '',
      saved: false,
      rejected: false,
    };
    const line = { text: 'Link', href: 'https://bakes.example/' };
    const bar = { ...line, height: 1, label: 'May 1', leftOut: false };
    const chart = { name: 'Chart', bars: [bar], band: null };
    const bare = withoutLinks({ ...told, card: card && { ...card, about: [line], facts: [line], chart } });
    expect(JSON.stringify(bare)).not.toContain('https:');
    expect(bare.card?.about).toEqual([{ text: 'Link', href: null }]);
  });

  it('keeps a bio full of links from filling the card: the others unfold', () => {
    const links = Array.from({ length: 9 }, (_, index) => `https://bakes.example/${index}`);
    expect(about([], { links })).toHaveLength(4);
    expect(moreContacts(assessed([], { links }), englishWords)).toHaveLength(5);
  });
});
