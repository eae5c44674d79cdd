import { writeStamp } from '../../src/model/stamp';
import type { DocumentRow } from '../../src/model/team/shared-document';
import { db } from '../../src/store/open';

// A team as its rows tell of it, without any database.

/** Ana’s browser, and one that nobody has named. */
export const ana = 'a0a0a0a0';
export const unnamed = 'feedbeef';

/** A stamp of somebody's browser, so many days ago. */
export const stampOf = (device: string, daysAgo = 0): string =>
  writeStamp(Date.now() - daysAgo * 86_400_000, 0, device);

/** This browser is in a team with `names`, by their browsers. */
export async function joinTeam(names: { [device: string]: string } = { [ana]: 'Ana' }): Promise<void> {
  const store = await db();
  await store.put('meta', {
    id: 'team',
    address: 'https://couch.example.com',
    database: 'team',
    user: 'me',
    since: '',
    paused: false,
    lastAt: null,
    trouble: null,
    progress: null,
    sharing: [],
    settling: [],
  });
  const rows = Object.entries(names).map(([device, name]) => [device, { name, left: false, changed: stampOf(device) }]);
  await store.put('meta', { id: 'members', names: Object.fromEntries(rows) });
}

/** The team knows this document: `creator:ID` or `brief:ID`. */
export async function shareDocument(id: string, change: Partial<DocumentRow> = {}): Promise<void> {
  await (await db()).put('documents', { id, rev: '1-a', rivals: [], document: null, privateUntil: '', ...change });
}
