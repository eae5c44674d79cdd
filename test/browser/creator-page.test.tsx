import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from './accessible';
import { account, fakePage, miraPage, offer, onTikTok } from './creator-page-fakes';
import { minutesAgo, note } from './popup-fakes';
import { openShortlist } from './shortlist-screen';

const address = '#/creator/instagram%3A101';
const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const region = (name: string) => page.getByRole('region', { name, exact: true });
async function tableIsThere(): Promise<void> {
  await expect.element(page.getByRole('searchbox')).toBeVisible();
}

describe('The page of a creator', () => {
  it('says who it is, what comes of them, and all that is noted', async () => {
    openShortlist(fakePage().ports, address);
    await expect.element(heading('Mira Keller')).toBeVisible();
    await expect.element(page.getByText('Strong fit').first()).toBeVisible();
    await expect.element(page.getByLabelText('Status in “Micro-influencer”')).toHaveValue('shortlisted');
    await expect.element(page.getByText('Asked for her media kit.').first()).toBeVisible();
    await expect.element(region('History').getByText('Nov 20, 2026')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Jonas Falk' }))
      .toHaveAttribute('href', '#/creator/instagram%3A202');
    expect(document.title).toBe('Mira Keller · Fitlens shortlist');
    await expectAccessible();
  });

  it('shows what is done there at once, and takes it back', async () => {
    const fake = fakePage();
    openShortlist(fake.ports, address);
    await page.getByLabelText('Status in “Micro-influencer”').selectOptions('contacted');
    await expect.element(page.getByRole('status').getByText(/Contacted/)).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByLabelText('Status in “Micro-influencer”')).toHaveValue('shortlisted');
    await page.getByLabelText('New note about @mira.bakes').fill('Sends her prices on Monday');
    await button('Add note').click();
    await expect.element(page.getByText('Sends her prices on Monday').first()).toBeVisible();
  });

  it('shows what became of them elsewhere when it comes into view again', async () => {
    const fake = fakePage();
    openShortlist(fake.ports, address);
    await expect.element(heading('Mira Keller')).toBeVisible();
    fake.worker.creator = { ...fake.page.view, notes: [note('n2', 'Noted in the popup', minutesAgo(1))] };
    fake.show();
    await expect.element(page.getByText('Noted in the popup').first()).toBeVisible();
  });

  it('tells that nothing is known of somebody, and leads back', async () => {
    openShortlist(fakePage().ports, '#/creator/nobody');
    await expect.element(heading('Nothing is kept of this creator')).toBeVisible();
    await expectAccessible();
    await page.getByRole('link', { name: 'To the table' }).click();
    await tableIsThere();
  });

  it('tells what went wrong, and tries again', async () => {
    const fake = fakePage();
    fake.worker.failing.set('creator-page', 'The disk is full.');
    openShortlist(fake.ports, address);
    await expect.element(page.getByText('The disk is full.')).toBeVisible();
    fake.worker.failing.clear();
    await button('Try again').click();
    await expect.element(heading('Mira Keller')).toBeVisible();
  });
});

