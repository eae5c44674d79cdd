import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageAt, readPage } from '../../scripts/read-page';
import { responseOf, urlOf } from '../../scripts/saved-page';
import { root } from '../support/driver';

const at = '2026-11-02T12:00:00.000Z';
const html = readFileSync(path.join(root, 'test/fixtures/instagram/profile-2025.html'), 'utf8');

describe('a contributor who reads a saved page', () => {
  it('gets page, account, posts, what is missing and the assessment, each with its source or reason', () => {
    const told = readPage({ url: new URL('https://www.instagram.com/mira.bakes/'), html, responses: [], at });
    expect(Object.keys(told)).toEqual(['page', 'account', 'posts', 'leftOut', 'missing', 'assessment']);
    expect(told.page).toEqual({ site: 'instagram', kind: 'profile', handle: 'mira.bakes' });
    expect(told.account?.followers).toMatchObject({
      value: expect.any(Number),
      min: expect.any(Number),
      max: expect.any(Number),
      source: expect.any(String),
    });
    expect(told.missing.every(({ what, why }) => what.length > 0 && why.length > 0)).toBe(true);
    expect(Object.keys(told.assessment)).toEqual(['tier', 'engagement', 'rating', 'facts', 'fit']);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it('may write the address as people do, without www', () => {
    expect(pageAt(new URL('https://instagram.com/mira.bakes')).page.handle).toBe('mira.bakes');
    expect(pageAt(new URL('https://youtube.com/@mira.bakes')).page.handle).toBe('mira.bakes');
  });

  it('is told in one sentence what is wrong with an address', () => {
    expect(() => pageAt(new URL('https://example.com/mira'))).toThrow('Fitlens reads no pages of example.com.');
    expect(() => pageAt(new URL('https://www.instagram.com/explore/'))).toThrow(
      'https://www.instagram.com/explore/ is neither a profile nor a post of Instagram.',
    );
    expect(() => urlOf('mira.bakes')).toThrow(
      'mira.bakes is no web address: it should look like https://www.instagram.com/someone/.',
    );
    expect(() => responseOf('answer.json')).toThrow('--response takes URL=FILE, but got answer.json.');
  });
});
