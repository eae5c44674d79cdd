import { expect, it } from 'vitest';
import { tapPage } from '../../src/tap';

it('A page that is locked down so far that nothing can be watched goes on as it is', async () => {
  const { fetch: before } = window;
  Object.freeze(Response.prototype);
  expect(() => tapPage([{ url: /answers/, holds: /follower_count/ }])).not.toThrow();
  expect(window.fetch).toBe(before);
  expect(await (await fetch('/answers/profile')).text()).toContain('follower_count');
});
