import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakePorts, minutesAgo, mira, note, strongFit } from './popup-fakes';
import { closePopup, expectAccessible, openPopup } from './popup-screen';
import { fakeWorker } from './popup-worker';

const saved = { ...strongFit, saved: true };
const newNote = page.getByRole('textbox', { name: 'New note about @mira.bakes' });
const noteTexts = () => [...document.querySelectorAll('.note-text')].map(({ textContent }) => textContent);

describe('Writing a note', () => {
  it('puts it on top of the others and leaves room for the next', async () => {
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', 'Older.')]))));

    await newNote.fill('Asked for rates.');
    await page.getByRole('button', { name: 'Add note' }).click();

    await expect.element(page.getByText('Asked for rates.')).toBeVisible();
    expect(noteTexts()).toEqual(['Asked for rates.', 'Older.']);
    await expect.element(newNote).toHaveValue('');
    await expect.element(newNote).toHaveFocus();
    await expect.element(page.getByRole('status')).toHaveTextContent('Note added.');
    await expectAccessible();
  });

  it.each(['Control', 'Meta'])('sends it with %s and Enter; Enter alone begins a new line', async (modifier) => {
    const worker = fakeWorker(mira(saved));
    openPopup(fakePorts(worker));

    await userEvent.click(newNote);
    await userEvent.keyboard(`First line{Enter}second line{${modifier}>}{Enter}{/${modifier}}`);

    await expect.element(page.getByRole('status')).toHaveTextContent('Note added.');
    expect(noteTexts()).toEqual(['First line\nsecond line']);
    expect(worker.asked.filter((name) => name === 'note-add')).toHaveLength(1);
  });

  it('also saves a creator who was not saved yet, and says so', async () => {
    openPopup(fakePorts(fakeWorker(mira())));

    await newNote.fill('Worth a try.');
    await page.getByRole('button', { name: 'Add note' }).click();

    await expect
      .element(page.getByRole('combobox', { name: 'Status in “Micro-influencer”' }))
      .toHaveValue('shortlisted');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Note added, and @mira.bakes is on your shortlist.');
    await expect.element(page.getByRole('link', { name: 'Shortlist (1)' })).toBeVisible();
  });

  it('keeps the text and says why when it could not be kept', async () => {
    const worker = fakeWorker(mira(saved));
    worker.failing.set('note-add', 'There is no room left on this computer.');
    const ports = fakePorts(worker);
    openPopup(ports);

    await newNote.fill('Very long thoughts.');
    await page.getByRole('button', { name: 'Add note' }).click();

    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no room left on this computer.');
    await expect.element(newNote).toHaveValue('Very long thoughts.');
    expect(ports.drafts.texts.get('instagram:101')).toBe('Very long thoughts.');
    await expectAccessible();

    worker.failing.clear();
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expect.poll(noteTexts).toEqual(['Very long thoughts.']);
  });

  it('does nothing with an empty note', async () => {
    const worker = fakeWorker(mira(saved));
    openPopup(fakePorts(worker));

    await newNote.fill('   \n ');
    await page.getByRole('button', { name: 'Add note' }).click();

    await expect.element(newNote).toHaveFocus();
    expect(worker.asked).not.toContain('note-add');
  });

  it('says how much too long a note is, and cuts nothing off', async () => {
    const worker = fakeWorker(mira(saved));
    openPopup(fakePorts(worker));

    await newNote.fill('x'.repeat(10_020));
    await page.getByRole('button', { name: 'Add note' }).click();

    await expect.element(page.getByText('A note holds 10,000 characters; this one has 10,020.')).toBeVisible();
    expect(worker.asked).not.toContain('note-add');
  });

  it('finds an unfinished note again when the popup was closed meanwhile, until it is added', async () => {
    const ports = fakePorts(fakeWorker(mira(saved)));
    openPopup(ports);
    await newNote.fill('Half a thou');

    closePopup();
    openPopup(ports);
    await expect.element(newNote).toHaveValue('Half a thou');
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.element(newNote).toHaveValue('');

    closePopup();
    openPopup(ports);
    await expect.element(newNote).toHaveValue('');
  });
});

