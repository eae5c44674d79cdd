import { expect, inject, it } from 'vitest';
import { seenByWorkers } from '../support/page-workers';

it('A page with a service worker, a shared one and one of its own sees in each what it sees without Fitlens', async () => {
  const browser = inject('browser');
  const { seen: without, ...plain } = await seenByWorkers(browser, false);
  const { seen: withFitlens, ...tapped } = await seenByWorkers(browser, true);
  expect(withFitlens).toEqual(without);
  expect([plain.isTapped, tapped.isTapped]).toEqual([false, true]);
  expect(Object.keys(without).length).toBe(8);
  // Each has asked, and those of the service worker were answered by it.
  const made = 'fetch made /xrpc/app.bsky.actor.getProfile';
  const askers = ['page', 'dedicated', 'shared'].flatMap((asker) => [`${asker} before`, `${asker} after`]);
  for (const asker of [...askers, 'service after']) expect(without[asker]?.[made]).toContain('24310');
  expect(without['page after']?.[made]).toContain('x-own');
}, 120_000);
