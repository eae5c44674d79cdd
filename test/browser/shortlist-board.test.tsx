import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { statuses } from '../../src/model/candidate';
import { expectAccessible } from './accessible';
import { fakeList, inCampaign, made, madeMany } from './shortlist-fakes';
import { openShortlist } from './shortlist-screen';

const lane = (name: string) => page.getByRole('region', { name: new RegExp(`^${name} \\d`) });
const card = (name: string) => page.getByRole('listitem', { name, exact: true });
const notice = page.getByRole('status');

/** Six candidates: three to look at, one each shortlisted, contacted and rejected. */
const six = () => {
  const kept = madeMany(6);
  const states = ['toLookAt', 'toLookAt', 'toLookAt', 'shortlisted', 'contacted', 'rejected'] as const;
  kept.forEach((one, at) => inCampaign(one, states[at] ?? 'shortlisted'));
  return fakeList(kept);
};

describe('The board', () => {
  it('shows the candidates of the active campaign by status, with how many there are', async () => {
    openShortlist(six().ports, '#/board');
    await expect.element(lane('To look at')).toHaveTextContent(/To look at 3/);
    await expect.element(lane('Contacted')).toHaveTextContent(/Zoë Óskarsdóttir 4/);
    expect(page.getByRole('region').elements().length).toBeGreaterThanOrEqual(statuses.length);
  });

  it('moves somebody by Shift and an arrow, takes the keyboard along, and takes it back', async () => {
    const list = six();
    openShortlist(list.ports, '#/board');
    await expect.element(card('Zoë Óskarsdóttir 4')).toBeVisible();
    (card('Zoë Óskarsdóttir 4').element() as HTMLElement).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.element(lane('Replied')).toHaveTextContent(/Zoë Óskarsdóttir 4/);
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Zoë Óskarsdóttir 4');
    expect(list.asked.find(([name]) => name === 'creators-change')?.[1]).toMatchObject({
      change: { do: 'status', brief: 'default', status: 'replied' },
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(lane('Contacted')).toHaveTextContent(/Zoë Óskarsdóttir 4/);
    await expect.element(notice).toHaveTextContent('1 creator is as before.');
  });

  it('moves somebody by hand', async () => {
    openShortlist(six().ports, '#/board');
    await expect.element(card('Mira Keller 0')).toBeVisible();
    await card('Mira Keller 0').dropTo(lane('Agreed'));
    await expect.element(lane('Agreed')).toHaveTextContent(/Mira Keller 0/);
  });

  it('asks why before somebody is rejected', async () => {
    const list = six();
    openShortlist(list.ports, '#/board');
    // All lanes are in sight.
    await page.viewport(2_200, 800);
    await expect.element(card('Mira Keller 0')).toBeVisible();
    await card('Mira Keller 0').dropTo(lane('Rejected'));
    await page.getByRole('dialog').getByRole('button', { name: 'Too expensive' }).click();
    await expect.element(lane('Rejected')).toHaveTextContent(/Mira Keller 0/);
    expect(list.asked.find(([name]) => name === 'creators-change')?.[1]).toMatchObject({
      change: { status: 'rejected', reason: { known: 'price' } },
    });
  });

  it('goes from card to card by arrows, also over empty lanes, and opens a creator', async () => {
    openShortlist(six().ports, '#/board');
    await expect.element(card('Zoë Óskarsdóttir 4')).toBeVisible();
    (card('Zoë Óskarsdóttir 4').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Ana Müller 5');
    await userEvent.keyboard('{Enter}');
    expect(location.hash).toMatch(/^#\/creator\/creator-5/);
  });

  it('reads no more of a lane than it shows, and more when asked', async () => {
    const list = fakeList(madeMany(70).map((one) => inCampaign(one, 'contacted')));
    openShortlist(list.ports, '#/board');
    await expect.element(lane('Contacted')).toHaveTextContent(/Contacted 70/);
    expect(document.querySelectorAll('.card')).toHaveLength(30);
    await page.getByRole('button', { name: '30 of 70 shown. Show more' }).click();
    await expect.poll(() => document.querySelectorAll('.card').length).toBe(60);
  });

  it('teaches where nobody is in the campaign', async () => {
    openShortlist(fakeList([made(0)]).ports, '#/board');
    await expect.element(page.getByText(/Nobody is in this campaign yet/)).toBeVisible();
  });

  it('can be used with a screen reader', async () => {
    openShortlist(six().ports, '#/board');
    await expect.element(lane('To look at')).toHaveTextContent(/To look at 3/);
    await expectAccessible();
  });
});
