import type { CreatorDocument, SharedDocument } from '../../src/model/team/shared-document';
import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../src/store/schema';
import type { Device } from './team-device';

// Whoever watches over the shoulders of all: remembers what each browser's rows said right after something was done in it,
// and holds the end against that. What it knows it has from rows alone, never from what the exchange takes for true.

/** What a browser's rows say of what somebody wrote. */
interface Seen {
  /** By what it is of ("quote", a creator's id): its stamp, and the value; null: removed. */
  values: Map<string, { stamp: string; value: unknown; creator: string | null }>;
  /** The texts of each note, and whose it is. */
  notes: Map<string, { creator: string; texts: Set<string> }>;
  /** Creators who are in a campaign of the team's. */
  shared: Set<string>;
  /** Of each creator every account, by which two ids can be told to be one person. */
  creators: Set<string>;
}

const parts = ['quote', 'why', 'tags', 'declared'] as const;
const candidateParts = ['status', 'nextStep', 'agreed'] as const;

async function look(store: Store): Promise<Seen> {
  const seen: Seen = { values: new Map(), notes: new Map(), shared: new Set(), creators: new Set() };
  const put = (name: string, stamp: string | undefined, value: unknown, creator: string | null) => {
    if (stamp !== undefined) seen.values.set(name, { stamp, value, creator });
  };
  for (const row of await store.getAll('creators')) {
    seen.creators.add(row.id);
    if (!('into' in row)) for (const part of parts) put(`${part} ${row.id}`, row.changed[part], row[part], row.id);
  }
  const ofTeam = new Set(await store.getAllKeys('documents'));
  for (const row of await store.getAll('candidates')) {
    const name = `${row.brief} ${row.creator}`;
    if (ofTeam.has(`brief:${row.brief}`)) seen.shared.add(row.creator);
    put(`there ${name}`, row.changed.status, true, row.creator);
    for (const part of candidateParts)
      put(`${part} ${name}`, row.changed[part], part === 'status' ? [row.status, row.reason] : row[part], row.creator);
  }
  for (const row of await store.getAll('collaborations')) {
    const { creator, changed, deliverable, cost } = row;
    put(`work ${row.id} ${row.brief}`, changed, [deliverable, cost], creator);
  }
  for (const { brief, changed } of await store.getAll('briefs'))
    for (const [field, stamp] of Object.entries(changed))
      put(`brief ${brief.id} ${field}`, stamp, brief[field as keyof typeof brief], null);
  for (const note of await store.getAll('notes'))
    seen.notes.set(note.id, {
      creator: note.creator,
      texts: new Set([note.text, ...(note.rivals ?? []).map(({ text }) => text)]),
    });
  return seen;
}

interface NoteStory {
  creator: string;
  /** Every text that somebody wrote, by whom it was private then: null where the team could see the creator. */
  written: Map<string, Device | null>;
  /** Those in whose place, by whoever saw them, another was written. */
  replaced: Set<string>;
  isRemoved: boolean;
}

export class Witness {
  private readonly newest = new Map<string, { stamp: string; value: unknown; creator: string | null; by: Device }>();
  private readonly removedAt = new Map<string, string>();
  private readonly noteStories = new Map<string, NoteStory>();
  /** Whom somebody showed to the team themselves, in which browser. */
  private readonly shownBy = new Set<string>();

  async watch(device: Device, doing: () => Promise<void>): Promise<void> {
    const before = await look(await device.store());
    await doing();
    const store = await device.store();
    const after = await look(store);
    for (const [name, { stamp, value, creator }] of after.values)
      if (stamp.endsWith(device.digits) && stamp > (this.newest.get(name)?.stamp ?? ''))
        this.newest.set(name, { stamp, value, creator, by: device });
    // What a person took away, by an undo say, is not to be there.
    for (const name of before.values.keys()) if (!after.values.has(name)) this.newest.delete(name);
    for (const { what, id, at } of await store.getAll('tombstones'))
      if (at > (this.removedAt.get(`${what} ${id}`) ?? '')) this.removedAt.set(`${what} ${id}`, at);
    const known = new Set(await store.getAllKeys('documents'));
    // Who was joined by this person with somebody the team knows was shown by them.
    const isJoined =
      [...before.creators].some((id) => !after.creators.has(id)) || after.creators.size < before.creators.size;
    for (const id of after.shared) if (!before.shared.has(id) || isJoined) this.shownBy.add(`${device.digits} ${id}`);
    for (const [id, { creator, texts }] of after.notes) {
      const story = this.noteStories.get(id) ?? { creator, written: new Map(), replaced: new Set(), isRemoved: false };
      this.noteStories.set(id, story);
      const old = before.notes.get(id)?.texts ?? new Set();
      const isPrivate = !known.has(`creator:${creator}`) && !after.shared.has(creator);
      for (const text of texts) if (!old.has(text)) story.written.set(text, isPrivate ? device : null);
      for (const text of old) if (!texts.has(text)) story.replaced.add(text);
      // Only what is written again: another browser may still show what was replaced in this one.
      for (const text of texts) if (!old.has(text)) story.replaced.delete(text);
    }
    for (const id of before.notes.keys()) if (!after.notes.has(id)) this.story(id).isRemoved = true;
  }

  private story(id: string): NoteStory {
    const story = this.noteStories.get(id);
    if (!story) throw new Error(`Nobody wrote the note ${id}.`);
    return story;
  }

