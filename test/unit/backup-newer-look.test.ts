import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import type { Unit } from '../../src/store/backup/format';
import { backupText, importText, unitsIn } from '../support/backups';
import { aCreator, aSnapshot, keepAccount } from '../support/kept';
import { aPost, daysLater, exact } from '../support/readings';

/** What one look of a day gave: of somebody saved, of somebody in passing, and of the site. */
interface Look {
  day: number;
  followers: number;
  likes: number;
  bio: string;
}
const older: Look = { day: 1, followers: 1_000, likes: 10, bio: 'Baker' };
const newer: Look = { day: 4, followers: 2_500, likes: 30, bio: 'Baker of rye' };

async function storeOf(...looks: Look[]): Promise<Store> {
  const store = await openStore(crypto.randomUUID());
  for (const { day, followers, likes, bio } of looks) {
    const posts = [aPost('a', { likes: exact(likes), publishedAt: daysLater(-9) })];
    const told = { day, posts, bio, followers: exact(followers) };
    await keepAccount(store, 'mira', { ...told, id: '17' });
    await store.put('creators', aCreator('mira'));
    await keepAccount(store, 'passing', { ...told, saved: false });
    const date = daysLater(day).slice(0, 10);
    for (const key of ['mira', 'passing']) await store.put('snapshots', aSnapshot(key, date, followers));
    await store.put('sites', { id: 'instagram', workedAt: daysLater(day) });
  }
  return store;
}

/** What is known of both, and when their site was last read, as the next backup tells it. */
async function known(store: Store) {
  const units = unitsIn(await backupText(store)) as (Unit & { kind: string })[];
  const accounts = units.flatMap((unit) =>
    unit.kind === 'creator' ? unit.accounts : unit.kind === 'account' ? [unit.account] : [],
  );
  return {
    accounts: accounts.map(({ lastSeenAt, account, posts }) => [
      lastSeenAt,
      account.followers?.value,
      account.bio,
      posts[0]?.likes?.value,
    ]),
    days: accounts.map(({ snapshots }) => snapshots.map(({ followers }) => followers?.value)),
    site: (await store.get('sites', 'instagram'))?.workedAt,
  };
}

const ofBoth = {
  accounts: [4, 4].map(() => [daysLater(4), 2_500, 'Baker of rye', 30]),
  days: [1, 2].map(() => [1_000, 2_500]),
  site: daysLater(4),
};

describe('Of an account that two browsers looked at', () => {
  it('the later look counts where the backup knows it', async () => {
    const here = await storeOf(older);
    await importText(here, await backupText(await storeOf(newer)));
    expect(await known(here)).toEqual(ofBoth);
  });

  it('the later look stays where the backup is the older one: what was read since is not undone', async () => {
    const here = await storeOf(newer);
    await importText(here, await backupText(await storeOf(older)));
    expect(await known(here)).toEqual(ofBoth);
  });

  it('both come to the same, whichever way the backup went', async () => {
    const [one, other] = [await storeOf(older), await storeOf(newer)];
    const text = await backupText(one);
    await importText(one, await backupText(other));
    await importText(other, text);
    expect(await backupText(other)).toBe(await backupText(one));
    expect(await known(one)).toEqual(ofBoth);
  });

  it('an older backup that is brought in again and again changes nothing', async () => {
    const text = await backupText(await storeOf(older));
    const here = await storeOf(newer);
    await importText(here, text);
    const once = await backupText(here);
    for (let times = 0; times < 2; times++) await importText(here, text);
    expect(await backupText(here)).toBe(once);
  });

  it('a browser that knows both looks learns nothing from a backup made after the first', async () => {
    const here = await storeOf(older);
    const text = await backupText(here);
    const after = await storeOf(older, newer);
    const before = await backupText(after);
    await importText(after, text);
    expect(await backupText(after)).toBe(before);
  });
});
