import 'fake-indexeddb/auto';
import '../../src/background';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { onChanges, type Touched } from '../../src/shared/changes';
import { saving } from '../support/saving';
import { ask, useWorker, visit, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

const heard: Touched[] = [];
let stop = () => {};
beforeEach(() => {
  heard.splice(0);
  stop = onChanges((touched) => void heard.push(touched));
});
afterEach(() => stop());

describe('Fitlens’s own pages hear', () => {
  it('that another brief was chosen in the card on a page: everybody may be another by now', async () => {
    const key = await visit();
    await ask('brief-add', { ...defaultBrief('Bread'), id: 'bread' });
    await vi.waitFor(() => expect(heard).toContain(null));
    heard.splice(0);
    await ask('act', { key, act: 'use:bread' }, webPage);
    await vi.waitFor(() => expect(heard).toContain(null));
  });

  it('of both creators where an account was said to be somebody else’s', async () => {
    const [key, other] = [await visit(), await visit('creator_one')];
    await ask('creator-change', { key, change: saving(true) });
    const joined = (await ask('creators-join', { key, other })).view?.key ?? '';
    heard.splice(0);
    await ask('creator-part', { key: joined, account: other });
    await vi.waitFor(() => expect(heard.flat()).toContain(other));
  });
});