  /** What was written and is not there any more, of all that the team should have. */
  async losses(devices: readonly Device[], documents: { [name: string]: SharedDocument }): Promise<string[]> {
    const found: string[] = [];
    const creators = Object.values(documents).filter((one): one is CreatorDocument => one.kind === 'creator');
    const byId = new Map(creators.map((one) => [one.id, one]));
    const resolve = (id: string): CreatorDocument | null => {
      for (let one = byId.get(id), step = 0; one && step < 20; one = byId.get(one.into ?? ''), step++)
        if (one.into === null) return one;
      return null;
    };
    const privateUntil = new Map<string, string>();
    /** Notes that somebody keeps to themselves, since they were written before the team knew the creator. */
    const own = new Set<string>();
    for (const device of devices) {
      const store = await device.store();
      for (const row of await store.getAll('documents'))
        privateUntil.set(`${device.digits} ${row.id}`, row.privateUntil);
      for (const { id, creator, changed } of await store.getAll('notes'))
        if (changed <= (privateUntil.get(`${device.digits} creator:${creator}`) ?? '')) own.add(id);
    }

    // Two ids may have become one person: then the newest of both counts.
    const newest = new Map<string, { stamp: string; value: unknown; document: CreatorDocument }>();
    for (const [name, { stamp, value, creator, by }] of this.newest) {
      if (creator === null) continue;
      const document = resolve(creator);
      if (!document || stamp <= (document.erased ?? '')) continue;
      const bounds = [creator, document.id].map((id) => privateUntil.get(`${by.digits} creator:${id}`) ?? '');
      if (bounds.some((bound) => stamp <= bound)) continue;
      const [what, brief] = name.split(' ');
      const removed = what === 'work' ? `collaboration ${brief}` : `candidate ${brief}|${creator}`;
      // What was removed before anybody heard of it was never to be told.
      if ((what === 'work' || what === 'there') && stamp < (this.removedAt.get(removed) ?? '')) continue;
      const key = name.replace(creator, document.id);
      if (stamp > (newest.get(key)?.stamp ?? '')) newest.set(key, { stamp, value, document });
    }
    for (const [key, { stamp, value, document }] of newest) {
      const there = this.valueIn(document, key, documents);
      if (there === undefined) continue;
      if (there.stamp < stamp) found.push(`${key} was written at ${stamp}, and is ${JSON.stringify(there)}`);
      if (there.stamp === stamp && !isSame(there.value, value))
        found.push(`${key} was ${JSON.stringify(value)} at ${stamp}, and is ${JSON.stringify(there.value)}`);
    }
    found.push(...this.comeBack(creators));
    for (const [name, { stamp, value }] of this.newest) {
      const [kind, id = '', field = ''] = name.split(' ');
      const document = documents[`brief:${id}`];
      if (kind !== 'brief' || document?.kind !== 'brief' || !document.brief) continue;
      const there = { stamp: document.changed[field] ?? '', value: document.brief[field as 'name'] };
      if (there.stamp < stamp || (there.stamp === stamp && !isSame(there.value, value)))
        found.push(`${name} was ${JSON.stringify(value)} at ${stamp}, and is ${JSON.stringify(there)}`);
    }
    for (const [id, { creator, written, replaced, isRemoved }] of this.noteStories) {
      const document = resolve(creator);
      if (!document || isRemoved || own.has(id) || document.erased !== null) continue;
      const note = document.notes.find((one) => one.id === id);
      const texts = new Set(note && [note.text, ...(note.rivals ?? []).map(({ text }) => text)]);
      for (const [text, by] of written)
        if (by === null && !replaced.has(text) && !texts.has(text)) found.push(`"${text}" is lost`);
    }
    return found;
  }

  /** Whom somebody took out of a campaign, and who is in it with nothing newer. */
  private comeBack(creators: readonly CreatorDocument[]): string[] {
    return creators.flatMap(({ id, candidates }) =>
      candidates.flatMap(({ brief, changed }) =>
        changed.status < (this.removedAt.get(`candidate ${brief}|${id}`) ?? '') ? [`${id} is in ${brief} again`] : [],
      ),
    );
  }

  /** Where the team's document says it; undefined where it need not. */
  private valueIn(
    document: CreatorDocument,
    key: string,
    documents: { [name: string]: SharedDocument },
  ): { stamp: string; value: unknown } | undefined {
    const [what = '', of = '', campaign = ''] = key.split(' ');
    const part = parts.find((one) => one === what);
    if (part) return { stamp: document.changed[part] ?? '', value: document[part] };
    if (what === 'work') {
      if (!documents[`brief:${campaign}`]) return undefined;
      const work = document.collaborations.find((one) => one.id === of);
      if (work) return { stamp: work.changed, value: [work.deliverable, work.cost] };
      return { stamp: document.gone.collaborations[of] ?? '', value: null };
    }
    const brief = documents[`brief:${of}`];
    if (!brief) return undefined;
    const candidate = document.candidates.find((one) => one.brief === of);
    const gone = document.gone.candidates[of] ?? '';
    if (what === 'there') return { stamp: candidate?.changed.status ?? gone, value: candidate !== undefined };
    // Who is out of a campaign has no terms in it.
    if (!candidate) return undefined;
    const one = candidateParts.find((other) => other === what);
    if (!one) return undefined;
    const value = one === 'status' ? [candidate.status, candidate.reason] : candidate[one];
    return { stamp: candidate.changed[one] ?? '', value };
  }

  /** Texts of notes that the team must never hold: written before a colleague shared the creator, by who never did. */
  secrets(): string[] {
    return [...this.noteStories.values()].flatMap(({ creator, written }) =>
      [...written].flatMap(([text, by]) => (by && !this.shownBy.has(`${by.digits} ${creator}`) ? [text] : [])),
    );
  }
}

const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one ?? null)), JSON.parse(JSON.stringify(other ?? null)));
