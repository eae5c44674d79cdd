import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { creatorSchema } from '../../src/model/creator';
import { defaultBrief } from '../../src/model/brief';
import { addBrief } from '../../src/store/briefs';
import { changeCreator } from '../../src/store/change-creator';
import { addNote } from '../../src/store/notes';
import { readRow } from '../../src/store/read-row';
import { putCollaboration } from '../../src/store/collaborations';
import { shareBrief } from '../../src/store/team/join-team';
import { aBrief } from '../support/kept';
import { type Attacked, attacked, aPerson, evilStamp, lookAt, victim } from '../support/team-attacker';

let here: Attacked;
const write = () => crypto.randomUUID();
const first = defaultBrief('First');

beforeEach(async () => {
  here = await attacked();
});

/** Somebody whom this person keeps for themselves, with a note. */
async function keepPrivately(handle: string, note = `SECRET of ${handle}`): Promise<string> {
  const key = await lookAt(here.store, handle);
  await addNote(here.store, write(), key, note);
  await changeCreator(here.store, write(), key, { do: 'save', brief: null });
  return key;
}

const people = async () => (await here.store.getAll('creators')).flatMap((row) => readRow(creatorSchema, row) ?? []);
const owner = async (key: string) => (await people()).find(({ accounts }) => accounts.includes(key))?.id ?? '';

