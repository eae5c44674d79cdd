import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { sites } from '../../src/sites';
import { permitted } from '../support/outside';
import { ask, useWorker } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

describe('What the browser lets Fitlens read', () => {
  it('is nothing to speak of while it is every site', async () => {
    for (const { matches } of sites) for (const pattern of matches) permitted.add(pattern);
    expect(await ask('sites-refused', {})).toEqual({ names: [], patterns: [] });
  });

  it('is named, site by site, where somebody took a permission away: all hosts of the site are asked for', async () => {
    for (const { matches } of sites) for (const pattern of matches) permitted.add(pattern);
    permitted.delete('https://www.instagram.com/*');
    permitted.delete('https://twitter.com/*');
    const { names, patterns } = await ask('sites-refused', {});
    expect(names).toEqual(['Instagram', 'X']);
    expect(patterns.toSorted()).toEqual(['https://twitter.com/*', 'https://www.instagram.com/*', 'https://x.com/*']);
  });
});
