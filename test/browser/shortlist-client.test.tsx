import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aComparison } from '../support/client-rows';
import { expectAccessible } from './accessible';
import { fakeList, inCampaign, made } from './shortlist-fakes';
import { openShortlist } from './shortlist-screen';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const check = (name: string) => page.getByRole('checkbox', { name, exact: true });
const paper = page.getByRole('article');
const lastFile = async (list: ReturnType<typeof fakeList>) => (await list.files.at(-1)?.text()) ?? '';

/** Two candidates of Spring, one to be looked at, and one rejected. */
const spring = () =>
  fakeList([
    inCampaign(made(0), 'shortlisted'),
    inCampaign(made(2), 'contacted'),
    inCampaign(made(1), 'toLookAt'),
    inCampaign(made(3), 'rejected', 'default', { reason: { known: 'size' } }),
  ]);

describe('A campaign for the client', () => {
  it('shows those who were not turned down, with reasons and without what is the person’s own', async () => {
    openShortlist(spring().ports, '#/client?campaign=default');
    await expect.element(paper.getByRole('heading', { name: 'Spring', level: 1 })).toBeVisible();
    await expect.element(paper).toHaveTextContent('2 creators');
    await expect.element(paper).toHaveTextContent('Mira Keller 0');
    await expect.element(paper).toHaveTextContent('ليلى حداد 2');
    await expect.element(paper).toHaveTextContent('within 1,000 to 100,000');
    await expect.element(paper).not.toHaveTextContent(/Jonas|田中|€|Answers within a day/);
    await check('Rejected').click();
    await expect.element(paper).toHaveTextContent('田中さくら 3');
    await check('Mira Keller 0').click();
    await expect.element(paper).not.toHaveTextContent('Mira Keller 0');
    await expect.element(paper).toHaveTextContent('2 creators');
  });

  it('is saved as a file that holds what is shown, and printed', async () => {
    const list = spring();
    openShortlist(list.ports, '#/client?campaign=default');
    await page.getByRole('textbox', { name: 'Title' }).fill('Bread <b>in</b> spring');
    await page.getByRole('textbox', { name: 'Introduction' }).fill('Two bakers');
    await button('Save as a file').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved: Bread b in b spring.html');
    const html = await lastFile(list);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).toContain('Bread &lt;b&gt;in&lt;/b&gt; spring');
    expect(html).toContain('Two bakers');
    expect(html).toMatch(/break-inside: ?avoid/);
    expect(html).not.toContain('Answers within a day');
    await button('Print or save as PDF').click();
    expect(list.printed).toBe(1);
  });

  it('tells notes and prices where each is ticked, which is not remembered; texts and columns are', async () => {
    const list = spring();
    openShortlist(list.ports, '#/client?campaign=default');
    await page.getByRole('textbox', { name: 'Title' }).fill('Bakers');
    await check('Notes').click();
    await expect.element(paper).toHaveTextContent('Answers within a day');
    await expect.element(paper).not.toHaveTextContent('€250');
    await check('Price asked per post').click();
    await expect.element(paper).toHaveTextContent('€250');
    await check('Languages').click();
    await check('Reasons: what was asked and what was found').click();
    await expect.element(paper).not.toHaveTextContent('within 1,000');

    openShortlist(list.ports, '#/client?campaign=default');
    await expect.element(paper.getByRole('heading', { name: 'Bakers', level: 1 })).toBeVisible();
    await expect.element(paper.getByRole('columnheader', { name: 'Languages' })).toBeVisible();
    await expect.element(paper).not.toHaveTextContent(/Answers within a day|€250|within 1,000/);
    // Another campaign has a title of its own.
    openShortlist(list.ports, '#/client?campaign=summer');
    await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Summer');
  });

  it('carries the person’s logo, drawn anew; a drawing or a broken file is refused with a sentence', async () => {
    const list = spring();
    openShortlist(list.ports, '#/client?campaign=default');
    const canvas = new OffscreenCanvas(2_000, 400);
    canvas.getContext('2d')?.fillRect(0, 0, 2_000, 400);
    const picker = page
      .getByLabelText('Your logo')
      .or(page.elementLocator(document.querySelector('#client-logo') as Element));
    const give = (file: File) => userEvent.upload(picker.first(), file);
    await give(new File([await canvas.convertToBlob()], 'logo.png', { type: 'image/png' }));
    await expect.poll(() => document.querySelector<HTMLImageElement>('.client img')?.naturalWidth).toBe(480);
    await button('Save as a file').click();
    await expect.poll(() => lastFile(list)).toContain('<img src="data:image/png;base64,');

    await give(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.svg', { type: 'image/svg+xml' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Choose a PNG, JPEG or WebP picture.');
    await give(new File(['nothing'], 'logo.png', { type: 'image/png' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('This picture cannot be read.');
    openShortlist(list.ports, '#/client?campaign=default');
    await expect.element(button('Remove the logo')).toBeVisible();
    await button('Remove the logo').click();
    expect(document.querySelector('.client img')).toBeNull();
  });

  it('works creators out few at a time, and can be stopped', async () => {
    const list = fakeList(Array.from({ length: 60 }, (_, n) => inCampaign(made(n), 'shortlisted')));
    openShortlist(list.ports, '#/client?campaign=default');
    await expect.element(paper).toHaveTextContent('60 creators');
    const asked = list.asked.filter(([name]) => name === 'client-rows');
    expect(asked.map(([, body]) => (body as { keys: string[] }).keys.length)).toEqual([25, 25, 10]);

    let answer = () => {};
    const { send } = list.ports;
    list.ports.send = async (name, body) => {
      if (name === 'client-rows') await new Promise<void>((resolve) => (answer = resolve));
      return send(name, body);
    };
    openShortlist(list.ports, '#/client?campaign=default');
    await expect.element(page.getByRole('progressbar', { name: 'Working out the list' })).toBeVisible();
    await expect.element(button('Save as a file')).toBeDisabled();
    await button('Cancel').click();
    answer();
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
    expect(document.activeElement?.id).toBe('client-heading');
  });

  it('says so where nobody is to be shown, and tries again what failed', async () => {
    const list = spring();
    openShortlist(list.ports, '#/client?campaign=summer');
    await expect.element(page.getByText('Nobody to show yet.')).toBeVisible();
    await expectAccessible();
    list.failing.set('client-rows', 'The disk is full.');
    openShortlist(list.ports, '#/client?campaign=default');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
    list.failing.clear();
    await button('Try again').click();
    await expect.element(paper).toHaveTextContent('2 creators');
  });

  it('is accessible, also narrow and at twice the size', async () => {
    openShortlist(spring().ports, '#/client?campaign=default');
    await check('Notes').click();
    await expect.element(paper).toHaveTextContent('Answers within a day');
    await expectAccessible();
    await page.viewport(400, 800);
    document.documentElement.style.fontSize = '200%';
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
    await expectAccessible();
  });
});

describe('Creators side by side', () => {
  it('stand in a row a measure, the best said in words, and one after the other is taken out', async () => {
    const list = fakeList([made(0), made(1), made(2)]);
    openShortlist(list.ports, '#/compare/creator-0,creator-1,creator-2');
    const table = page.getByRole('table', { name: 'Side by side' });
    await expect
      .element(table.getByRole('row', { name: /^Engagement per follower/ }))
      .toHaveTextContent(/6\.0% \(5\.0–7\.0\)Ahead of all.*2\.0% \(1\.5–2\.9\)/);
    await expect.element(table).toHaveTextContent('Mira Keller 0 is really ahead of all others');
    await expect.element(page.getByText('Held against the campaign “Spring”')).toBeVisible();
    expect(page.getByRole('link', { name: 'Jonas Falk 1' }).element().getAttribute('href')).toBe('#/creator/creator-1');
    await expectAccessible();

    await button('Take out: Jonas Falk 1').click();
    await expect.element(page.getByRole('columnheader', { name: /Jonas/ })).not.toBeInTheDocument();
    expect(location.hash).toBe('#/compare/creator-0,creator-2');
    // Two are the fewest.
    await expect.element(page.getByRole('button', { name: /^Take out/ })).not.toBeInTheDocument();
    expect(document.activeElement?.id).toBe('compare-title');
  });

  it('are given to the client without their prices', async () => {
    const list = fakeList([made(0), made(1)]);
    openShortlist(list.ports, '#/compare/creator-0,creator-1');
    await page.getByRole('main').getByRole('link', { name: 'For the client' }).click();
    expect(location.hash).toBe('#/client/creator-0,creator-1');
    await expect.element(paper.getByRole('table', { name: 'Side by side' })).toBeVisible();
    await expect.element(paper).not.toHaveTextContent('€250');
    await button('Save as a file').click();
    await expect.poll(() => lastFile(list)).toContain('is really ahead of all others');
  });

  it('are held against the campaign that is chosen above', async () => {
    const list = fakeList([made(0), made(1)]);
    openShortlist(list.ports, '#/compare/creator-0,creator-1');
    await page.getByRole('combobox', { name: 'Campaign' }).selectOptions('summer');
    await expect
      .poll(() => list.asked.at(-1))
      .toEqual(['compare', { keys: ['creator-0', 'creator-1'], brief: 'summer' }]);
  });

  it('are the accounts of one, where one is named: each leads to its profile, and none is taken out', async () => {
    const list = fakeList([made(0)]);
    const { send } = list.ports;
    const both = { ...aComparison(['Mira on Instagram', 'Mira on TikTok']), more: 1 };
    list.ports.send = async (name, body) => (name === 'compare' ? both : send(name, body));
    openShortlist(list.ports, '#/compare/creator-0');
    await expect.element(page.getByRole('table', { name: 'Accounts side by side' })).toBeVisible();
    await expect.element(page.getByText('Accounts that do not fit here: 1')).toBeVisible();
    const profile = page.getByRole('link', { name: 'Mira on TikTok' }).element();
    expect([profile.getAttribute('href'), profile.getAttribute('rel')]).toEqual([
      'https://www.instagram.com/maker.1/',
      'noopener noreferrer',
    ]);
    await expect.element(page.getByRole('button', { name: /^Take out/ })).not.toBeInTheDocument();
    await expect.element(page.getByRole('main').getByRole('link', { name: 'For the client' })).not.toBeInTheDocument();
    await expectAccessible();
  });

  it('that are too few are no comparison: it says what to do', async () => {
    openShortlist(fakeList([made(0)]).ports, '#/compare/');
    await expect.element(page.getByText('Select two to five creators in the table')).toBeVisible();
    openShortlist(fakeList([made(0)]).ports, '#/compare/creator-0');
    await expect.element(page.getByText('This creator has only one account.')).toBeVisible();
  });
});
