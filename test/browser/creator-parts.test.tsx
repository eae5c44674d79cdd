import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CreatorPage, CreatorView } from '../../src/shared/creator-view';
import { expectAccessible } from './accessible';
import { collaboration, openParts, partsWorker } from './creator-parts-screen';
import { minutesAgo, mira, note, strongFit } from './popup-fakes';

const saved = (more: Partial<CreatorView> = {}): CreatorView => ({
  ...mira({ ...strongFit, saved: true }),
  briefs: [
    { id: 'default', name: 'Micro-influencer', verdict: 'strong', verdictName: 'Strong fit' },
    { id: 'summer', name: 'Summer sale', verdict: 'possible', verdictName: 'Possible fit' },
  ],
  ...more,
});
const notice = page.getByRole('status');
const undo = page.getByRole('button', { name: 'Undo' });

describe('A collaboration', () => {
  const add = page.getByRole('button', { name: 'Add a collaboration' });
  const what = page.getByRole('textbox', { name: 'Deliverable' });
  const keep = page.getByRole('button', { name: 'Save collaboration' });

  it('is entered with what it costs, when it is due and where it is, by keyboard alone', async () => {
    const worker = partsWorker(saved());
    openParts(worker);
    await expect.element(page.getByText(/Note what was agreed on/)).toBeVisible();
    (add.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(what).toHaveFocus();
    await userEvent.keyboard('1 reel');
    await page.getByRole('combobox', { name: 'Campaign' }).selectOptions('Summer sale');
    await page.getByRole('textbox', { name: 'Cost' }).fill('250');
    await page.getByLabelText('To be published by').fill('2026-12-24');
    await page.getByRole('textbox', { name: 'Link to the post' }).fill('www.instagram.com/reel/Creel001/');
    await expectAccessible();
    await userEvent.keyboard('{Enter}');

    await expect.element(notice).toHaveTextContent('Collaboration noted.');
    await expect.element(add).toHaveFocus();
    expect(worker.sent).toEqual([
      [
        'collaboration-put',
        {
          id: expect.any(String),
          creator: 'instagram:101',
          brief: 'summer',
          deliverable: '1 reel',
          dueOn: '2026-12-24',
          cost: { amount: 250, currency: 'USD' },
          url: 'https://www.instagram.com/reel/Creel001/',
        },
      ],
    ]);
    await expect
      .element(page.getByRole('link', { name: 'Open the post' }))
      .toHaveAttribute('rel', 'noopener noreferrer');
    await expectAccessible();
  });

  it('says what is missing or wrong, and keeps nothing of it', async () => {
    const worker = partsWorker(saved());
    openParts(worker);
    await add.click();
    await page.getByRole('textbox', { name: 'Cost' }).fill('a lot');
    await page.getByRole('textbox', { name: 'Link to the post' }).fill('not an address');
    await keep.click();
    await expect.element(page.getByText('Say what is delivered.')).toBeVisible();
    await expect.element(page.getByText('Enter an amount such as 250.')).toBeVisible();
    await expect.element(page.getByText('This is no web address.')).toBeVisible();
    await expect.element(what).toHaveFocus();
    expect(worker.sent).toEqual([]);
    await expectAccessible();
  });

  it('shows what came of it, or says how to read that', async () => {
    const url = 'https://www.instagram.com/reel/Creel001/';
    const post = { site: 'instagram', id: 'Creel001' };
    const counted = { value: 520, min: 520, max: 520 };
    const result = {
      readAt: minutesAgo(9),
      publishedAt: null,
      likes: counted,
      comments: null,
      shares: null,
      saves: null,
      views: null,
    };
    const lines = ['€0.45 for each engagement; €0.31–0.82 was to be expected.'];
    openParts(
      partsWorker(saved(), {
        collaborations: [
          collaboration({ id: 'a', url, post, result, lines }),
          collaboration({ id: 'b', url, post, deliverable: '2 stories' }),
          collaboration({ id: 'c', url: 'https://example.com/', deliverable: 'A blog post' }),
          collaboration({ id: 'd', deliverable: 'A late one', dueOn: '2026-01-02' }),
        ],
      }),
    );
    const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
    await expect.element(row('1 reel')).toHaveTextContent(lines[0] ?? '');
    await expect.element(row('2 stories')).toHaveTextContent('Open the post to read what came of it.');
    await expect.element(row('A blog post')).toHaveTextContent('At this address Fitlens knows no post');
    await expect.element(row('A late one')).toHaveTextContent('Overdue since Jan 2, 2026');
    await expect.element(page.getByRole('heading', { name: 'Collaborations 4' })).toBeVisible();
    await expectAccessible();
  });

  it('is changed in its place and removed, and both can be undone', async () => {
    const worker = partsWorker(saved(), { collaborations: [collaboration()] });
    openParts(worker);
    await page.getByRole('button', { name: 'Edit 1 reel' }).click();
    await expect.element(what).toHaveValue('1 reel');
    await what.fill('2 reels');
    await keep.click();
    await expect.element(page.getByText('2 reels')).toBeVisible();
    await expect.poll(() => document.activeElement?.id).toBe('collaboration-one');
    await undo.click();
    await expect.element(page.getByText('1 reel')).toBeVisible();

    await page.getByRole('button', { name: 'Delete 1 reel' }).click();
    await expect.element(notice).toHaveTextContent('Collaboration deleted.');
    await expect.element(page.getByRole('heading', { name: 'Collaborations', exact: true })).toBeVisible();
    await undo.click();
    await expect.element(page.getByText('1 reel')).toBeVisible();
    await expect.poll(() => document.activeElement?.id).toBe('collaboration-one');
  });

  it('is left by Escape as it was', async () => {
    const worker = partsWorker(saved(), { collaborations: [collaboration()] });
    openParts(worker);
    await page.getByRole('button', { name: 'Edit 1 reel' }).click();
    await what.fill('Nothing');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('1 reel')).toBeVisible();
    expect(worker.sent).toEqual([]);
  });
});

