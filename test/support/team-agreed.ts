import { isDeepStrictEqual } from 'node:util';
import type { CreatorDocument, SharedAccount, SharedDocument } from '../../src/model/team/shared-document';
import type { Creator } from '../../src/model/creator';
import type { Store } from '../../src/store/schema';

// Whether a browser's rows say what the team's documents say: held against each other here once more, by no code that the
// exchange itself goes by.

const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one ?? null)), JSON.parse(JSON.stringify(other ?? null)));

/** Every way in which this browser and the team's database tell different things; empty where they agree. */
export async function disagreements(store: Store, documents: { [name: string]: SharedDocument }): Promise<string[]> {
  const found: string[] = [];
  const known = new Map((await store.getAll('documents')).map((row) => [row.id, row]));
  for (const name of Object.keys(documents)) if (!known.has(name)) found.push(`${name} is not known here`);
  for (const [name, { document, held, refused }] of known) {
    if (held) found.push(`${name} is held: ${held}`);
    if (refused !== undefined) found.push(`${name} was refused: ${refused}`);
    const there = documents[name];
    // Shared and removed before anybody heard of it: nothing of it was ever to be told.
    if (!there) found.push(...(document ? [`${name} is in no database`] : []));
    else if (JSON.stringify(there) !== JSON.stringify(document))
      found.push(`${name} differs: there ${JSON.stringify(there)}, here ${JSON.stringify(document)}`);
  }
  for (const { id } of await store.getAll('outbox')) found.push(`${id} still waits`);
  for (const document of Object.values(documents)) {
    if (document.kind === 'brief') {
      const row = await store.get('briefs', document.id);
      if (!isSame(row?.brief, document.brief)) found.push(`brief:${document.id} is another here`);
      if (row && !isSame(row.changed, document.changed)) found.push(`brief:${document.id} has other stamps here`);
    }
    if (document.kind === 'creator') {
      const privateUntil = known.get(`creator:${document.id}`)?.privateUntil ?? '';
      found.push(...(await creatorDisagreements(store, document, privateUntil)));
    }
  }
  return found;
}

async function creatorDisagreements(store: Store, document: CreatorDocument, privateUntil: string): Promise<string[]> {
  const { id, into } = document;
  const row = await store.get('creators', id);
  if (into !== null) {
    if (row && !('into' in row)) return [`${id} is still a creator here, and became ${into} elsewhere`];
    return [];
  }
  if (row && 'into' in row) return [`${id} became ${row.into} here, and nowhere else`];
  const found: string[] = [];
  const say = (what: string) => found.push(`${id}: ${what}`);
  const isEmpty = document.accounts.length === 0;
  if (!row && !isEmpty) return [`${id} is not kept here`];
  if (row) found.push(...partDisagreements(row, document, privateUntil));
  const shared = new Set(
    (await store.getAllKeys('documents')).flatMap((name) => (name.startsWith('brief:') ? [name.slice(6)] : [])),
  );
  const notes = (await store.getAll('notes')).filter((note) => note.creator === id);
  for (const note of document.notes) {
    const { creator: _, ...here } = notes.find((one) => one.id === note.id) ?? { creator: '' };
    if (!isSame(here, note)) say(`the note ${JSON.stringify(note)} is here ${JSON.stringify(here)}`);
  }
  for (const note of notes)
    if (note.changed > privateUntil && !document.notes.some((one) => one.id === note.id))
      say(`the note "${note.text}" was not told`);
  const campaignRows = [
    ['candidates', (one: { brief: string }) => one.brief],
    ['events', (one: { id: string }) => one.id],
    ['collaborations', (one: { id: string }) => one.id],
  ] as const;
  for (const [name, nameOf] of campaignRows) {
    const rows = (await store.getAll(name)).filter((one) => one.creator === id && shared.has(one.brief));
    for (const told of document[name]) {
      const { creator: _, ...here } = rows.find((one) => nameOf(one as never) === nameOf(told as never)) ?? {
        creator: '',
      };
      if (!isSame(here, told)) say(`of ${name} ${JSON.stringify(told)} is here ${JSON.stringify(here)}`);
    }
    for (const one of rows)
      if (!document[name].some((told) => nameOf(told as never) === nameOf(one as never)))
        say(`of ${name} ${JSON.stringify(one)} was not told`);
  }
  for (const told of document.accounts) {
    const { site, id: accountId, handle } = told.account;
    const handles = new Set([handle.toLowerCase(), ...told.handles]);
    // Whose id is not known on one side is the same by its handle.
    const rows = (await store.getAll('accounts')).filter(
      ({ account }) =>
        account.site === site &&
        (accountId !== null && account.id !== null
          ? account.id === accountId
          : handles.has(account.handle.toLowerCase())),
    );
    // With an id and without one, both of one row: it has what is told of the one that has it.
    const same = document.accounts.filter(
      (one) => one.account.site === site && one.account.id !== null && one.handles.some((name) => handles.has(name)),
    );
    // What this browser saw itself on that day or later it need not be told.
    const isKept = rows.some(
      (one) =>
        [told, ...(accountId === null ? same : [])].some((other) => isSame(undated(one.told), undated(other))) ||
        (!one.unseen && one.lastSeenAt.slice(0, 10) >= (told.seenAt ?? '').slice(0, 10)),
    );
    if (!isKept && !(await isOfPrivate(store, rows[0]?.key)))
      say(`the account ${site} ${accountId ?? handle} was not kept here`);
  }
  return found;
}

/** Whether nobody shared who has this account here: no colleague says that they are another too. */
async function isOfPrivate(store: Store, key: string | undefined): Promise<boolean> {
  const owner = key === undefined ? undefined : await store.getKeyFromIndex('creators', 'account', key);
  return owner !== undefined && (await store.getKey('documents', `creator:${owner}`)) === undefined;
}

/** Without what only tells which erasure it outlives. */
function undated(told: SharedAccount | undefined): object | null {
  if (!told) return null;
  const { asOf: _, ...facts } = told;
  return facts;
}

const parts = ['quote', 'why', 'tags', 'declared'] as const;

function partDisagreements(row: Creator, document: CreatorDocument, privateUntil: string): string[] {
  return parts.flatMap((part) => {
    const [here, told] = [row.changed[part] ?? '', document.changed[part] ?? ''];
    if (here > told) return here > privateUntil ? [`${row.id}: its ${part} was not told`] : [];
    if (here < told) return [`${row.id}: its newer ${part} did not come here`];
    return isSame(row[part], document[part]) ? [] : [`${row.id}: its ${part} is another here`];
  });
}
