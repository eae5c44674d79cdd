import { describe, expect, it, vi } from 'vitest';
import { unsavedIn, type UnsavedChange } from '../../src/options/unsaved';
import type { Send } from '../../src/shared/messages';
import type { Drafts } from '../../src/ui/drafts';

const now = Date.UTC(2026, 10, 30);
const hour = 3_600_000;

const change = (id: string, name: string, at = now): UnsavedChange => ({
  name,
  message: 'settings-change',
  body: { daysKept: 90 },
  id,
  at,
});

/** What waits in `text`, and what was sent of it; those of `failing` cannot be saved. */
function setUp({ text = '', failing = [] }: { text?: string; failing?: string[] }) {
  let draft = text;
  const sent: string[] = [];
  const drafts: Drafts = { read: () => draft, write: (_, next) => void (draft = next) };
  const send = (async (_: string, body: object, id: string) => {
    sent.push(id);
    if (failing.includes(id)) throw new Error('The disk is full.');
    return body;
  }) as Send;
  return { unsaved: unsavedIn(drafts), send, sent, draft: () => draft };
}

describe('What the options were left with', () => {
  it('is sent by the next page, oldest first, the newest of each thing, under the id it had', async () => {
    const { unsaved, send, sent, draft } = setUp({});
    for (const [id, name] of [
      ['1', 'brief'],
      ['2', 'settings'],
      ['3', 'brief'],
    ] as const)
      unsaved.note(change(id, name));
    await unsaved.sendLeft(send, () => false, now + hour);
    expect([sent, draft()]).toEqual([['2', '3'], '']);
  });

  it('and the page itself saves is not sent besides', async () => {
    const { unsaved, send, sent } = setUp({});
    unsaved.note(change('1', 'brief'));
    await unsaved.sendLeft(send, (name) => name === 'brief', now);
    expect(sent).toEqual([]);
  });

  it('waits on where it could not be saved, and holds nothing else up', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { unsaved, send, sent, draft } = setUp({ failing: ['1'] });
    unsaved.note(change('1', 'brief'));
    unsaved.note(change('2', 'settings'));
    await unsaved.sendLeft(send, () => false, now);
    vi.restoreAllMocks();
    expect(sent).toEqual(['1', '2']);
    expect(JSON.parse(draft())).toEqual([change('1', 'brief')]);
  });

  it('is let go of once nobody knows any more whether it was done: it would overwrite what was changed since', async () => {
    const { unsaved, send, sent, draft } = setUp({});
    unsaved.note(change('1', 'brief', now - 25 * hour));
    await unsaved.sendLeft(send, () => false, now);
    expect([sent, draft()]).toEqual([[], '']);
  });

  it.each(['{', '[{}]', 'null'])('is nothing where what is kept cannot be read: %s', async (text) => {
    const { unsaved, send, sent } = setUp({ text });
    await unsaved.sendLeft(send, () => false, now);
    expect(sent).toEqual([]);
  });
});