describe('Figures that the creator declares', () => {
  const field = (name: string) => page.getByRole('textbox', { name });

  it('are marked as theirs, and kept as a media kit has them', async () => {
    const worker = partsWorker(saved());
    openParts(worker);
    await expect.element(page.getByText('Declared by the creator, not read by Fitlens.')).toBeVisible();
    await page.getByRole('button', { name: 'Enter figures of a media kit' }).click();
    await field('Countries').fill('Germany 60 %, at 20');
    await field('Ages').fill('18-24 35; 25–34 40,5; 65+ 5');
    await field('Women').fill('71');
    await field('Reach a month').fill('90,000');
    await field('Where it is from').fill('Media kit of May');
    await expectAccessible();
    await userEvent.keyboard('{Enter}');

    await expect.element(notice).toHaveTextContent('Declared figures noted.');
    expect(worker.sent).toEqual([
      [
        'declared-set',
        {
          creator: 'instagram:101',
          declared: {
            audienceCountries: [
              { country: 'DE', share: 0.6 },
              { country: 'AT', share: 0.2 },
            ],
            audienceAges: [
              { from: 18, to: 24, share: 0.35 },
              { from: 25, to: 34, share: 0.405 },
              { from: 65, to: null, share: 0.05 },
            ],
            womenShare: 0.71,
            monthlyReach: 90_000,
            source: 'Media kit of May',
            givenAt: expect.any(String),
          },
        },
      ],
    ]);
    await expect.element(page.getByText('Germany 60%; Austria 20%')).toBeVisible();
    await expect.element(page.getByText('18–24 35%; 25–34 40.5%; 65+ 5%')).toBeVisible();
    await expect.element(page.getByText('90,000')).toBeVisible();
    await expectAccessible();

    // What is shown can be read again.
    await page.getByRole('button', { name: 'Change these figures' }).click();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => worker.sent.length).toBe(2);
    const [, first] = worker.sent[0] as [string, { declared: object }];
    expect(worker.sent[1]).toEqual([
      'declared-set',
      { ...first, declared: { ...first.declared, givenAt: expect.any(String) } },
    ]);
  });

  it('are refused with a sentence where they cannot be', async () => {
    const worker = partsWorker(saved());
    openParts(worker);
    await page.getByRole('button', { name: 'Enter figures of a media kit' }).click();
    await field('Countries').fill('Atlantis 20');
    await field('Ages').fill('18-24 80; 20-30 70');
    await field('Women').fill('110');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('“Atlantis” is no country that is known here.')).toBeVisible();
    await expect.element(page.getByText(/cannot be parts of one audience/)).toBeVisible();
    await expect.element(field('Countries')).toHaveFocus();
    await expect.element(field('Women')).toHaveAttribute('aria-invalid', 'true');
    expect(worker.sent).toEqual([]);
    await expectAccessible();
  });

  it('are removed by emptying them, and Undo brings them back', async () => {
    const declared = {
      audienceCountries: [],
      audienceAges: [],
      womenShare: 0.5,
      monthlyReach: null,
      source: null,
      givenAt: minutesAgo(5),
    };
    const worker = partsWorker(saved({ declared }));
    openParts(worker);
    await page.getByRole('button', { name: 'Change these figures' }).click();
    await field('Women').fill('');
    await userEvent.keyboard('{Enter}');
    await expect.element(notice).toHaveTextContent('Declared figures removed.');
    await undo.click();
    await expect.element(page.getByText('50%')).toBeVisible();
  });
});

describe('The history', () => {
  it('tells changes of status in every campaign and the notes between them, the last first', async () => {
    const at = (days: number) => new Date(Date.parse('2026-11-01T12:00:00Z') + days * 86_400_000);
    const order = (days: number) => `${String(at(days).getTime()).padStart(14, '0')}-000000-0badcafe`;
    const event = (days: number, change: Partial<CreatorPage['events'][number]>): CreatorPage['events'][number] => ({
      id: `event ${days}`,
      creator: 'instagram:101',
      brief: 'default',
      briefName: 'Micro-influencer',
      at: at(days).toISOString(),
      order: order(days),
      from: null,
      to: null,
      reason: null,
      by: null,
      ...change,
    });
    const between = { ...note('n', 'Asked for rates.', at(2).toISOString()), order: order(2) };
    openParts(
      partsWorker(saved({ notes: [between] }), {
        events: [
          event(4, { briefName: '', from: 'shortlisted' }),
          event(3, { from: 'shortlisted', to: 'rejected', reason: { text: 'Too dark' } }),
          event(1, { to: 'shortlisted' }),
        ],
      }),
    );
    await expect.element(page.getByRole('heading', { name: 'History' })).toBeVisible();
    expect([...document.querySelectorAll('.history li p')].map(({ textContent }) => textContent)).toEqual([
      'Removed campaign removed',
      'Micro-influencer Rejected, was Shortlisted · Too dark',
      'Asked for rates.',
      'Micro-influencer Shortlisted',
    ]);
    expect(document.querySelector('.history time')?.getAttribute('datetime')).toBe(at(4).toISOString());
    await expectAccessible();
  });
});
