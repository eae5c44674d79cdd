import 'fake-indexeddb/auto';
import '../../src/background';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { install } from '../support/outside';
import { opened, useWorker } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
beforeEach(() => void opened.splice(0));

describe('The introduction', () => {
  it('opens in a tab of its own when Fitlens was installed', () => {
    install('install');
    expect(opened).toEqual(['chrome-extension://fitlens/src/welcome/index.html']);
  });

  it('does not open when Fitlens or the browser was renewed', () => {
    install('update');
    install('browser_update');
    expect(opened).toEqual([]);
  });
});
