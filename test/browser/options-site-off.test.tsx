import { afterEach, describe, expect, it } from 'vitest';
import { Responses } from '../../src/content/responses';
import { startVisit } from '../../src/content/visit';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { blankAccount, blankReading } from '../../src/reading/blank';
import type { BadgeMarkup, PageAnswer } from '../../src/shared/badge-view';
import { instagram } from '../../src/sites/with-readers';

const mira: PageRef = { site: 'instagram', kind: 'profile', handle: 'mira.bakes', accountId: null, postId: null };
let leaving = new AbortController();
afterEach(() => leaving.abort());

/** A visit of a page that gives `found`, and everything that happened on it. */
function visit(isOn: () => boolean, found: () => Reading[]) {
  const seen: string[] = [];
  leaving = new AbortController();
  const ports = {
    async dress(): Promise<boolean> {
      seen.push('dress');
      return isOn();
    },
    async look(): Promise<PageAnswer | null> {
      seen.push('look');
      return isOn() ? { key: null, opens: false, frame: ['div', {}], meanwhile: null } : null;
    },
    show: (view: BadgeMarkup | null) => void seen.push(view ? 'badge' : 'loading'),
    hide: () => void seen.push('hide'),
  };
  const site = { ...instagram, read: found, anchor: () => null };
  return { seen, visit: startVisit(site, mira, new Responses(site), ports, leaving.signal) };
}

const read = (): Reading[] => [
  { ...blankReading(mira, '2026-05-20T12:00:00.000Z'), account: blankAccount('instagram', 'mira.bakes') },
];

describe('On a site that is switched off', () => {
  it('nothing is ever shown, not even that the page is being read; and the page is not read at all', async () => {
    const { seen, visit: off } = visit(() => false, read);
    await expect.poll(() => seen).toEqual(['dress', 'hide']);
    off.nudge();
    document.body.append('The page goes on.');
    await new Promise((done) => requestIdleCallback(() => setTimeout(done, 400)));
    expect(seen).toEqual(['dress', 'hide']);
  });

  it('the badge comes when the site is switched on, and goes when it is switched off', async () => {
    let isOn = false;
    const { seen, visit: open } = visit(() => isOn, read);
    await expect.poll(() => open.account().reading).toBe(false);
    expect(seen).toEqual(['dress', 'hide']);
    isOn = true;
    open.refresh();
    await expect.poll(() => seen.at(-1)).toBe('badge');
    isOn = false;
    open.refresh();
    await expect.poll(() => seen.at(-1)).toBe('hide');
  });
});

describe('On a site that is switched on', () => {
  it('a page that is still loading says so', async () => {
    const { seen } = visit(
      () => true,
      () => [],
    );
    await expect.poll(() => seen.slice(0, 2)).toEqual(['dress', 'loading']);
  });
});
