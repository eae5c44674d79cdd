import { describe, expect, it } from 'vitest';
import { brokenText, isBroken, reportOf } from '../../src/present/report';
import { englishWords } from '../support/english';

const diagnosis = {
  version: '0.1.0',
  browser: 'Chrome/156',
  siteName: 'Instagram',
  lastVerified: '2026-10-04',
  workedAt: '2026-11-03T08:00:00.000Z',
  unreadable: 0,
};
const look = {
  page: { site: 'instagram', kind: 'profile', handle: 'mira.bakes', accountId: '501', postId: null } as const,
  missing: [
    { what: 'followers', why: 'unknown-layout' as const },
    { what: 'posts.CODE123.likes', why: 'hidden' as const },
    { what: 'posts.CODE456.likes', why: 'hidden' as const },
  ],
  tried: [
    { source: 'embedded', found: false },
    { source: 'visible', found: true },
  ],
};

describe('A site that changed', () => {
  it('is told apart from a page that is private or not there', () => {
    expect(isBroken(look.missing)).toBe(true);
    expect(isBroken([{ what: 'page', why: 'not-found' }])).toBe(false);
    expect(isBroken([{ what: 'posts', why: 'private' }])).toBe(false);
    expect(isBroken([{ what: 'posts.likes', why: 'not-loaded' }])).toBe(false);
  });

  it('gives a report with versions, page kind, gaps and sources', () => {
    expect(reportOf(look, diagnosis).split('\n')).toEqual([
      'Fitlens 0.1.0, Chrome/156',
      'Instagram, profile page, readers of 2026-10-04',
      'Worked last: 2026-11-03',
      'Sources: embedded not found, visible found',
      'Missing: followers (unknown-layout), posts.*.likes (hidden)',
    ]);
  });

  it('gives a report without anything of the page: no handle, id or post', () => {
    expect(reportOf(look, diagnosis)).not.toMatch(/mira|501|CODE/);
  });

  it('says since when it cannot be read', () => {
    expect(brokenText(diagnosis, englishWords)).toContain('Nov 3, 2026');
    expect(brokenText({ ...diagnosis, workedAt: null, unreadable: 0 }, englishWords)).toContain('never could here');
  });
});