describe('Accounts of one creator', () => {
  it('stand side by side, each with its own numbers and the way to its profile', async () => {
    openShortlist(fakePage(miraPage({ accounts: [account(), onTikTok()] })).ports, address);
    const compared = page.getByRole('link', { name: 'Accounts side by side' });
    await expect.element(compared).toHaveAttribute('href', address.replace('creator', 'compare'));
    const [first, second] = [page.getByRole('article').first(), page.getByRole('article').nth(1)];
    await expect.element(second.getByRole('heading', { name: '@mirabakes · TikTok' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Open profile of @mirabakes on TikTok' }))
      .toHaveAttribute('href', 'https://www.tiktok.com/@mirabakes');
    const [one, other] = [first, second].map((card) => card.element().getBoundingClientRect());
    expect(one?.top).toBe(other?.top);
    await expectAccessible();
  });

  it('are offered with what speaks for them; the person says yes, and takes it back', async () => {
    const fake = fakePage(miraPage({ offers: [offer()] }));
    openShortlist(fake.ports, address);
    const offers = region('The same person?');
    await expect.element(offers.getByText('Both link to linktr.ee/mira.')).toBeVisible();
    await expectAccessible();
    await button('Yes, the same person: @mirabakes on TikTok').click();
    await expect.element(page.getByText('@mirabakes on TikTok belongs to this creator now.')).toBeVisible();
    await expect.element(page.getByRole('article', { name: '@mirabakes · TikTok' })).toBeVisible();
    await button('Undo').click();
    await expect.element(offers).toBeVisible();
    await expect.element(page.getByRole('article', { name: '@mirabakes · TikTok' })).not.toBeInTheDocument();
  });

  it('are taken out when they are somebody else’s, and put back', async () => {
    const fake = fakePage(miraPage({ accounts: [account(), onTikTok()] }));
    openShortlist(fake.ports, address);
    await button('Not the same person: @mirabakes on TikTok').click();
    await expect.element(page.getByText(/@mirabakes on TikTok is a creator of its own now/)).toBeVisible();
    await expect.element(page.getByRole('article', { name: '@mirabakes · TikTok' })).not.toBeInTheDocument();
    // Of the only account that is left nobody can say that it is another's.
    await expect.element(page.getByText('Not the same person')).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.element(page.getByRole('article', { name: '@mirabakes · TikTok' })).toBeVisible();
  });

  it('keep their page when what names the creator changes', async () => {
    const fake = fakePage(miraPage({ accounts: [account(), onTikTok()] }));
    openShortlist(fake.ports, address);
    await expect.element(heading('Mira Keller')).toBeVisible();
    fake.worker.creator = { ...fake.page.view, key: 'fresh' };
    await button('Not the same person: @mira.bakes on Instagram').click();
    await expect.poll(() => location.hash).toBe('#/creator/fresh');
    await expect.element(heading('Mira Keller')).toBeVisible();
  });

  it('say what went wrong where it was pressed', async () => {
    const fake = fakePage(miraPage({ offers: [offer()] }));
    fake.worker.failing.set('creators-join', 'A creator has 20 accounts at most.');
    openShortlist(fake.ports, address);
    await button('Yes, the same person: @mirabakes on TikTok').click();
    await expect.element(region('The same person?').getByText('A creator has 20 accounts at most.')).toBeVisible();
  });
});

describe('Ways to reach a creator', () => {
  it('stand with where they were found, and are copied whole', async () => {
    const fake = fakePage();
    openShortlist(fake.ports, address);
    const contact = region('Contact');
    await expect
      .element(contact.getByRole('link', { name: 'mira@bakes.example' }))
      .toHaveAttribute('href', 'mailto:mira@bakes.example');
    await expect.element(contact.getByText('In the bio on Instagram: “mira (at) bakes.example”')).toBeVisible();
    await button('Copy linktr.ee/mira').click();
    await expect.element(page.getByText('Copied')).toBeVisible();
    expect(fake.list.copied).toEqual(['https://linktr.ee/mira']);
  });

  it('say so where there are none, and where the browser does not copy', async () => {
    const fake = fakePage();
    fake.ports.copy = () => Promise.reject(new Error('NotAllowedError'));
    openShortlist(fake.ports, address);
    await button('Copy mira@bakes.example').click();
    await expect.element(page.getByText(/The browser did not allow it to be copied/)).toBeVisible();
    openShortlist(fakePage(miraPage({ contact: [], similar: [] })).ports, address);
    await expect.element(page.getByText('The profile shows no e-mail address and no link.')).toBeVisible();
    await expect.element(page.getByText(/Nobody on your list is near/)).toBeVisible();
  });
});

describe('What is kept of one person', () => {
  it('is exported as a file', async () => {
    const fake = fakePage();
    openShortlist(fake.ports, address);
    await button('Export everything about @mira.bakes').click();
    await expect
      .element(page.getByText('Everything about @mira.bakes is in your downloads: creator.json.'))
      .toBeVisible();
    expect(fake.list.files.map(({ name }) => name)).toEqual(['creator.json']);
  });

  it('is erased after asking once more, with what was typed and not kept', async () => {
    const fake = fakePage();
    openShortlist(fake.ports, address);
    await page.getByLabelText('New note about @mira.bakes').fill('half a sentence');
    await button('Erase everything… about @mira.bakes').click();
    await expectAccessible();
    await button('Cancel').click();
    expect(fake.worker.asked).not.toContain('creator-erase');
    await button('Erase everything… about @mira.bakes').click();
    await button('Erase for good').click();
    await tableIsThere();
    await expect.element(page.getByText('Everything about @mira.bakes is erased.')).toBeVisible();
    expect(fake.list.drafts.texts.size).toBe(0);
  });
});

describe('By keyboard', () => {
  it('n goes to the note, e to the status, Escape back to the table of the campaign', async () => {
    openShortlist(fakePage().ports, `${address}?campaign=summer`);
    await expect.element(heading('Mira Keller')).toBeVisible();
    await userEvent.keyboard('e');
    await expect.element(page.getByLabelText('Status in “Micro-influencer”')).toHaveFocus();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('n');
    await expect.element(page.getByLabelText('New note about @mira.bakes')).toHaveFocus();
    // What is written is text.
    await userEvent.keyboard('ene');
    await expect.element(page.getByLabelText('New note about @mira.bakes')).toHaveValue('ene');
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => location.hash).toBe('#/?campaign=summer');
  });

  it('Escape takes nobody from the page who is filling in a form', async () => {
    openShortlist(fakePage().ports, address);
    await button('Add a collaboration').click();
    button('Cancel').element().focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Add a collaboration')).toHaveFocus();
    expect(location.hash).toBe(address);
  });

  it('o opens the profile', async () => {
    const fake = fakePage();
    openShortlist(fake.ports, address);
    await expect.element(heading('Mira Keller')).toBeVisible();
    await userEvent.keyboard('o');
    expect(fake.list.opened).toEqual(['https://www.instagram.com/mira.bakes/']);
  });
});

describe('However wide the window and however long the name', () => {
  const long = () => {
    const fake = fakePage(miraPage({ offers: [offer()], accounts: [account(), onTikTok()] }));
    fake.worker.creator = { ...fake.page.view, name: 'Bartholomäus-Maximilian '.repeat(9) };
    return fake.ports;
  };

  it('nothing sticks out, in a narrow one and in one with text twice as large', async () => {
    await page.viewport(360, 700);
    openShortlist(long(), address);
    await expect.element(region('Contact')).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expectAccessible();
    await page.viewport(700, 500);
    document.documentElement.style.fontSize = '200%';
    openShortlist(long(), address);
    await expect.element(region('Contact')).toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(700);
  });
});
