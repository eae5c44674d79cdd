import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { answerMessages, type Handlers } from '../../src/background/dispatch';
import { ask as askOnce } from '../../src/shared/envelope';
import type { Envelope } from '../../src/shared/messages';
import { send } from '../../src/shared/send';

type Listener = (message: unknown, sender: { url: string }) => unknown;
const fake = vi.hoisted(() => ({
  listeners: [] as Listener[],
  sendMessage: (_message: unknown): Promise<unknown> => Promise.resolve(),
}));
/** A German browser, whose own errors are in English all the same. */
vi.mock('../../src/shared/browser', async () => {
  const german = (await import('../support/english')).messagesOf('de');
  return {
    browser: {
      i18n: { getMessage: (key: string) => german[key]?.message ?? '' },
      runtime: {
        getURL: () => 'chrome-extension://fitlens/',
        onMessage: { addListener: (listener: Listener) => fake.listeners.push(listener) },
        sendMessage: (message: unknown) => fake.sendMessage(message),
      },
    },
  };
});

const noAnswer = 'Fitlens hat nicht geantwortet. Bitte erneut versuchen.';

describe('A screen that asks the worker', () => {
  it('says in the user’s language that nobody answered', async () => {
    fake.sendMessage = () => Promise.resolve();
    await expect(send('shortlist', { after: null, text: '' })).rejects.toThrow(noAnswer);
  });

  it('does not show what the browser says of it in English', async () => {
    fake.sendMessage = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
    await expect(send('shortlist', { after: null, text: '' })).rejects.toThrow(noAnswer);
  });

  it('shows the worker’s own sentence as it is', async () => {
    fake.sendMessage = () => Promise.resolve({ error: 'Dieses Briefing wurde entfernt.' });
    await expect(send('shortlist', { after: null, text: '' })).rejects.toThrow('Dieses Briefing wurde entfernt.');
  });
});

describe('A message that nobody answered', () => {
  const sent: Envelope[] = [];
  /** A worker that is stopped in the middle of its work as many times. */
  const stopsBefore = (stops: number, answer: unknown) => {
    sent.length = 0;
    fake.sendMessage = async (message) => {
      sent.push(message as Envelope);
      if (sent.length > stops) return answer;
      if (sent.length === 1) throw new Error('The message port closed before a response was received.');
      return undefined;
    };
  };

  it.each([
    ['read', () => send('briefs', {})],
    ['write', () => send('note-add', { creator: 'instagram:101', text: 'Asked for rates.' })],
  ])('is sent again under the same id, a %s too: the same write twice is done once', async (_, ask) => {
    stopsBefore(2, { ok: 'answered' });
    await expect(ask()).resolves.toBe('answered');
    expect(sent).toHaveLength(3);
    expect(sent[0]?.id).toMatch(/^[\da-f-]{36}$/);
    expect(new Set(sent.map((envelope) => JSON.stringify(envelope))).size).toBe(1);
  });

  it('is given up after the third time', async () => {
    stopsBefore(3, { ok: 'too late' });
    await expect(send('briefs', {})).rejects.toThrow(noAnswer);
    expect(sent).toHaveLength(3);
  });

  it('is not sent again once it was refused', async () => {
    stopsBefore(0, { error: 'Dieses Briefing wurde entfernt.' });
    await expect(send('brief-activate', { id: 'a' })).rejects.toThrow('Dieses Briefing wurde entfernt.');
    expect(sent).toHaveLength(1);
  });

  it('is not sent again by a page, and has no id there', async () => {
    const inPage: unknown[] = [];
    const post = async (envelope: unknown) => void inPage.push(envelope);
    await expect(askOnce(post, 'dress', {})).rejects.toHaveProperty('message', '');
    expect(inPage).toEqual([{ fitlens: 'dress', body: {} }]);
  });

  it('has another id than the one before, even where it says the same', async () => {
    stopsBefore(0, { ok: null });
    await Promise.all([send('briefs', {}), send('briefs', {})]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });
});

describe('The worker', () => {
  it('answers a failure that nobody foresaw in the user’s language, not in the browser’s English', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const failing = () => Promise.reject(new TypeError('Cannot read properties of undefined'));
    answerMessages({ briefs: failing } as Partial<Handlers> as Handlers);
    const [listener] = fake.listeners;
    const sender = { url: 'chrome-extension://fitlens/popup.html' };
    expect(await listener?.({ fitlens: 'briefs', body: {} }, sender)).toEqual({
      error: 'Etwas ist schiefgelaufen. Bitte erneut versuchen.',
    });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
