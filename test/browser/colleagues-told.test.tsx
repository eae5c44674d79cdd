import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { unseenBadge } from '../../src/present/unseen';
import { expectAccessible } from './accessible';
import { account, fakePage, miraPage } from './creator-page-fakes';
import { strongFit, words } from './popup-fakes';
import { fakeList, inCampaign, made } from './shortlist-fakes';
import { openShortlist, rowOf } from './shortlist-screen';

const seenBy = 'as a colleague saw it on Nov 12, 2026';

/** Mira, whom only a colleague looked at. */
function told() {
  const kept = inCampaign(made(0), 'toLookAt');
  const { summary } = kept.row;
  kept.row.state = 'told';
  kept.row.summary = { ...summary, verdict: 'unknown', lastSeenAt: '2026-11-12T12:00:00.000Z' };
  return fakeList([kept, made(1)]).ports;
}

describe('Somebody whom only a colleague looked at', () => {
  it('stands in the table with size, followers and rate, and in place of the verdict whose look it was', async () => {
    openShortlist(told());
    await expect.element(rowOf('Mira Keller 0')).toBeVisible();
    const row = rowOf('Mira Keller 0').element();
    expect(row.getAttribute('aria-label')).toContain(seenBy);
    expect(row.textContent).toContain('Nano2,000');
    expect(row.textContent).toContain(seenBy);
    expect(row.textContent).not.toContain('Not looked at yet');
    await expectAccessible();
  });

  it('stands on the board with the same', async () => {
    openShortlist(told(), '#/board');
    const card = page.getByRole('listitem', { name: 'Mira Keller 0' });
    await expect.element(card).toHaveTextContent(seenBy);
    await expect.element(card).toHaveTextContent('Nano');
    await expectAccessible();
  });

  it('has a page that says so in one line', async () => {
    const line = `Micro · 25,100 followers · 3.1% engagement (2.4–4.0) · ${seenBy}`;
    openShortlist(
      fakePage(
        miraPage({
          accounts: [account({ isUnseen: true, badge: unseenBadge(strongFit, words), told: line, snapshots: [] })],
        }),
      ).ports,
      '#/creator/instagram%3A101',
    );
    await expect.element(page.getByText(line)).toBeVisible();
    await expect.element(page.getByText('Open the profile for a verdict of your own.')).toBeVisible();
    expect(page.getByRole('article').element().textContent).not.toContain('another day');
    await expectAccessible();
  });
});
