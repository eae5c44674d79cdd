import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Post } from '../../src/model/reading';
import type { Answered, MessageName, Messages } from '../../src/shared/messages';
import { english } from '../support/english';
import { anAccount, aPost, aReading, exact } from '../support/readings';

type Listener = (message: unknown, sender: { url?: string }) => Promise<Answered<unknown>> | undefined;
const { listeners, told } = vi.hoisted(() => ({ listeners: [] as Listener[], told: [] as unknown[] }));

vi.mock('../../src/shared/browser', async () => {
  const { outside } = await import('../support/outside');
  return {
    browser: {
      ...outside.browser,
      i18n: { getMessage: (key: string) => english[key]?.message ?? '' },
      runtime: {
        ...outside.runtime,
        getURL: (path: string) => `chrome-extension://fitlens/${path}`,
        getManifest: () => ({ version: '0.1.0' }),
        onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
      },
      tabs: {
        ...outside.tabs,
        query: async () => [{ id: 1 }],
        sendMessage: async (_: number, message: unknown) => void told.push(message),
      },
    },
  };
});
vi.stubGlobal('navigator', { userAgent: 'Chrome/148' });
beforeAll(() => import('../../src/background'));
beforeEach(() => void told.splice(0));

const ownPage = 'chrome-extension://fitlens/src/popup/index.html';
const webPage = 'https://www.instagram.com/mira.bakes/';

/** The worker’s answer to a page of Fitlens’s own, or to the process of a web page. */
async function answerTo(name: MessageName, body: unknown, url = ownPage) {
  const answer = await listeners[0]?.({ fitlens: name, body, id: crypto.randomUUID() }, { url });
  if (!answer) throw new Error('The worker did not answer.');
  return answer;
}
async function ask<K extends MessageName>(name: K, body: Messages[K]['in'], url?: string): Promise<Messages[K]['out']> {
  const answer = await answerTo(name, body, url);
  if ('error' in answer) throw new Error(answer.error);
  return answer.ok as Messages[K]['out'];
}

const posts = Array.from({ length: 8 }, (_, index): Post =>
  aPost(`p${index}`, {
    publishedAt: new Date(Date.now() - (index * 3 + 8) * 86_400_000).toISOString(),
    likes: exact(480),
    comments: exact(20),
    views: exact(9_000),
    kind: 'video',
    caption: 'A new bread recipe',
  }),
);

/** The popup about an account that was just looked at. */
async function visited(handle: string) {
  const account = anAccount({ handle, followers: exact(12_345) });
  const page = { site: 'instagram', kind: 'profile' as const, handle, accountId: null, postId: null };
  const look = aReading({ page, account, posts, at: new Date().toISOString() });
  const badge = await ask('look', { readings: [look] }, webPage);
  return badge?.key ?? '';
}
const shown = async (key: string) => {
  const view = await ask('creator', { key });
  if (!view) throw new Error('Nothing is remembered.');
  return view;
};
const budgetOf = async (key: string) => {
  const { badge } = await shown(key);
  return badge.card?.reasons.find(({ text }) => /budget/.test(text));
};
const withBudget = (amount: number, currency: string) =>
  ask('brief-change', { ...defaultBrief('Bread'), budget: { amount, currency } });

describe('What a creator asks for one post', { sequential: true }, () => {
  it('is asked for in dollars until something tells better', async () => {
    expect((await shown(await visited('creator_one'))).quote).toMatchObject({ money: null, currency: 'USD' });
  });

  it('has an estimated price of such a post beside it, to compare with', async () => {
    const { lines } = (await shown(await visited('creator_one'))).quote;
    expect(lines).toEqual([expect.stringMatching(/^A post with this many views may cost \$\d/)]);
  });

  it('is shown with what one engagement and a thousand views cost, each as a range', async () => {
    const key = await visited('mira.bakes');
    await ask('quote-set', { creator: key, money: { amount: 250, currency: 'EUR' } });
    const { money, lines } = (await shown(key)).quote;
    expect(money).toEqual({ amount: 250, currency: 'EUR' });
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^Cost per engagement: €0\.\d+–€\d/),
      expect.stringMatching(/^Cost per 1,000 views: €\d+–€\d+/),
    ]);
  });

  it('saves the creator, as a note does, and has open pages show what follows', async () => {
    const key = await visited('creator_two');
    await ask('quote-set', { creator: key, money: { amount: 250, currency: 'EUR' } });
    expect((await shown(key)).badge.saved).toBe(true);
    await vi.waitFor(() => expect(told).toContainEqual({ fitlens: 'changed', body: { key } }));
  });

  it('is next expected in the currency of the last price, or rather of the brief’s budget', async () => {
    const key = await visited('creator_one');
    expect((await shown(key)).quote.currency).toBe('EUR');
    await withBudget(300, 'GBP');
    expect((await shown(key)).quote.currency).toBe('GBP');
  });

  it('decides the budget in every view of the creator; the popup names the amount, no page learns it', async () => {
    const key = await visited('mira.bakes');
    await withBudget(240, 'EUR');
    expect(await budgetOf(key)).toMatchObject({ answer: 'close', text: expect.stringMatching(/a little above/) });
    await withBudget(999, 'EUR');
    expect(await budgetOf(key)).toMatchObject({
      answer: 'meets',
      text: 'The price they gave you is within your budget: €250, budget €999',
    });
    await ask('brief-add', { ...defaultBrief('Cheap'), id: 'cheap', budget: { amount: 10, currency: 'EUR' } });
    expect((await shown(key)).briefs.map(({ verdict }) => verdict)).toEqual(['strong', 'possible']);

    const toPage = await answerTo('act', { key, act: 'save' }, webPage);
    expect(JSON.stringify(toPage)).toContain('within your budget');
    expect(JSON.stringify(toPage)).not.toMatch(/250|€|Cost per/);
  });

  it('goes when it is taken back, and the creator stays on the shortlist', async () => {
    const key = await visited('mira.bakes');
    await ask('quote-set', { creator: key, money: null });
    const { quote, badge } = await shown(key);
    expect(quote.money).toBeNull();
    expect(quote.lines.join()).not.toMatch(/Cost per/);
    expect(badge.saved).toBe(true);
    expect((await budgetOf(key))?.text).not.toMatch(/they gave you/);
  });

  it('is no business of a web page: from its process it can be neither set nor read', async () => {
    const key = await visited('mira.bakes');
    const money = { amount: 1, currency: 'EUR' };
    for (const answer of [
      await answerTo('quote-set', { creator: key, money }, webPage),
      await answerTo('creator', { key }, webPage),
    ]) {
      expect(answer).toEqual({ error: english['errorNotAllowed']?.message });
    }
    expect((await shown(key)).quote.money).toBeNull();
  });

  it.each([
    ['below nothing', { amount: -1, currency: 'EUR' }],
    ['without end', { amount: Infinity, currency: 'EUR' }],
    ['in no currency', { amount: 1, currency: 'euro' }],
    ['missing', undefined],
  ])('is refused when it is %s', async (_, money) => {
    const key = await visited('mira.bakes');
    const answer = await answerTo('quote-set', { creator: key, money });
    expect(answer).toEqual({ error: english['errorBadInput']?.message });
  });

  it('is refused with a sentence when the account was forgotten meanwhile', async () => {
    const answer = await answerTo('quote-set', { creator: 'gone', money: { amount: 1, currency: 'EUR' } });
    expect(answer).toEqual({ error: english['errorForgotten']?.message });
  });
});
