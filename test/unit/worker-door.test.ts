import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { noteLength } from '../../src/model/note';
import { type MessageName, messageSchemas } from '../../src/shared/messages';
import { badgeStyle } from '../../src/ui/badge-style';
import { db } from '../../src/store/open';
import { putReading } from '../../src/store/accounts';
import { english } from '../support/english';
import { anAccount, aReading } from '../support/readings';
import { ask, hear, listed, ownPage, pressed, useWorker, visit, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

const sentence = (key: string) => english[key]?.message;

describe('The worker leaves to others', () => {
  it.each([
    ['nothing at all', undefined],
    ['null', null],
    ['a text', 'look'],
    ['another extension’s object', { type: 'look' }],
    ['a message without a body', { fitlens: 'dress' }],
    ['a message whose name is no text', { fitlens: ['dress'], body: {} }],
    ['a message nobody knows', { fitlens: 'everything', body: {} }],
    ['a name that every object has', { fitlens: 'toString', body: {} }],
    ['what is said to pages', { fitlens: 'changed', body: { key: null } }],
  ])('%s', (_, message) => {
    expect(hear(message, ownPage)).toBeUndefined();
  });
});

describe('A web page', () => {
  const names = Object.keys(messageSchemas) as MessageName[];
  const forPages: MessageName[] = ['look', 'act', 'dress'];

  it('gets what a badge needs', async () => {
    expect(await ask('dress', {}, webPage)).toMatchObject({ style: badgeStyle });
  });

  it.each(names.filter((name) => !forPages.includes(name)))('may not ask for “%s”', async (name) => {
    expect(await hear({ fitlens: name, body: {} }, webPage)).toEqual({ error: sentence('errorNotAllowed') });
  });

  it.each([
    ['of another site', 'https://example.com/'],
    ['of a site that is called like one of ours', 'https://www.instagram.com.example.com/mira.bakes/'],
    ['with Fitlens’s address in its own', `https://example.com/?${ownPage}`],
    ['of no known address', undefined],
  ])('%s may ask for nothing', async (_, url) => {
    for (const name of names)
      expect([name, await hear({ fitlens: name, body: {} }, url)]).toEqual([
        name,
        { error: sentence('errorNotAllowed') },
      ]);
  });

  it('of one site keeps no creator of another', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const key = await visit();
    const asked = ask('act', { key, act: 'save' }, 'https://www.tiktok.com/@mira.bakes');
    await expect(asked).rejects.toThrow(sentence('errorNotAllowed'));
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(await listed()).toEqual([]);
    expect(await pressed({ key, act: 'save' })).toMatchObject({ saved: true });
  });
});

describe('The id of a write', () => {
  it('is Fitlens’s own pages’ to give: one that a web page gives has nothing taken for done', async () => {
    const key = await visit();
    const id = crypto.randomUUID();
    await ask('act', { key, act: 'save' }, webPage, id);
    const { before } = await ask('creator-change', { key, change: { do: 'unsave' } }, ownPage, id);
    expect(before.saved).toBe(true);
    expect(await listed()).toEqual([]);
  });
});

describe('What Fitlens’s own pages send', () => {
  it.each([
    ['a note of nothing but spaces', 'note-add', { creator: 'one', text: '  \n' }],
    ['a note without end', 'note-add', { creator: 'one', text: 'x'.repeat(noteLength + 1) }],
    ['a note about no creator', 'note-add', { text: 'Answers within a day' }],
    ['a key that is longer than any', 'creator', { key: 'x'.repeat(101) }],
    ['a brief that is none', 'brief-add', { name: 'Bread' }],
    ['settings of another kind', 'settings-change', { sitesOff: 'instagram' }],
    ['what no card offers', 'act', { key: 'one', act: 'Save it' }],
  ] as const)('is refused with a sentence: %s', async (_, name, body) => {
    expect(await hear({ fitlens: name, body }, ownPage)).toEqual({ error: sentence('errorBadInput') });
  });

  it('is taken as its schema has it: a note without the spaces around it', async () => {
    const { view } = await ask('note-add', { creator: await visit(), text: '  Answers within a day\n' });
    expect(view?.notes).toMatchObject([{ text: 'Answers within a day' }]);
  });

  it('is refused where an undo would give a creator more than can be read again', async () => {
    const creator = await visit();
    const undo = { creator, saved: true, candidates: [], events: [] };
    for (const tags of [Array.from({ length: 51 }, (_, n) => `tag ${n}`), ['x'.repeat(51)], ['']])
      expect(await hear({ fitlens: 'creator-restore', body: { ...undo, tags } }, ownPage)).toEqual({
        error: sentence('errorBadInput'),
      });
  });

  it('is refused by what it is about, which the sentence names', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const kept = await putReading(await db(), aReading({ account: { ...anAccount(), site: 'elsewhere' } }));
    await expect(ask('creator', { key: kept?.record.key ?? '' })).rejects.toThrow(
      'This version of Fitlens does not know the site “elsewhere”.',
    );
    await expect(ask('act', { key: 'gone', act: 'save' })).rejects.toThrow(sentence('errorForgotten'));
    log.mockRestore();
  });
});
