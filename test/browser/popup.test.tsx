import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakePorts, listed, minutesAgo, mira, note, privateAccount, strongFit } from './popup-fakes';
import { expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const saved = { ...strongFit, saved: true };

describe('The popup on a creator’s profile', () => {
  it('says who it is, the verdict, the reasons and the numbers', async () => {
    openPopup(fakePorts(fakeWorker(mira())));

    await expect.element(page.getByRole('heading', { level: 2 }).first()).toHaveTextContent('Mira Keller');
    await expect.element(page.getByText('@mira.bakes · Instagram')).toBeVisible();
    await expect.element(page.getByText('Strong fit')).toBeVisible();
    expect(document.querySelector('.answer')?.textContent).toContain('Micro · 3.1% engagement (2.4–4.0)');
    await expect.element(page.getByText('12,345', { exact: true })).toBeVisible();
    await expectAccessible();
  });

  it('says each reason’s answer in words too, not by its mark alone', async () => {
    openPopup(fakePorts(fakeWorker(mira())));

    await expect.element(page.getByText('12,345 followers, within')).toBeVisible();
    expect([...document.querySelectorAll('.reason')].map((reason) => reason.textContent?.split(':')[0])).toEqual([
      'Meets',
      'Close',
      'Misses',
      'Unknown',
    ]);
  });

  it('is as calm about no fit as about too little to tell: grey, not the red of a miss', async () => {
    const colours = [];
    for (const verdict of ['none', 'unknown'] as const) {
      openPopup(fakePorts(fakeWorker(mira({ ...strongFit, verdict }))));
      await expect.element(page.getByText('Strong fit')).toBeVisible();
      colours.push(getComputedStyle(document.querySelector('.answer > .mark') ?? document.body).color);
    }
    const miss = document.querySelector('.reason > .misses');
    expect(new Set(colours).size).toBe(1);
    expect(colours).not.toContain(getComputedStyle(miss ?? document.body).color);
  });

  it('keeps each number in one line, in line with its neighbour however long their labels are', async () => {
    const [followers, engagement] = strongFit.card?.figures ?? [];
    if (!strongFit.card || !followers || !engagement) throw new Error('The sample has no figures.');
    const figures = [
      followers,
      { ...engagement, label: 'Engagement per follower '.repeat(3), value: '0.10% (0.07–0.14)' },
    ];
    openPopup(fakePorts(fakeWorker(mira({ ...strongFit, card: { ...strongFit.card, figures } }))));
    await expect.element(page.getByText('0.10% (0.07–0.14)')).toBeVisible();
    const [one, two] = [...document.querySelectorAll('.figure-value')].map((value) => value.getBoundingClientRect());
    expect(one?.left).not.toBe(two?.left);
    expect(one?.top).toBe(two?.top);
    expect(one?.height).toBe(two?.height);
  });

  it('gives each verdict a mark of its own shape', async () => {
    const shapes = new Set<string>();
    for (const verdict of ['strong', 'possible', 'weak', 'none', 'unknown'] as const) {
      openPopup(fakePorts(fakeWorker(mira({ ...strongFit, verdict }))));
      await expect.element(page.getByText('Strong fit')).toBeVisible();
      const paths = [...document.querySelectorAll('.answer > .mark path')];
      shapes.add(paths.map((path) => getComputedStyle(path).getPropertyValue('d')).join());
      await expectAccessible();
    }
    expect(shapes.size).toBe(5);
  });

  it('holds the creator against every brief in one view, once there are several', async () => {
    openPopup(fakePorts(fakeWorker(mira())));
    await expect.element(page.getByText('Strong fit')).toBeVisible();
    expect(document.querySelector('.brief-lines')).toBeNull();

    const briefs = [
      { id: 'a', name: 'Autumn bread', verdict: 'strong', verdictName: 'Strong fit' },
      { id: 'b', name: 'Home fitness', verdict: 'none', verdictName: 'Not a fit' },
    ] as const;
    openPopup(fakePorts(fakeWorker({ ...mira(), briefs: [...briefs] })));
    await expect.element(page.getByText('Home fitness')).toBeVisible();
    expect([...document.querySelectorAll('.brief-lines li')].map(({ textContent }) => textContent)).toEqual([
      'Autumn bread Strong fit',
      'Home fitness Not a fit',
    ]);
    await expectAccessible();
  });

  it('says the score, what each reason adds to it, and what the account shows beside its numbers', async () => {
    openPopup(fakePorts(fakeWorker(mira())));
    await expect.element(page.getByText('Score 64–82 of 100')).toBeVisible();
    expect([...document.querySelectorAll('.reason .points')].map(({ textContent }) => textContent)).toEqual([
      '46 of 46',
      '18 of 36',
      '0 of 0',
      '0–18 of 18',
    ]);
    await expect.element(page.getByText('Typical post: likes 1,020 · comments 46 · views –')).toBeVisible();
    for (const [name, href] of [
      ['E-mail: mira@bakes.example', 'mailto:mira@bakes.example'],
      ['Linktree: linktr.ee/mira', 'https://linktr.ee/mira'],
    ] as const) {
      const link = page.getByRole('link', { name });
      await expect.element(link).toHaveAttribute('href', href);
      await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    }
  });

  it('tells what the rate stands on and what would change the verdict, without being asked', async () => {
    openPopup(fakePorts(fakeWorker(mira())));
    for (const line of ['Worked out from 10 posts.', 'Left out: 1 pinned', 'Not known yet: Language'])
      await expect.element(page.getByText(line)).toBeVisible();
  });

  it('unfolds how it was worked out, by keyboard too', async () => {
    openPopup(fakePorts(fakeWorker(mira())));
    const line = page.getByText('Held against the brief');

    await expect.element(page.getByText('How this was worked out')).toBeVisible();
    await expect.element(line).not.toBeVisible();
    page.getByText('How this was worked out').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(line).toBeVisible();
    await expectAccessible();
  });

  it('shows a private account honestly, and it can still be saved', async () => {
    openPopup(fakePorts(fakeWorker(mira(privateAccount))));

    await expect.element(page.getByText('Too little to tell')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save to “Micro-influencer”' })).toBeVisible();
    await expectAccessible();
  });

  it('calls a creator without a name by the handle', async () => {
    openPopup(fakePorts(fakeWorker({ ...mira(), name: null })));

    await expect.element(page.getByRole('heading', { level: 2 }).first()).toHaveTextContent('@mira.bakes');
  });

  it('shows what a page calls itself as text, whatever it holds', async () => {
    const markup = '<img src=x onerror="document.title=\'broken\'"><b>Mira</b>';
    const worker = fakeWorker({ ...mira(saved, [note('a', markup)]), name: markup }, [
      listed('mira', { name: markup }),
    ]);
    openPopup(fakePorts(worker));

    await expect.element(page.getByRole('heading', { level: 2 }).first()).toHaveTextContent(markup);
    expect(document.querySelector('.note-text')?.textContent).toBe(markup);
    expect(document.querySelector('main img, main b')).toBeNull();
    expect(document.title).toBe('Fitlens');
  });

  it('stays within its width with names and words that do not end, in both directions of reading', async () => {
    const endless = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
    const worker = fakeWorker({ ...mira(saved, [note('a', endless)]), name: endless, called: endless }, [
      listed('a', { name: endless, line: endless }),
    ]);
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      openPopup(fakePorts(worker));
      await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect(document.body.scrollWidth).toBe(document.body.clientWidth);
    }
    await expectAccessible();
  });

  it('asks anew when it comes into view again', async () => {
    const worker = fakeWorker(mira());
    const ports = fakePorts(worker);
    openPopup(ports);
    await expect.element(page.getByRole('button', { name: 'Save to “Micro-influencer”' })).toBeVisible();

    worker.creator = mira(saved, [note('a', 'Written in another window.', minutesAgo(1))]);
    ports.show();

    await expect.element(page.getByRole('combobox', { name: 'Status in “Micro-influencer”' })).toBeVisible();
    await expect.element(page.getByText('Written in another window.')).toBeVisible();
  });

  it.each([[[]], [[listed('creator_one')]]])(
    'says that the page is still being read, and by itself what came of it; beside the shortlist %#',
    async (shortlist) => {
      const whichAccount = vi.fn(async (): Promise<{ key: string | null; reading: boolean }> => account);
      let account: { key: string | null; reading: boolean } = { key: null, reading: true };
      openPopup({ ...fakePorts(fakeWorker(mira(), shortlist)), whichAccount });
      await expect.element(page.getByText('Fitlens is reading this page…')).toBeVisible();
      await expect.element(page.getByRole('link', { name: 'Shortlist' })).toBeVisible();
      expect(document.body.textContent).not.toMatch(/Start on|No creator|Reload/);
      await expectAccessible();

      account = { key: 'instagram:101', reading: false };

      await expect.element(page.getByRole('heading', { name: 'Mira Keller' }), { timeout: 5000 }).toBeVisible();
      expect(document.body.textContent).not.toContain('Fitlens is reading');
      // Who is shown is not asked for any more.
      const asked = whichAccount.mock.calls.length;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(whichAccount).toHaveBeenCalledTimes(asked);
    },
  );

  it('notices by itself that a page which was being read is nobody’s', async () => {
    let reading = true;
    openPopup({ ...fakePorts(fakeWorker(null)), whichAccount: async () => ({ key: null, reading }) });
    await expect.element(page.getByText('Fitlens is reading this page…')).toBeVisible();

    reading = false;

    const start = page.getByRole('heading', { name: 'Start on a creator’s profile' });
    await expect.element(start, { timeout: 5000 }).toBeVisible();
  });
});

describe('The popup where no creator can be shown', () => {
  it('says in one sentence how to begin while nobody is saved', async () => {
    openPopup(fakePorts(fakeWorker(null), null));

    await expect.element(page.getByText(/Open one on Instagram, TikTok, YouTube/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Shortlist', exact: true })).toBeVisible();
    await expectAccessible();
  });

  it.each([[[]], [[listed('creator_one')]]])(
    'advises to reload the page only where Fitlens does not run in it; beside the shortlist %#',
    async (shortlist) => {
      const ports = fakePorts(fakeWorker(null, shortlist), null);
      const begin = shortlist.length > 0 ? 'No creator on this page.' : 'Start on a creator’s profile';
      openPopup(ports);
      await expect.element(page.getByText(begin)).toBeVisible();
      expect(document.body.textContent).not.toContain('Reload');

      openPopup({ ...ports, whichAccount: async () => null });
      await expect.element(page.getByText('Already on a profile? Reload the page once.')).toBeVisible();
    },
  );

  it('says on which sites it was switched off, and where to switch it on', async () => {
    const worker = fakeWorker(null, [listed('creator_one')]);
    openPopup(fakePorts(worker, null));
    await expect.element(page.getByText('No creator on this page.')).toBeVisible();
    await expect.poll(() => worker.asked).toContain('settings');
    expect(document.body.textContent).not.toContain('Fitlens is off');

    worker.sitesOff = ['tiktok'];
    for (const shortlist of [[], [listed('creator_one')]]) {
      worker.shortlist = shortlist;
      openPopup(fakePorts(worker, null));
      await expect.element(page.getByText('Fitlens is off on TikTok.')).toBeVisible();
      await expect
        .element(page.getByRole('link', { name: 'Switch it on in the options' }))
        .toHaveAttribute('href', '/src/options/index.html#sites');
      await expectAccessible();
    }
  });

  it.each([[[]], [[listed('creator_one')]]])(
    'says which sites the browser does not let Fitlens read, and has it asked to; beside the shortlist %#',
    async (shortlist) => {
      const worker = fakeWorker(null, shortlist);
      worker.sitesRefused = {
        names: ['Instagram', 'X'],
        patterns: ['https://www.instagram.com/*', 'https://x.com/*', 'https://twitter.com/*'],
      };
      const ports = { ...fakePorts(worker, null), whichAccount: async () => null };
      openPopup(ports);
      await expect.element(page.getByText('The browser does not let Fitlens read Instagram and X.')).toBeVisible();
      // What Fitlens cannot read it does not know to be nobody's.
      expect(document.body.textContent).not.toContain('No creator on this page');
      await expectAccessible();
      await page.getByRole('button', { name: 'Allow it' }).click();
      expect(ports.went).toEqual(['https://www.instagram.com/*', 'https://x.com/*', 'https://twitter.com/*']);
      await expect.poll(() => document.body.textContent).not.toContain('does not let');
      await expect.element(page.getByText('Already on a profile? Reload the page once.')).toBeVisible();
    },
  );

  it('says what stands here on a profile, and leads to the shortlist', async () => {
    openPopup(fakePorts(fakeWorker(null, [listed('creator_one')]), null));

    await expect.element(page.getByText('No creator on this page.')).toBeVisible();
    await expect.element(page.getByText('Open a profile, and its verdict, status and notes are here.')).toBeVisible();
    const list = page.getByRole('link', { name: 'Shortlist (1)' });
    await expect.element(list).toHaveAttribute('href', '/src/shortlist/index.html');
    await expect.element(list).toHaveAttribute('target', '_blank');
    await expectAccessible();
  });

  it('leads to the panel, which stays beside the page', async () => {
    const ports = fakePorts(fakeWorker(mira()));
    openPopup(ports);
    await page.getByRole('button', { name: 'Side panel' }).click();
    expect(ports.went).toEqual(['panel']);
  });

  it('says why where the browser does not open the panel', async () => {
    const openPanel = () => Promise.reject(new Error('The panel cannot be opened here.'));
    openPopup({ ...fakePorts(fakeWorker(mira())), openPanel });
    await page.getByRole('button', { name: 'Side panel' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The panel cannot be opened here.');
  });

  it('says why where it cannot know whether anybody is saved, and tries again', async () => {
    const worker = fakeWorker(null, [listed('creator_one')]);
    worker.failing.set('kept', 'Fitlens did not answer.');
    openPopup(fakePorts(worker, null));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    worker.failing.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByText('No creator on this page.')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('says so when the profile was erased while its page stayed open', async () => {
    openPopup(fakePorts(fakeWorker(null)));

    await expect.element(page.getByText(/does not remember this profile/)).toBeVisible();
  });

  it('says why the creator could not be loaded, keeps the way to the shortlist, and tries again', async () => {
    const worker = fakeWorker(mira(), [listed('creator_one')]);
    worker.failing.set('creator', 'Fitlens did not answer.');
    openPopup(fakePorts(worker));

    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    await expect.element(page.getByRole('link', { name: 'Shortlist (1)' })).toBeVisible();
    await expectAccessible();

    worker.failing.clear();
    await page.getByRole('button', { name: 'Try again' }).click();

    await expect.element(page.getByRole('heading', { name: 'Mira Keller' })).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});
