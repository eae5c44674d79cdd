import { describe, expect, it, vi } from 'vitest';
import { answerMessages, type Handlers } from '../../src/background/dispatch';
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
    await expect(send('shortlist', {})).rejects.toThrow(noAnswer);
  });

  it('does not show what the browser says of it in English', async () => {
    fake.sendMessage = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
    await expect(send('shortlist', {})).rejects.toThrow(noAnswer);
  });

  it('shows the worker’s own sentence as it is', async () => {
    fake.sendMessage = () => Promise.resolve({ error: 'Dieses Briefing wurde entfernt.' });
    await expect(send('shortlist', {})).rejects.toThrow('Dieses Briefing wurde entfernt.');
  });
});

describe('The worker', () => {
  it('answers a failure of the browser in the user’s language, not in the browser’s English', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const closing = () => Promise.reject(new DOMException('The database connection is closing.', 'InvalidStateError'));
    answerMessages({ shortlist: closing } as Partial<Handlers> as Handlers);
    const [listener] = fake.listeners;
    const sender = { url: 'chrome-extension://fitlens/popup.html' };
    expect(await listener?.({ fitlens: 'shortlist', body: {} }, sender)).toEqual({
      error: 'Etwas ist schiefgelaufen. Bitte erneut versuchen.',
    });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
