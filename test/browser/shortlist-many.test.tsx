import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MessageName, Send } from '../../src/shared/messages';
import { fakeList, inCampaign, made, madeMany } from './shortlist-fakes';
import { openShortlist, rowOf, shownNames } from './shortlist-screen';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const check = (name: string) => page.getByRole('checkbox', { name, exact: true });
const notice = page.getByRole('status');
const says = async (text: string) => {
  await expect.element(page.getByText(text, { exact: true })).toBeVisible();
};

describe('Several creators at once', () => {
  it('are selected one by one, up to another with Shift, or all that were found', async () => {
    const list = fakeList(madeMany(250));
    openShortlist(list.ports);
    await check('Select Jonas Falk 1').click();
    await says('1 selected');
    await expect.element(rowOf('Jonas Falk 1')).toHaveAttribute('aria-selected', 'true');
    await check('Select Ana Müller 5').click({ modifiers: ['Shift'] });
    await says('5 selected');

    await check('Select all').click();
    await says('250 selected');
    await check('Select all').click();
    await expect.element(page.getByText('selected')).not.toBeInTheDocument();
  });

  it('are nobody’s any more once others are looked for: nothing is done to who is out of sight', async () => {
    openShortlist(fakeList(madeMany(10)).ports);
    await check('Select all').click();
    await says('10 selected');
    await page.getByRole('searchbox').fill('mira');
    await says('2 creators');
    await expect.element(page.getByText('10 selected')).not.toBeInTheDocument();
  });

  it('are nobody’s either where others were looked for while they were being selected', async () => {
    const list = fakeList(madeMany(10));
    const { keys } = list.ports.table;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    list.ports.table.keys = async (...asked) => {
      await answered;
      return keys(...asked);
    };
    openShortlist(list.ports);
    await check('Select all').click();
    await page.getByRole('searchbox').fill('mira');
    await says('2 creators');
    answer();
    await check('Select Mira Keller 0').click();
    await expect.element(page.getByText('1 selected', { exact: true })).toBeVisible();
  });

  it('get a status in the active campaign, a hundred a message, and it is undone', async () => {
    const list = fakeList(madeMany(250));
    openShortlist(list.ports);
    await check('Select all').click();
    await says('250 selected');
    await button('Status…').click();
    await expect.element(page.getByRole('dialog', { name: 'Status of 250 creators' })).toBeVisible();
    await userEvent.keyboard('3');

    await expect.element(notice).toHaveTextContent('250 creators changed.');
    const sent = list.asked.filter(([name]) => name === 'creators-change');
    expect(sent).toHaveLength(3);
    expect(sent[0]?.[1]).toMatchObject({
      change: { do: 'status', brief: 'default', status: 'contacted', reason: null },
    });
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent('Contacted');
    await expect.element(page.getByRole('combobox', { name: 'Campaign' })).toHaveTextContent('Spring (250)');

    await button('Undo').click();
    await expect.element(notice).toHaveTextContent('250 creators are as before.');
    await expect.element(rowOf('Mira Keller 0')).not.toHaveTextContent('Contacted');
    expect(document.activeElement?.id).toBe('table-grid');
  });

  it('are as before after an undo, also where two of them became one while they were changed', async () => {
    const list = fakeList([inCampaign(made(0), 'toLookAt'), ...madeMany(101).slice(1)]);
    const { send } = list.ports;
    list.ports.send = (async (name: MessageName, body: never) => {
      const answer = await send(name, body);
      if (name !== 'creators-change' || list.asked.filter(([one]) => one === name).length < 2) return answer;
      // The last one is found to be the first one, who is changed already.
      const candidate = list.kept[0]?.candidates.get('default') ?? null;
      const joined = {
        creator: 'creator-0',
        saved: true,
        tags: null,
        events: [],
        candidates: [{ brief: 'default', candidate }],
      };
      return { ...answer, before: [joined] };
    }) as Send;
    openShortlist(list.ports);
    await check('Select all').click();
    await button('Status…').click();
    await userEvent.keyboard('3');
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent('Contacted');
    await button('Undo').click();
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent('To look at');
  });

  it('are rejected with a reason of ours, one of one’s own, or none', async () => {
    const list = fakeList([made(0)]);
    list.reasons = ['Too far away'];
    openShortlist(list.ports);
    const reject = async () => {
      await check('Select Mira Keller 0').click();
      await button('Status…').click();
      await page.getByRole('button', { name: 'Rejected' }).click();
    };
    const reasons = () =>
      list.asked.flatMap(([name, body]) =>
        name === 'creators-change' ? [(body as { change: { reason: unknown } }).change.reason] : [],
      );
    await reject();
    await button('Works with a competitor').click();
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent(/Rejected.*Works with a competitor/);
    await reject();
    await page.getByRole('textbox', { name: 'In your own words' }).fill('Too loud');
    await button('Reject').click();
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent(/Rejected.*Too loud/);
    await reject();
    await button('Too far away').click();
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent(/Rejected.*Too far away/);
    await reject();
    await button('No reason').click();
    await expect.poll(reasons).toEqual([{ known: 'competitor' }, { text: 'Too loud' }, { text: 'Too far away' }, null]);
  });

  it('get tags and lose tags', async () => {
    const list = fakeList([made(0), made(1)]);
    openShortlist(list.ports);
    await check('Select all').click();
    await button('Tags…').click();
    const dialog = page.getByRole('dialog', { name: 'Tags of 2 creators' });
    await dialog.getByRole('textbox', { name: 'Tags to add' }).fill('Berlin, vegan');
    await dialog.getByRole('checkbox', { name: 'bakers' }).click();
    await button('Change tags').click();

    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent('Berlin, vegan');
    expect(list.kept.map(({ row }) => row.creator.tags)).toEqual([
      ['Berlin', 'vegan'],
      ['Berlin', 'vegan'],
    ]);
  });

  it('come into a campaign, into a new one too that asks what the active one asks, and out of it', async () => {
    const list = fakeList([made(0)]);
    const [active] = list.briefs.briefs;
    if (active) active.keywords = ['rye'];
    openShortlist(list.ports);
    await check('Select Mira Keller 0').click();
    await button('Campaign…').click();
    await button('Summer').click();
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent(/Shortlisted.*Summer/);

    await check('Select Mira Keller 0').click();
    await button('Campaign…').click();
    await page.getByRole('textbox', { name: 'Or into a new campaign' }).fill('Autumn');
    await button('Add').click();
    await expect.element(page.getByRole('combobox', { name: 'Campaign' })).toHaveTextContent('Autumn (1)');
    const [spring] = list.briefs.briefs;
    expect(list.briefs.briefs.at(-1)).toEqual({ ...spring, id: expect.any(String), name: 'Autumn' });

    openShortlist(list.ports, '#/?campaign=summer');
    await check('Select Mira Keller 0').click();
    await button('Campaign…').click();
    await button('Take out of “Summer”').click();
    await expect.element(page.getByRole('heading', { name: 'No candidates in “Summer” yet' })).toBeVisible();
  });

  it('are saved as a spreadsheet, in the order of the table', async () => {
    const list = fakeList(madeMany(3));
    openShortlist(list.ports);
    await check('Select all').click();
    await button('Save as CSV').click();
    await expect.element(notice).toHaveTextContent(/in your downloads: fitlens-\d{4}-\d\d-\d\d\.csv/);
    const lines = (await list.files[0]?.text())?.trim().split('\r\n') ?? [];
    expect(lines.map((line) => line.split(',')[0]?.replace('\uFEFF', ''))).toEqual([
      'name',
      'Mira Keller 0',
      'Jonas Falk 1',
      'ليلى حداد 2',
    ]);
  });

  it('are erased only after a question', async () => {
    const list = fakeList([made(0), made(1)]);
    openShortlist(list.ports);
    await check('Select Mira Keller 0').click();
    await button('Erase everything…').click();
    await expect.element(page.getByRole('dialog', { name: 'Erase everything about 1 creator?' })).toBeVisible();
    await button('Cancel').click();
    expect(list.kept).toHaveLength(2);

    await button('Erase everything…').click();
    await button('Erase for good').click();
    await expect.element(notice).toHaveTextContent('Everything about 1 creator is erased.');
    await expect.poll(shownNames).toEqual(['Jonas Falk 1']);
  });

  it('are compared from two to five', async () => {
    openShortlist(fakeList(madeMany(6)).ports);
    await check('Select Mira Keller 0').click();
    await expect.element(page.getByRole('link', { name: 'Compare' })).not.toBeInTheDocument();
    await check('Select Jonas Falk 1').click();
    await expect
      .element(page.getByRole('link', { name: 'Compare' }))
      .toHaveAttribute('href', '#/compare/creator-0,creator-1');
    await check('Select all').click();
    await expect.element(page.getByRole('link', { name: 'Compare' })).not.toBeInTheDocument();
  });

  it('keep what was done when it fails half way, and say why', async () => {
    const list = fakeList([inCampaign(made(0), 'contacted')]);
    list.failing.set('creators-change', 'The disk is full.');
    openShortlist(list.ports);
    await check('Select Mira Keller 0').click();
    await button('Status…').click();
    await userEvent.keyboard('4');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
    await says('1 selected');
    await expect.element(rowOf('Mira Keller 0')).toHaveTextContent('Contacted');
  });
});
