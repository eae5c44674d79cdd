import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BriefLine, CreatorView } from '../../src/shared/creator-view';
import { candidate } from './fake-changes';
import { fakePorts, minutesAgo, mira, note, strongFit } from './popup-fakes';
import { expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const daysAgo = (days: number) => minutesAgo(days * 24 * 60);
const briefs: BriefLine[] = [
  { id: 'default', name: 'Micro-influencer', verdict: 'strong', verdictName: 'Strong fit' },
  { id: 'summer', name: 'Summer sale', verdict: 'possible', verdictName: 'Possible fit' },
];
const there = (change: Parameters<typeof candidate>[0] = {}, more: Partial<CreatorView> = {}): CreatorView => ({
  ...mira({ ...strongFit, saved: true }),
  briefs,
  candidates: [candidate({ addedAt: daysAgo(12), ...change })],
  ...more,
});

const save = page.getByRole('button', { name: 'Save to “Micro-influencer”' });
const status = page.getByRole('combobox', { name: 'Status in “Micro-influencer”' });
const reject = page.getByRole('button', { name: 'Reject', exact: true });
const others = page.getByRole('button', { name: 'Other campaigns' });
const undo = page.getByRole('button', { name: 'Undo' });
const notice = page.getByRole('status');

describe('Saving into a campaign', () => {
  it('is one press, and the keyboard goes on at the status; Undo takes it back', async () => {
    const worker = fakeWorker({ ...mira(), briefs });
    openPopup(fakePorts(worker));
    await expect.element(page.getByText('Not in “Micro-influencer” yet.')).toBeVisible();

    (save.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');

    await expect.element(status).toHaveValue('shortlisted');
    await expect.element(status).toHaveFocus();
    await expect.element(page.getByText('In “Micro-influencer” since today.')).toBeVisible();
    await expect.element(notice).toHaveTextContent('@mira.bakes is in “Micro-influencer”.');
    expect(worker.changes).toEqual([{ do: 'save', brief: 'default' }]);
    await expectAccessible();

    await undo.click();
    await expect.element(save).toBeVisible();
    await expect.element(notice).toHaveTextContent('Undone');
  });

  it('says since when somebody is there already', async () => {
    openPopup(fakePorts(fakeWorker(there())));
    await expect.element(page.getByText('In “Micro-influencer” for 12 days.')).toBeVisible();
  });

  it('says it too where another window saved them meanwhile, and changes nothing', async () => {
    const worker = fakeWorker({ ...mira(), briefs });
    openPopup(fakePorts(worker));
    await expect.element(save).toBeVisible();
    worker.creator = there({ status: 'contacted' });
    await save.click();
    await expect.element(notice).toHaveTextContent('@mira.bakes is already in “Micro-influencer”, for 12 days.');
    await expect.element(status).toHaveValue('contacted');
    await expect.element(undo).not.toBeInTheDocument();
  });

  it('chooses another campaign by the arrow beside it, and shows the status there in a line of its own', async () => {
    const worker = fakeWorker({ ...mira(), briefs });
    openPopup(fakePorts(worker));
    await others.click();
    await expect.element(others).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByRole('button', { name: 'Summer sale Possible fit' })).toHaveFocus();
    await expectAccessible();

    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByRole('combobox', { name: 'Status in “Summer sale”' })).toHaveValue('shortlisted');
    await expect.element(others).toHaveFocus();
    await expect.element(save).toBeVisible();
    await page.getByRole('combobox', { name: 'Status in “Summer sale”' }).selectOptions('Replied');
    await expect.element(notice).toHaveTextContent('@mira.bakes in “Summer sale”: Replied.');
    await page.getByRole('button', { name: 'Remove from “Summer sale”' }).click();
    await expect.element(page.getByText('Summer sale').last()).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Status in “Summer sale”' })).not.toBeInTheDocument();
  });

  it('makes another campaign by its name, which asks what the active one asks; Undo removes both', async () => {
    const worker = fakeWorker({ ...mira(), briefs });
    openPopup(fakePorts(worker));
    await others.click();
    await page.getByRole('textbox', { name: 'Name of a new campaign' }).fill('  Winter bread ');
    await userEvent.keyboard('{Enter}');

    await expect.element(notice).toHaveTextContent('@mira.bakes is in “Winter bread”.');
    const [first, made] = worker.briefs.briefs;
    expect(made).toEqual({ ...first, id: made?.id, name: 'Winter bread' });
    expect(made?.id).not.toBe(first?.id);
    expect(worker.changes).toEqual([{ do: 'save', brief: made?.id }]);

    await undo.click();
    await expect.poll(() => worker.briefs.briefs).toEqual([first]);
  });

  it('leaves a campaign, and Undo brings back everything there was', async () => {
    const worker = fakeWorker(there({ status: 'agreed' }));
    openPopup(fakePorts(worker));
    await others.click();
    await page.getByRole('button', { name: 'Remove from “Micro-influencer”' }).click();
    await expect.element(save).toBeVisible();
    await expect.element(notice).toHaveTextContent('@mira.bakes is no longer in “Micro-influencer”.');
    await undo.click();
    await expect.element(status).toHaveValue('agreed');
    await expect.element(status).toHaveFocus();
  });

  it('says why it failed, where it failed', async () => {
    const worker = fakeWorker({ ...mira(), briefs });
    worker.failing.set('creator-change', 'There is no room left on this computer.');
    openPopup(fakePorts(worker));
    await save.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no room left on this computer.');
    await expect.element(save).toBeVisible();
  });
});

