import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from './accessible';
import { openOptions } from './options-screen';
import { aListed, aPlan, heldWork, openDataFakes } from './your-data-fakes';

function open(...facts: Parameters<typeof openDataFakes>) {
  const fakes = openDataFakes(...facts);
  openOptions(fakes.ports, 'data');
  return fakes;
}

/** Chooses a file in the picker of this id, as the browser's dialog does. */
async function choose(id: string, text: string, name: string): Promise<void> {
  await expect.poll(() => document.getElementById(id)).not.toBeNull();
  const input = document.getElementById(id) as HTMLInputElement;
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const group = (name: string) => page.getByRole('region', { name, exact: true });

describe('Your data', () => {
  it('tell how much is kept, and how safe it lies', async () => {
    const { state } = open();
    await expect.element(page.getByText('27 creators on your shortlist')).toBeVisible();
    await expect.element(page.getByText('412 accounts looked at, saved ones included')).toBeVisible();
    await expect.element(page.getByText('19 notes')).toBeVisible();
    await expect.element(page.getByText('12.4 MB on this device')).toBeVisible();
    await expect.element(page.getByText(/the browser may throw this away/)).toBeVisible();
    await expectAccessible();

    state.isPromised = false;
    await page.getByRole('button', { name: 'Ask the browser to keep it' }).click();
    await expect.element(page.getByText(/did not promise it/)).toBeVisible();
    state.isPromised = true;
    await page.getByRole('button', { name: 'Ask the browser to keep it' }).click();
    await expect.element(page.getByText(/The browser promised to keep this/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Ask the browser to keep it' })).not.toBeInTheDocument();
  });

  it('name what cannot be read, and say that it is kept', async () => {
    open({ unreadable: [{ store: 'notes', rows: 2 }] });
    await expect.element(page.getByText(/^2 entries of “notes” cannot be read\. They are kept/)).toBeVisible();
  });

  it('say why they could not be asked for, and try again', async () => {
    const { worker, ports } = openDataFakes();
    worker.failing.set('kept', 'Fitlens did not answer.');
    openOptions(ports, 'data');
    await expect.element(page.getByRole('alert').first()).toHaveTextContent('Fitlens did not answer.');
    worker.failing.clear();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect.element(page.getByText('27 creators on your shortlist')).toBeVisible();
  });

  it('are forgotten after as many days as the person says, from 30 to 365', async () => {
    const { worker } = open();
    const days = page.getByLabelText('Forget after');
    await expect.element(days).toHaveValue('90');
    await days.fill('180');
    await expect.poll(() => worker.changes.at(-1)?.body).toEqual({ daysKept: 180 });
    for (const wrong of ['20', '400', '90.5']) {
      await days.fill(wrong);
      await userEvent.keyboard('{Tab}');
      await expect.element(page.getByRole('alert')).toHaveTextContent('Write a number from 30 to 365.');
    }
    await expectAccessible();
  });
});

describe('A backup', () => {
  it('is due after a while: the options say so and lead to it', async () => {
    const { ports } = openDataFakes({ backupDue: true });
    openOptions(ports, 'sites');
    await expect.element(page.getByText('27 creators are saved, and there is no backup yet.')).toBeVisible();
    await expectAccessible();
    await page.getByRole('link', { name: 'Make a backup' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your data', level: 2 })).toHaveFocus();
    await expect.element(group('Backup').getByText(/there is no backup yet/)).toBeVisible();
    await page.getByRole('button', { name: 'Make a backup' }).click();
    await expect.element(page.getByText(/there is no backup yet/)).not.toBeInTheDocument();
    await expect.element(page.getByText('Last backup: now.')).toBeVisible();
  });

  it('is made with its progress in sight, and comes into the downloads', async () => {
    const { data, state } = open();
    const work = heldWork(() => new File(['{}'], 'fitlens-backup-2026-11-30.json'));
    data.makeBackup = work.run;
    await page.getByRole('button', { name: 'Make a backup' }).click();
    await expect.element(page.getByRole('progressbar', { name: 'Making the backup' })).toHaveValue(0.4);
    await expect.element(page.getByText('40%')).toBeVisible();
    await expectAccessible();
    work.end();
    await expect
      .element(page.getByText('The backup is in your downloads: fitlens-backup-2026-11-30.json.'))
      .toBeVisible();
    expect(state.downloads.map(({ name }) => name)).toEqual(['fitlens-backup-2026-11-30.json']);
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  });

  it('can be stopped, which is no error', async () => {
    const { data, state } = open();
    data.makeBackup = heldWork(() => new File([], '')).run;
    await page.getByRole('button', { name: 'Make a backup' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Make a backup' })).toHaveFocus();
    expect([state.downloads, document.querySelector('.error')]).toEqual([[], null]);
  });

  it('says why it could not be made', async () => {
    const { data } = open();
    data.makeBackup = () => Promise.reject(new Error('The disk is full.'));
    await page.getByRole('button', { name: 'Make a backup' }).click();
    await expect.element(group('Backup').getByRole('alert')).toHaveTextContent('The disk is full.');
  });

  it('says what importing it would change before anything does', async () => {
    const { data, state } = open();
    let applied = 0;
    data.applyBackup = async () => void (applied += 1);
    await choose('restore-file', '{}', 'backup.json');
    await expect
      .element(page.getByRole('heading', { name: 'Backup of Oct 3, 2026: what importing it changes' }))
      .toHaveFocus();
    await expect.element(page.getByRole('row', { name: 'Creators 12 3 10 2 1' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Accounts 140 21 200 51 1' })).toBeVisible();
    await expectAccessible();
    expect(applied).toBe(0);

    await group('Import a backup').getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('table')).not.toBeInTheDocument();
    expect([applied, state.dropped]).toEqual([0, 1]);
  });

  it('is imported once that was agreed to', async () => {
    const { data } = open();
    const work = heldWork(() => undefined);
    data.applyBackup = work.run;
    await choose('restore-file', '{}', 'backup.json');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect.element(page.getByRole('progressbar', { name: 'Importing' })).toBeVisible();
    // Half of it would be neither what was nor what the backup holds.
    await expect.element(page.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
    work.end();
    await expect.element(page.getByText('The backup is imported.')).toBeVisible();
    await expect.element(page.getByRole('table')).not.toBeInTheDocument();
  });

  it('that cannot be read is refused with a sentence, and given up', async () => {
    const { data, state } = open();
    data.readBackup = () => Promise.reject(new Error('This file is not whole.'));
    await choose('restore-file', '{', 'backup.json');
    await expect.element(group('Import a backup').getByRole('alert')).toHaveTextContent('This file is not whole.');
    expect(state.dropped).toBe(1);
    data.readBackup = async () => aPlan;
    await choose('restore-file', '{}', 'backup.json');
    await expect.element(page.getByRole('table')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('The shortlist', () => {
  it('is saved as a spreadsheet', async () => {
    const { state } = open();
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect
      .element(page.getByText(/^The list is in your downloads: fitlens-shortlist-\d{4}-\d\d-\d\d\.csv\.$/))
      .toBeVisible();
    const text = await state.downloads[0]?.text();
    expect(text?.split('\r\n')).toHaveLength(4);
  });

  it('is copied as a table, in the words of the reader', async () => {
    const { state } = open();
    state.listed = [
      aListed('mira.bakes', { account: { site: 'instagram', handle: 'mira.bakes', name: '<b>=1+1', url: '' } }),
    ];
    await page.getByRole('button', { name: 'Copy as a table' }).click();
    await expect.element(page.getByText('1 creator copied. Paste it into a spreadsheet or a document.')).toBeVisible();
    expect(state.copied?.text.split('\r\n')[0]).toMatch(/^Name\tHandle\tSite\tLink\tFollowers\t/);
    expect(state.copied?.html).toContain('<td>&lt;b&gt;=1+1</td><td>mira.bakes</td><td>Instagram</td>');
  });
});

describe('A list of creators', () => {
  it('is shown as it was understood, each bad line with its reason, and is added only then', async () => {
    const { state } = open();
    await choose(
      'sheet-file',
      'Name;Handle;Plattform;Stadt\nMira;@mira.bakes;Instagram;Berlin\nJonas;jonas.lifts;ig;Ulm\nNobody;;;\nEva;two words;ig;\n',
      'list.csv',
    );
    await expect.element(page.getByRole('heading', { name: '2 creators found' })).toHaveFocus();
    await expect.element(page.getByText('Columns used: Name, Handle, and Plattform')).toBeVisible();
    await expect.element(page.getByText('Not used: Stadt')).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'mira.bakes Instagram Mira' })).toBeVisible();
    await expect.element(page.getByText('1 is not on your shortlist yet.')).toBeVisible();
    await page.getByText('2 rows cannot be used').click();
    await expect.element(page.getByText('Row 4: There is no handle and no link in this row.')).toBeVisible();
    await expect.element(page.getByText('Row 5: “two words” cannot be a handle on Instagram.')).toBeVisible();
    await expectAccessible();
    expect(state.imported).toEqual([]);

    await page.getByRole('button', { name: 'Add 2 creators' }).click();
    await expect.element(page.getByText('1 creator added. 1 was there already.')).toBeVisible();
    expect(state.imported).toMatchObject([{ site: 'instagram', handle: 'mira.bakes', name: 'Mira', note: null }, {}]);
    await expect.element(page.getByRole('heading', { name: 'Import a list' })).toHaveFocus();
  });

  it('without sites asks once for all of them', async () => {
    const { state } = open();
    await choose('sheet-file', '@mira.bakes\n@jonas_lifts\nhttps://www.tiktok.com/@tabea\n', 'list.txt');
    await expect.element(page.getByRole('button', { name: 'Add 1 creator' })).toBeVisible();
    await page.getByLabelText('2 handles come without a site. Where are they?').selectOptions('X');
    await expect.element(page.getByRole('button', { name: 'Add 2 creators' })).toBeVisible();
    await page.getByText('1 row cannot be used').click();
    await expect.element(page.getByText('Row 1: “mira.bakes” cannot be a handle on X.')).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Add 2 creators' }).click();
    await expect
      .poll(() => state.imported.map(({ site, handle }) => `${site} ${handle}`))
      .toEqual(['x jonas_lifts', 'tiktok tabea']);
  });

  it('of many is added in parts, and what was added stays when one fails', async () => {
    const { worker, state } = open();
    const { send } = worker;
    let messages = 0;
    const ports = {
      ...openDataFakes().ports,
      send: (async (name, body) => {
        if (name === 'creators-import' && ++messages === 3) throw new Error('Fitlens did not answer.');
        return send(name, body);
      }) as typeof send,
    };
    openOptions(ports, 'data');
    await choose('sheet-file', Array.from({ length: 900 }, (_, n) => `@creator${n},ig`).join('\n'), 'list.csv');
    await page.getByRole('button', { name: 'Add 900 creators' }).click();
    await expect.element(page.getByText('400 creators added.')).toBeVisible();
    await expect.element(group('Import a list').getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    expect(state.imported).toHaveLength(400);
    // The list is still there to be added again.
    await expect.element(page.getByRole('button', { name: 'Add 900 creators' })).toBeVisible();
  });

  it('with nobody in it says so', async () => {
    open();
    await choose('sheet-file', 'Name,City\nMira,Berlin\n', 'list.csv');
    await expect.element(page.getByRole('heading', { name: '0 creators found' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Add/ })).not.toBeInTheDocument();
  });
});

describe('The rights of one person', () => {
  const search = () => page.getByLabelText('Find a creator');

  it('to have everything: it comes into the downloads', async () => {
    const { state } = open();
    await search().fill('mira');
    await page.getByRole('button', { name: 'Export everything about @mira.bakes' }).click();
    await expect
      .element(page.getByText('Everything about @mira.bakes is in your downloads: fitlens-mira.bakes.json.'))
      .toBeVisible();
    expect(state.downloads).toHaveLength(1);
    await expectAccessible();
  });

  it('to be erased: after a second question that says there is no way back', async () => {
    const { worker, state, ports } = open();
    state.drafts = ['quote:instagram:mira.bakes'];
    ports.drafts.write('quote:instagram:mira.bakes', '250');
    await search().fill('mira.b');
    const erase = page.getByRole('button', { name: 'Erase everything… about @mira.bakes' });
    await erase.click();
    await expect.element(page.getByRole('heading', { name: 'Erase everything about @mira.bakes?' })).toHaveFocus();
    await expect.element(page.getByText(/There is no undo/)).toBeVisible();
    await expectAccessible();
    await group('One person’s data').getByRole('button', { name: 'Cancel' }).click();
    await expect.element(erase).toHaveFocus();
    expect(worker.changes).toEqual([]);

    await erase.click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await expect.element(page.getByText('Everything about @mira.bakes is erased.')).toBeVisible();
    expect(worker.changes).toEqual([{ name: 'creator-erase', body: { key: 'instagram:mira.bakes' } }]);
    expect(ports.drafts.read('quote:instagram:mira.bakes')).toBe('');
    await expect.element(page.getByText('26 creators on your shortlist')).toBeVisible();
  });

  it('hold as well for somebody who was looked at and not saved', async () => {
    const { state } = open();
    state.items = [];
    state.visited = [{ key: 'tiktok:9', site: 'tiktok', called: '@jonas.lifts', name: null }];
    await search().fill('@jonas.lifts');
    await expect.element(page.getByRole('button', { name: 'Export everything about @jonas.lifts' })).toBeVisible();
    state.visited = [];
    await search().fill('@nobody');
    await expect.element(page.getByText('Nobody of that name is kept.')).toBeVisible();
  });
});

describe('Everything', () => {
  it('is erased once the word is typed, and a backup is offered before', async () => {
    const { worker, state } = open();
    await page.getByRole('button', { name: 'Erase everything…', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: 'Make a backup first?' })).toHaveFocus();
    await group('Erase everything').getByRole('button', { name: 'Make a backup' }).click();
    await expect.poll(() => state.downloads.length).toBe(1);
    await page.getByRole('button', { name: 'Erase everything for good' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Type “erase” to go on.');
    await expect.element(page.getByLabelText('To erase everything, type “erase”')).toHaveFocus();
    await expectAccessible();
    await page.getByLabelText('To erase everything, type “erase”').fill('yes');
    await page.getByRole('button', { name: 'Erase everything for good' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Type “erase” to go on.');
    expect(worker.changes.map(({ name }) => name)).toEqual(['backup-made']);

    await page.getByLabelText('To erase everything, type “erase”').fill(' Erase');
    await page.getByRole('button', { name: 'Erase everything for good' }).click();
    await expect.element(page.getByText('Everything is erased.')).toBeVisible();
    await expect.element(page.getByText('0 creators on your shortlist')).toBeVisible();
    expect(worker.changes.at(-1)?.name).toBe('all-erase');
  });
});

describe('An import that was interrupted', () => {
  it('goes on where it stopped', async () => {
    const { state, ports } = openDataFakes();
    state.isUnfinished = true;
    openOptions(ports, 'data');
    await expect.element(page.getByText(/An import was interrupted/)).toBeVisible();
    await expectAccessible();
    state.isUnfinished = false;
    await page.getByRole('button', { name: 'Finish the import' }).click();
    await expect.element(page.getByText('The backup is imported.')).toBeVisible();
    await expect.element(page.getByText(/An import was interrupted/)).not.toBeInTheDocument();
  });
});
