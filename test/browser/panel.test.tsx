import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel } from '../../src/panel/panel';
import { WordsContext } from '../../src/ui/words-context';
import { candidate } from './fake-changes';
import { fakePorts, listedMany, mira, strongFit, words } from './popup-fakes';
import { closePopup, expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const named = (handle: string, key = `tiktok:${handle}`) => ({
  key,
  called: `@${handle}`,
  site: 'TikTok',
  url: `https://www.tiktok.com/@${handle}`,
});
const here = named('mira.bakes', 'instagram:101');
const status = page.getByRole('combobox', { name: 'Status in “Micro-influencer”' });
const bar = page.getByRole('region', { name: 'Creators to look at' });
const button = (name: string) => bar.getByRole('button', { name });

/** A worker whose page's creator is the second of three to be looked at. */
function queued() {
  const worker = fakeWorker(
    { ...mira({ ...strongFit, saved: true }), candidates: [candidate({ status: 'toLookAt' })] },
    listedMany(3),
  );
  worker.queue = [named('one'), here, named('three')];
  return worker;
}

function openPanel(ports: ReturnType<typeof fakePorts>): void {
  closePopup();
  render(
    <WordsContext.Provider value={words}>
      <Panel ports={ports} />
    </WordsContext.Provider>,
    document.body,
  );
}

describe('The panel', () => {
  it('shows the creator of the page in front, and follows to the next page', async () => {
    const worker = fakeWorker(mira());
    const ports = fakePorts(worker);
    openPanel(ports);
    await expect.element(page.getByRole('heading', { name: 'Mira Keller' })).toBeVisible();
    await expectAccessible();
    worker.creator = { ...mira(), key: 'tiktok:7', name: 'Jonas Falk' };
    ports.show();
    await expect.element(page.getByRole('heading', { name: 'Jonas Falk' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Side panel' })).not.toBeInTheDocument();
  });

  it('stays within 320 px, with names that do not end, in both directions of reading', async () => {
    const endless = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
    const worker = queued();
    worker.creator = worker.creator && { ...worker.creator, name: endless, called: `@${endless}` };
    worker.queue = [here, named(endless)];
    // The popup's style, which is loaded too, has a width of its own.
    document.documentElement.classList.add('own-tab');
    await page.viewport(320, 700);
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      openPanel(fakePorts(worker));
      await expect.element(button('Skip')).toBeVisible();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    }
    await expectAccessible();
    await page.viewport(414, 896);
    document.documentElement.classList.remove('own-tab');
  });
});

describe('One after the other of those to be looked at', () => {
  it('says where somebody stands and who comes next, in popup and panel', async () => {
    for (const open of [openPanel, openPopup]) {
      open(fakePorts(queued()));
      await expect.element(bar.getByText('2 of 3 to look at')).toBeVisible();
      await expect.element(bar.getByText('Next: @three · TikTok')).toBeVisible();
      await expectAccessible();
    }
  });

  it('is decided by a press, with Undo; the next profile opens only when that is pressed, in this tab', async () => {
    const ports = fakePorts(queued());
    openPanel(ports);
    await button('Save').click();
    await expect.element(status).toHaveValue('shortlisted');
    await expect.element(bar.getByText('2 creators to look at')).toBeVisible();
    expect(ports.went).toEqual([]);
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await button('Next').click();
    expect(ports.went).toEqual(['https://www.tiktok.com/@one']);
  });

  it('is left undecided by Skip', async () => {
    const worker = queued();
    const ports = fakePorts(worker);
    openPanel(ports);
    await button('Skip').click();
    expect(ports.went).toEqual(['https://www.tiktok.com/@three']);
    expect(worker.changes).toEqual([]);
  });

  it.each([
    ['s', { do: 'status', brief: 'default', status: 'shortlisted', reason: null }],
    ['R', { do: 'status', brief: 'default', status: 'rejected', reason: null }],
  ])('is decided by a single key in the panel: %s', async (key, change) => {
    const worker = queued();
    openPanel(fakePorts(worker));
    await expect.element(button('Save')).toBeVisible();
    await userEvent.keyboard(key);
    await expect.poll(() => worker.changes).toEqual([change]);
  });

  it.each(['k', 'n'])('goes on by a single key in the panel: %s', async (key) => {
    const ports = fakePorts(queued());
    openPanel(ports);
    await expect.element(button('Skip')).toBeVisible();
    await userEvent.keyboard(key);
    await expect.poll(() => ports.went).toEqual(['https://www.tiktok.com/@three']);
  });

  it('leaves letters alone that are written, or that belong to a shortcut, or that the popup hears', async () => {
    const worker = queued();
    const ports = fakePorts(worker);
    openPanel(ports);
    await expect.element(button('Save')).toBeVisible();
    await page.getByRole('textbox', { name: 'New note about @mira.bakes' }).fill('');
    await userEvent.keyboard('srkn');
    await expect.element(page.getByRole('textbox', { name: 'New note about @mira.bakes' })).toHaveValue('srkn');
    (button('Save').element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}s{/Alt}');
    openPopup(ports);
    await expect.element(button('Save')).toBeVisible();
    await userEvent.keyboard('n');
    expect([worker.changes, ports.went]).toEqual([[], []]);
  });

  it('hears no letter that decides about somebody who is decided already', async () => {
    const contacted = { ...mira({ ...strongFit, saved: true }), candidates: [candidate({ status: 'contacted' })] };
    const worker = fakeWorker(contacted, listedMany(1));
    worker.queue = [named('one')];
    const ports = fakePorts(worker);
    openPanel(ports);
    await expect.element(button('Next')).toBeVisible();
    await userEvent.keyboard('rsn');
    await expect.poll(() => ports.went).toEqual(['https://www.tiktok.com/@one']);
    expect(worker.changes).toEqual([]);
  });

  it('begins on any page, and is not there while there is nobody to look at', async () => {
    const worker = fakeWorker(null, listedMany(2));
    worker.queue = [named('one'), named('two')];
    const ports = fakePorts(worker, null);
    openPanel(ports);
    await expect.element(bar.getByText('2 creators to look at')).toBeVisible();
    await expect.element(button('Save')).not.toBeInTheDocument();
    await button('Next').click();
    expect(ports.went).toEqual(['https://www.tiktok.com/@one']);
    worker.queue = [];
    ports.show();
    await expect.element(bar).not.toBeInTheDocument();
  });
});