describe('A note that is there', () => {
  it('keeps its lines, and says when it was written and that it was changed', async () => {
    openPopup(
      fakePorts(
        fakeWorker(
          mira(saved, [
            { ...note('a', 'One\n\ntwo   three', minutesAgo(5)), editedAt: minutesAgo(1) },
            note('b', 'From last year.', '2025-03-09T12:00:00Z'),
          ]),
        ),
      ),
    );

    await expect.element(page.getByText('5 minutes ago · edited')).toBeVisible();
    await expect.element(page.getByText('Mar 9, 2025')).toBeVisible();
    const text = document.querySelector<HTMLElement>('.note-text');
    expect(text?.innerText).toBe('One\n\ntwo   three');
  });

  it('is changed in place, by keyboard alone', async () => {
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', 'Asks 200.')]))));
    await expect.element(page.getByText('Asks 200.')).toBeVisible();

    page.getByRole('button', { name: 'Edit note' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Edit note' })).toHaveFocus();
    await expectAccessible();
    await userEvent.keyboard(' Or 180.{Control>}{Enter}{/Control}');

    await expect.element(page.getByRole('status')).toHaveTextContent('Note changed.');
    expect(noteTexts()).toEqual(['Asks 200. Or 180.']);
    expect(document.activeElement?.classList.contains('note')).toBe(true);
  });

  it('stays as it was when the change is cancelled, by button or Escape', async () => {
    const worker = fakeWorker(mira(saved, [note('a', 'Asks 200.')]));
    const ports = fakePorts(worker);
    openPopup(ports);

    for (const cancel of [
      () => page.getByRole('button', { name: 'Cancel' }).click(),
      () => userEvent.keyboard('{Escape}'),
    ]) {
      await page.getByRole('button', { name: 'Edit note' }).click();
      await page.getByRole('textbox', { name: 'Edit note' }).fill('Something else');
      await cancel();
      await expect.element(page.getByText('Asks 200.')).toBeVisible();
    }
    expect(worker.asked).not.toContain('note-edit');
    expect(ports.drafts.texts.size).toBe(0);
  });

  it('keeps a begun change through a closed popup, and through a failure', async () => {
    const worker = fakeWorker(mira(saved, [note('a', 'Asks 200.')]));
    worker.failing.set('note-edit', 'Fitlens did not answer.');
    const ports = fakePorts(worker);
    openPopup(ports);
    const field = page.getByRole('textbox', { name: 'Edit note' });

    await page.getByRole('button', { name: 'Edit note' }).click();
    await field.fill('Asks 250.');
    closePopup();
    openPopup(ports);
    await expect.element(field).toHaveValue('Asks 250.');

    await page.getByRole('button', { name: 'Save note' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    await expect.element(field).toHaveValue('Asks 250.');

    worker.failing.clear();
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect.poll(noteTexts).toEqual(['Asks 250.']);
    expect(ports.drafts.texts.size).toBe(0);
  });

  it('comes back with Undo after it was deleted, by keyboard alone', async () => {
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', 'Precious.'), note('b', 'Other.')]))));
    await expect.element(page.getByText('Precious.')).toBeVisible();

    page.getByRole('button', { name: 'Delete note' }).first().element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('status')).toHaveTextContent('Note deleted.');
    expect(noteTexts()).toEqual(['Other.']);
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await expectAccessible();

    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('status')).toHaveTextContent('Note restored.');
    expect(noteTexts()).toEqual(['Precious.', 'Other.']);
    expect(document.activeElement?.textContent).toContain('Precious.');
  });

  it('stays when it could not be deleted, with the reason beside it', async () => {
    const worker = fakeWorker(mira(saved, [note('a', 'Precious.')]));
    worker.failing.set('note-remove', 'Fitlens did not answer.');
    openPopup(fakePorts(worker));

    await page.getByRole('button', { name: 'Delete note' }).click();

    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    expect(noteTexts()).toEqual(['Precious.']);
  });

  it('offers Undo again when the undo itself failed', async () => {
    const worker = fakeWorker(mira(saved, [note('a', 'Precious.')]));
    worker.failing.set('note-restore', 'Fitlens did not answer.');
    openPopup(fakePorts(worker));

    await page.getByRole('button', { name: 'Delete note' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('Fitlens did not answer.')).toBeVisible();

    worker.failing.clear();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(noteTexts).toEqual(['Precious.']);
  });

  it('is no longer offered back after the next action', async () => {
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', 'Precious.')]))));

    await page.getByRole('button', { name: 'Delete note' }).click();
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await newNote.fill('Next.');
    await page.getByRole('button', { name: 'Add note' }).click();

    await expect.element(page.getByRole('status')).toHaveTextContent('Note added.');
    await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });
});

describe('A long note', () => {
  const lines = Array.from({ length: 200 }, (_, index) => `Line ${index}`).join('\n');
  const heightOf = () => document.querySelector('.note-text')?.getBoundingClientRect().height ?? NaN;
  const unfold = page.getByRole('button', { name: 'Show whole note' });
  const fold = page.getByRole('button', { name: 'Show less' });

  it.each([
    ['of many lines', lines],
    ['of one endless word', 'bread'.repeat(2_000)],
  ])('%s shows its beginning, unfolds by keyboard, and folds again where it can be seen', async (_, text) => {
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', text), note('b', 'Short.')]))));

    await expect.element(unfold).toBeVisible();
    expect(heightOf()).toBeLessThan(200);
    expect(noteTexts()[0]).toBe(text);
    await expectAccessible();

    unfold.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(fold).toHaveFocus();
    expect(heightOf()).toBeGreaterThan(1_000);

    await userEvent.keyboard('{Enter}');
    await expect.element(unfold).toHaveFocus();
    expect(heightOf()).toBeLessThan(200);
    await expect.element(unfold).toBeInViewport();
  });

  it('is one that does not fit, and no other', async () => {
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', 'Short.'), note('b', 'One\ntwo\nthree')]))));
    await expect.element(page.getByText('Short.')).toBeVisible();
    await expect.element(unfold).not.toBeInTheDocument();
  });

  it('that was short before it was changed folds, too', async () => {
    openPopup(fakePorts(fakeWorker(mira(saved, [note('a', 'Short.')]))));
    await page.getByRole('button', { name: 'Edit note' }).click();
    await page.getByRole('textbox', { name: 'Edit note' }).fill(lines);
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect.element(unfold).toBeVisible();
  });
});