describe('Whoever writes into the team’s database', () => {
  it('does not share the first campaign, which is everybody’s by its name', async () => {
    await keepPrivately('ana');
    const brief = { ...aBrief(`default-${victim}`), name: 'Evil' };
    const stamp = evilStamp();
    await here.plant(
      {
        kind: 'brief',
        v: 1,
        id: brief.id,
        brief,
        addedAt: '2026-01-01T00:00:00.000Z',
        order: stamp,
        changed: { name: stamp },
        removed: null,
      },
      aPerson('p1', ['eve'], { candidates: [aCandidate(brief.id)] }),
    );
    await here.exchange();
    expect((await here.store.getAll('briefs')).map((row) => row.brief.name)).toEqual(['Mine']);
    await keepPrivately('ben');
    await here.exchange();
    expect(here.leaked()).not.toMatch(/ana|ben|SECRET/);
    expect((await here.store.getAll('candidates')).map(({ brief: of }) => of)).toEqual(['default', 'default']);
  });

  it('takes nobody out of the first campaign, which is everybody’s by its name', async () => {
    const id = await owner(await keepPrivately('ana'));
    await here.plant(aPerson('p1', ['ana']));
    await here.exchange();
    const lives = (await people())[0]?.id ?? id;
    await here.plant(
      aPerson('p1', ['ana'], { gone: { ...noneGone, candidates: { [`default-${victim}`]: evilStamp(60_000) } } }),
    );
    if (lives !== 'p1')
      await here.plant(
        aPerson(lives, ['ana'], { gone: { ...noneGone, candidates: { [`default-${victim}`]: evilStamp(60_000) } } }),
      );
    await here.exchange();
    expect(await here.store.count('candidates')).toBe(1);
  });

  it('does not join two whom this person keeps privately, by naming an account of each', async () => {
    await keepPrivately('ana');
    await keepPrivately('ben');
    await here.plant(aPerson('0', ['ana', 'ben']));
    await here.exchange();
    expect((await people()).map(({ accounts }) => accounts.length)).toEqual([1, 1]);
    await here.exchange();
    expect(here.leaked()).not.toContain('SECRET');
  });

  it('does not join fifty of them one after the other', async () => {
    const names = Array.from({ length: 10 }, (_, n) => `ana${n}`);
    for (const name of names) await keepPrivately(name);
    for (let n = 1; n <= names.length; n++) {
      await here.plant(aPerson('0', names.slice(0, n)));
      await here.exchange();
    }
    expect((await people()).every(({ accounts }) => accounts.length === 1)).toBe(true);
    expect(here.leaked()).not.toContain('SECRET');
  });

  it.each(['00', 'zz'])(
    'learns no private note of somebody by saying that they, as %s, are somebody whom the team has',
    async (id) => {
      const key = await keepPrivately('ana');
      await here.plant(aPerson('0', ['eve']), aPerson(id, ['ana']));
      await here.exchange();
      await here.plant({ ...aPerson(id, []), into: '0' });
      await here.exchange();
      await addNote(here.store, write(), key, 'for all');
      await here.exchange();
      await here.exchange();
      expect(here.leaked()).toContain('for all');
      expect(here.leaked()).not.toContain('SECRET');
      expect(await here.store.count('notes')).toBe(2);
    },
  );

  it('learns no private note by an account of somebody whom the team has', async () => {
    const key = await keepPrivately('ana');
    await here.plant(aPerson('0', ['eve']));
    await here.exchange();
    await here.plant(aPerson('0', ['eve', 'ana']));
    await here.exchange();
    await addNote(here.store, write(), key, 'later');
    await here.exchange();
    await here.exchange();
    expect(here.leaked()).not.toContain('SECRET');
    expect(await here.store.count('notes')).toBe(2);
  });

  it('erases of somebody in a private campaign only what the team has', async () => {
    await addBrief(here.store, write(), aBrief('mine', { name: 'Mine' }), first);
    await addBrief(here.store, write(), aBrief('ours', { name: 'Ours' }), first);
    const key = await lookAt(here.store, 'ana');
    await changeCreator(here.store, write(), key, { do: 'save', brief: 'mine' });
    await changeCreator(here.store, write(), key, { do: 'save', brief: 'ours' });
    await putCollaboration(
      here.store,
      write(),
      {
        id: 'c1',
        creator: key,
        brief: 'mine',
        deliverable: 'Reel',
        dueOn: null,
        cost: { amount: 1, currency: 'EUR' },
        url: null,
      },
      { post: null, expected: null },
    );
    await shareBrief(here.store, write(), 'ours', first);
    await here.exchange();
    const id = await owner(key);
    await here.plant({ ...aPerson(id, []), erased: evilStamp(60_000) });
    await here.exchange();
    expect((await here.store.getAll('candidates')).map(({ brief }) => brief)).toEqual(['mine']);
    expect(await here.store.count('collaborations')).toBe(1);
    expect((await here.store.getAll('events')).map(({ brief }) => brief)).toEqual(['mine']);
  });

  it('takes no note, event or collaboration away from others by telling one of its id', async () => {
    await addBrief(here.store, write(), aBrief('ours', { name: 'Ours' }), first);
    const key = await keepPrivately('ana');
    await putCollaboration(
      here.store,
      write(),
      {
        id: 'c1',
        creator: key,
        brief: 'default',
        deliverable: 'Reel',
        dueOn: null,
        cost: { amount: 1, currency: 'EUR' },
        url: null,
      },
      { post: null, expected: null },
    );
    const before = await owned();
    const [note, event, work] = [before.notes[0], before.events[0], before.collaborations[0]];
    if (!note || !event || !work) throw new Error('Nothing to attack.');
    const stamp = evilStamp(60_000);
    const { creator: _1, ...itsNote } = note;
    const { creator: _2, ...itsEvent } = event;
    const { creator: _3, ...itsWork } = work;
    const lies = {
      notes: [{ ...itsNote, text: 'mine now', changed: stamp }],
      events: [{ ...itsEvent, brief: 'evil', order: stamp }],
      collaborations: [{ ...itsWork, brief: 'evil', changed: stamp }],
    };
    await here.plant(aPerson('0', ['eve'], lies));
    await here.exchange();
    expect(await owned()).toEqual(before);
    const gone = {
      ...noneGone,
      notes: { [note.id]: stamp },
      events: { [event.id]: stamp },
      collaborations: { [work.id]: stamp },
    };
    await here.plant(aPerson('0', ['eve'], { gone }));
    await here.exchange();
    expect(await owned()).toEqual(before);
  });

  it('changes nothing private of somebody whom the team has too, by its id', async () => {
    const key = await keepPrivately('ana');
    await putCollaboration(
      here.store,
      write(),
      {
        id: 'c1',
        creator: key,
        brief: 'default',
        deliverable: 'Reel',
        dueOn: null,
        cost: { amount: 1, currency: 'EUR' },
        url: null,
      },
      { post: null, expected: null },
    );
    await here.plant(aPerson('0', ['ana']));
    await here.exchange();
    const before = await owned();
    const [note, event, work] = [before.notes[0], before.events[0], before.collaborations[0]];
    if (!note || !event || !work) throw new Error('Nothing to attack.');
    const stamp = evilStamp(60_000);
    const gone = {
      ...noneGone,
      notes: { [note.id]: stamp },
      events: { [event.id]: stamp },
      collaborations: { [work.id]: stamp },
    };
    await here.plant(aPerson('0', ['ana'], { gone }));
    await here.exchange();
    expect(await owned()).toEqual(before);
    const { creator: _2, ...itsEvent } = event;
    const { creator: _3, ...itsWork } = work;
    await here.plant(
      aPerson('0', ['ana'], {
        events: [{ ...itsEvent, brief: 'evil', order: stamp }],
        collaborations: [{ ...itsWork, brief: 'evil', changed: stamp }],
      }),
    );
    await here.exchange();
    expect(await owned()).toEqual(before);
  });
});

const noneGone = { notes: {}, events: {}, candidates: {}, collaborations: {} };
const aCandidate = (brief: string) => {
  const stamp = evilStamp();
  const at = '2026-01-01T00:00:00.000Z';
  return {
    brief,
    status: 'shortlisted' as const,
    reason: null,
    statusAt: at,
    addedAt: at,
    nextStep: null,
    agreed: null,
    order: stamp,
    changed: { status: stamp },
  };
};

async function owned() {
  const [notes, events, collaborations] = await Promise.all([
    here.store.getAll('notes'),
    here.store.getAll('events'),
    here.store.getAll('collaborations'),
  ]);
  return { notes, events, collaborations };
}