describe('The status', () => {
  it('is changed at once, names each step, and can be undone', async () => {
    const worker = fakeWorker(there());
    openPopup(fakePorts(worker));
    await expect.element(status).toBeVisible();
    expect([...document.querySelectorAll('#save option')].map(({ textContent }) => textContent)).toEqual([
      'To look at',
      'Shortlisted',
      'Contacted',
      'Replied',
      'Agreed',
      'Published',
      'Paid',
      'Declined',
      'Rejected',
    ]);
    await status.selectOptions('Contacted');
    await expect.element(notice).toHaveTextContent('@mira.bakes in “Micro-influencer”: Contacted.');
    await undo.click();
    await expect.element(status).toHaveValue('shortlisted');
  });

  it('asks for the reason before somebody is rejected by it', async () => {
    const worker = fakeWorker(there());
    openPopup(fakePorts(worker));
    await expect.element(status).toBeVisible();
    await status.selectOptions('Rejected');
    await expect.element(page.getByText('Why not?')).toBeVisible();
    await expect.element(status).toHaveValue('shortlisted');
    expect(worker.changes).toEqual([]);
  });
});

describe('Rejecting', () => {
  it('is Reject and a reason, by keyboard too; since when and why is said, and it can be taken back', async () => {
    const worker = fakeWorker({ ...mira(), briefs });
    openPopup(fakePorts(worker));
    await expect.element(reject).toBeVisible();
    (reject.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('form', { name: 'Why not?' })).toBeVisible();
    await expectAccessible();
    await expect.element(page.getByRole('button', { name: 'Wrong size' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByText('Rejected today: Wrong size')).toBeVisible();
    await expect.element(status).toHaveValue('rejected');
    await expect.element(notice).toHaveTextContent('@mira.bakes is rejected for “Micro-influencer”.');
    expect(worker.changes).toEqual([{ do: 'status', brief: 'default', status: 'rejected', reason: { known: 'size' } }]);
    await expectAccessible();

    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.element(status).toHaveValue('shortlisted');
    await expect.element(reject).toBeVisible();
  });

  it('offers the reasons that the person used before, takes new ones, and needs none', async () => {
    const worker = fakeWorker(there({}, { ownReasons: ['Photos too dark'] }));
    openPopup(fakePorts(worker));
    await reject.click();
    await page.getByRole('button', { name: 'Photos too dark' }).click();
    await expect.element(page.getByText('Rejected today: Photos too dark')).toBeVisible();
    await page.getByRole('button', { name: 'Take back' }).click();

    await reject.click();
    await page.getByRole('textbox', { name: 'In your own words' }).fill('Talks too fast');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Rejected today: Talks too fast')).toBeVisible();
    await page.getByRole('button', { name: 'Take back' }).click();

    await reject.click();
    await page.getByRole('button', { name: 'No reason' }).click();
    await expect.element(page.getByText('Rejected today', { exact: true })).toBeVisible();
    expect(worker.changes.flatMap((change) => (change.do === 'status' ? [change.reason] : []))).toEqual([
      { text: 'Photos too dark' },
      null,
      { text: 'Talks too fast' },
      null,
      null,
    ]);
  });

  it('is left by Escape, back at the button, with the popup open and nothing done', async () => {
    const worker = fakeWorker(there());
    openPopup(fakePorts(worker));
    await reject.click();
    let isHeard = false;
    const hear = (event: KeyboardEvent) => (isHeard = event.defaultPrevented);
    window.addEventListener('keydown', hear, { once: true });
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Why not?')).not.toBeInTheDocument();
    await expect.element(reject).toHaveFocus();
    expect(isHeard).toBe(true);
    expect(worker.changes).toEqual([]);
  });

  it('says who was rejected twelve days ago, and why', async () => {
    openPopup(
      fakePorts(fakeWorker(there({ status: 'rejected', statusAt: daysAgo(12), reason: { known: 'noAnswer' } }))),
    );
    await expect.element(page.getByText('Rejected 12 days ago: No answer')).toBeVisible();
  });
});

describe('The first 600 px of the popup', () => {
  it('hold the verdict, Save or status, Reject and the field for a note, whatever the name', async () => {
    for (const view of [
      { ...mira(), briefs },
      there({}, { name: 'Mira '.repeat(60), notes: [note('a', 'x '.repeat(900))] }),
    ]) {
      openPopup(fakePorts(fakeWorker(view)));
      await expect.element(page.getByRole('button', { name: 'Add note' })).toBeVisible();
      for (const part of ['.answer', '.campaign-row', '.note-editor'])
        expect(document.querySelector(part)?.getBoundingClientRect().bottom).toBeLessThan(600);
    }
  });

  it('stay within their width with names that do not end, in both directions of reading', async () => {
    const endless = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
    const long = briefs.map((brief) => ({ ...brief, name: endless }));
    const view = there(
      { reason: { text: endless }, status: 'rejected' },
      {
        briefs: [...long, { ...(long[1] as BriefLine), id: 'third' }],
        campaign: { id: 'default', name: endless },
        ownReasons: [endless],
      },
    );
    view.candidates = [...view.candidates, candidate({ brief: 'summer', briefName: endless })];
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      openPopup(fakePorts(fakeWorker(view)));
      await others.click();
      expect(document.body.scrollWidth).toBe(document.body.clientWidth);
      await page.getByRole('combobox', { name: 'Status' }).last().selectOptions('Paid');
      await userEvent.keyboard('{Escape}');
      await page.getByRole('button', { name: 'Take back' }).click();
      await reject.click();
      expect(document.body.scrollWidth).toBe(document.body.clientWidth);
    }
    await expectAccessible();
  });
});
