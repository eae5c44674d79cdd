import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/model/day';
import { documentVersion, type SharedDocument } from '../../src/model/team/shared-document';
import { addNote, notesOf } from '../../src/store/notes';
import { readMembers } from '../../src/store/team/team-row';
import { type Attacked, attacked, aPerson, evilStamp, lookAt, victim } from '../support/team-attacker';

let here: Attacked;

beforeEach(async () => {
  here = await attacked();
});

const heldOf = async () =>
  Object.fromEntries((await here.store.getAll('documents')).flatMap(({ id, held }) => (held ? [[id, held]] : [])));
const handles = async () => (await here.store.getAll('accounts')).map(({ account }) => account.handle);

describe('Of the team’s database is not taken', () => {
  it('what a newer Fitlens wrote, of which only a part would be understood', async () => {
    const newer = { ...aPerson('0', ['eve']), v: documentVersion + 1 } as unknown as SharedDocument;
    await here.plant(newer, aPerson('1', ['ben']));
    await here.exchange();
    expect(await heldOf()).toEqual({ 'creator:0': 'newer' });
    expect(await handles()).toEqual(['ben']);
  });

  it('what was changed in days to come: it would win over all that is written until then', async () => {
    const told = (later: number) => ({ why: 'Because I say so.', changed: { why: evilStamp(later) } });
    await here.plant(aPerson('0', ['eve'], told(4 * day)), aPerson('1', ['ben'], told(2 * day)));
    await here.exchange();
    expect(await heldOf()).toEqual({ 'creator:0': 'early' });
    expect(await handles()).toEqual(['ben']);
    const key = await lookAt(here.store, 'ana');
    await addNote(here.store, crypto.randomUUID(), key, 'Mine');
    const [note] = await notesOf(here.store, key);
    expect(Number(note?.changed.slice(0, 14))).toBeLessThan(Date.now() + 3 * day);
  });

  it('what lies under the name of somebody else', async () => {
    await here.database.write([{ id: 'creator:0', rev: null, body: { ...aPerson('1', ['eve']) } }]);
    await here.exchange();
    expect(await heldOf()).toEqual({ 'creator:0': 'unreadable' });
    expect(await handles()).toEqual([]);
  });

  it('what somebody else says this person is called, or that they have left', async () => {
    await here.plant({ kind: 'member', v: documentVersion, id: victim, name: 'Eve', changed: evilStamp(60_000) });
    await here.exchange();
    expect(await readMembers(here.store.transaction('meta').store)).toMatchObject({ [victim]: { name: 'Me' } });
  });
});
