import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { sites } from '../../src/sites';
import { permitted, scripted } from '../support/outside';
import { ask, useWorker } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

describe('What the browser lets Fitlens read', () => {
  it('is nothing to speak of while it is every site', async () => {
    for (const { matches } of sites) for (const pattern of matches) scripted.add(pattern);
    expect(await ask('sites-refused', {})).toEqual({ names: [], patterns: [] });
  });

  it('is named, site by site, where somebody took a permission away: all hosts of the site are asked for', async () => {
    for (const { matches } of sites) for (const pattern of matches) scripted.add(pattern);
    scripted.delete('https://www.instagram.com/*');
    scripted.delete('https://twitter.com/*');
    const { names, patterns } = await ask('sites-refused', {});
    expect(names).toEqual(['Instagram', 'X']);
    expect(patterns.toSorted()).toEqual(['https://twitter.com/*', 'https://www.instagram.com/*', 'https://x.com/*']);
  });

  it('is every site, too, where it may go anywhere', async () => {
    permitted.add('https://*/*');
    expect(await ask('sites-refused', {})).toEqual({ names: [], patterns: [] });
  });
});
