import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Figures } from '../../src/model/settings';
import { expectAccessible } from './accessible';
import { fakeOptionsPorts, fakeOptionsWorker, siteView } from './options-fakes';
import { openOptions } from './options-screen';
import { lastOf, openSection as open } from './options-section';

const group = (name: string) => page.getByRole('group', { name });

describe('Comparison', () => {
  it('is with published figures, or with the accounts looked at once there are enough', async () => {
    const worker = open('comparison');
    const tiktok = group('TikTok').first();

    await expect.element(tiktok.getByLabelText('Accounts I have looked at')).toBeDisabled();
    await expect.element(tiktok.getByText('7 of the 20 accounts that are needed so far.')).toBeVisible();
    await group('Instagram').getByLabelText('Accounts I have looked at').click();
    await expect.poll(lastOf(worker)).toMatchObject({ activeBenchmark: { instagram: 'own' } });
    await expectAccessible();
  });

  it('is with nothing where nothing worth comparing with was published', async () => {
    open('comparison', ['instagram', 'bluesky']);
    await expect.element(group('Bluesky').getByLabelText(/^No comparison/)).toBeChecked();
    await expect.element(group('Bluesky').getByLabelText(/^Published figures/)).not.toBeInTheDocument();
    await expect.element(group('Instagram').getByLabelText(/^Published/)).toBeChecked();
  });
});

describe('The rate shown first', () => {
  const headline = page.getByRole('region', { name: 'Rate shown first' });
  const first = (name: string) => headline.getByRole('radio', { name: new RegExp(`^${name}`) });

  it('is usually the one that is given its reason, and the other for who chooses it', async () => {
    const worker = open('comparison', ['tiktok', 'instagram', 'bluesky']);
    await expect.element(first('Engagement per view')).toBeChecked();
    await expect.element(headline.getByText(/^The usual one here\. From post to post it differs/)).toBeVisible();
    await expect.element(headline.getByText(/^On Instagram and Bluesky it is always per follower/)).toBeVisible();

    await first('Engagement per follower').click();
    await expect.poll(lastOf(worker)).toEqual({ headline: { tiktok: 'followers' } });
    // The published figures are still what the other rate is compared with, and that is said.
    await expect
      .element(
        group('TikTok')
          .first()
          .getByText(/Compared is “Engagement per view”/),
      )
      .toBeVisible();
    await expectAccessible();

    await first('Engagement per view').click();
    await expect.poll(lastOf(worker)).toEqual({ headline: {} });
  });

  it('is seen at once on the sample creator', async () => {
    open('comparison', ['tiktok', 'instagram']);
    await page.getByLabelText('Sample creator', { exact: true }).selectOptions('Jonas Lifts');
    const preview = page.getByRole('complementary');
    const names = () => [...document.querySelectorAll('.preview dt')].map(({ textContent }) => textContent);
    await expect.element(preview.getByText('Engagement per view', { exact: true })).toBeVisible();
    await expect.poll(names).toEqual(['Followers', 'Engagement per view', 'Engagement per follower']);
    await first('Engagement per follower').click();
    await expect.poll(names).toEqual(['Followers', 'Engagement per follower', 'Engagement per view']);
  });

  it('says of own figures for the other rate what they are good for', async () => {
    const worker = fakeOptionsWorker();
    const set: Figures = {
      name: 'Panel',
      population: 'ours',
      year: 2026,
      source: 'ours',
      site: 'tiktok',
      per: 'followers',
      rows: [{ followers: 1_000, lowQuarter: 2, median: 4, highQuarter: 7 }],
    };
    worker.sites = [siteView('tiktok')];
    worker.settings = { ...worker.settings, benchmarks: [set], activeBenchmark: { tiktok: 'Panel' } };
    openOptions(fakeOptionsPorts(worker), 'comparison');
    await expect.element(page.getByText(/choose “Engagement per follower” below to compare with these/)).toBeVisible();
    await first('Engagement per follower').click();
    await expect.element(page.getByText(/to compare with these/)).not.toBeInTheDocument();
  });
});
