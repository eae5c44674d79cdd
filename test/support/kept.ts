import type { Brief } from '../../src/model/brief';
import { defaultBrief } from '../../src/model/brief';
import type { Candidate, CandidateEvent } from '../../src/model/candidate';
import type { Collaboration } from '../../src/model/collaboration';
import type { Creator } from '../../src/model/creator';
import type { Note } from '../../src/model/note';
import type { Account, Post } from '../../src/model/reading';
import type { Snapshot } from '../../src/model/snapshot';
import { type Stamp, writeStamp } from '../../src/model/stamp';
import { writePostsRow } from '../../src/store/account-rows';
import type { Store } from '../../src/store/schema';
import { anAccount, daysLater, today } from './readings';

// Rows as the store keeps them.

/** When something was changed: `day` days after `today`, in the browser called `device`. */
export const stampAt = (day: number, device = 'aaaaaaaa'): Stamp => writeStamp(Date.parse(daysLater(day)), 0, device);

export const aCreator = (id: string, facts: Partial<Creator> = {}): Creator => ({
  id,
  accounts: [id],
  savedAt: today,
  unsavedAt: null,
  quote: null,
  why: null,
  tags: [],
  changed: { saved: stampAt(0) },
  order: stampAt(0),
  ...facts,
});

export const aNote = (id: string, creator: string, text: string, day = 0, device = 'aaaaaaaa'): Note => ({
  id,
  creator,
  text,
  createdAt: today,
  editedAt: day === 0 ? null : daysLater(day),
  order: stampAt(0, device),
  changed: stampAt(day, device),
});

export const aBrief = (id: string, facts: Partial<Brief> = {}): Brief => ({ ...defaultBrief(id), id, ...facts });

export const aSnapshot = (account: string, day: string, followers: number): Snapshot => ({
  account,
  day,
  at: `${day}T10:00:00.000Z`,
  followers: { value: followers, min: followers, max: followers },
  rate: null,
  postsPerWeek: null,
  lastPostAt: null,
  sawPosts: false,
});

export const aCandidate = (brief: string, creator: string, facts: Partial<Candidate> = {}): Candidate => ({
  brief,
  creator,
  status: 'shortlisted',
  reason: null,
  statusAt: today,
  addedAt: today,
  nextStep: null,
  agreed: null,
  order: stampAt(0),
  changed: { status: stampAt(0) },
  ...facts,
});

export const anEvent = (id: string, creator: string, facts: Partial<CandidateEvent> = {}): CandidateEvent => ({
  id,
  creator,
  brief: 'b1',
  at: today,
  order: stampAt(0),
  from: null,
  to: 'shortlisted',
  reason: null,
  ...facts,
});

export const aCollaboration = (id: string, creator: string, facts: Partial<Collaboration> = {}): Collaboration => ({
  id,
  creator,
  brief: 'b1',
  deliverable: '1 reel',
  dueOn: null,
  cost: null,
  url: null,
  post: null,
  expected: null,
  result: null,
  createdAt: today,
  order: stampAt(0),
  changed: stampAt(0),
  ...facts,
});

/** Keeps an account with its posts, as if it had been visited `day` days after `today`. */
export async function keepAccount(
  store: Store,
  key: string,
  {
    posts = [],
    day = 0,
    saved = true,
    ...facts
  }: Partial<Account> & { posts?: Post[]; day?: number; saved?: boolean } = {},
): Promise<void> {
  const account = anAccount({ handle: key, ...facts });
  const seen = daysLater(day);
  const page = { site: account.site, kind: 'profile' as const, handle: account.handle, accountId: null, postId: null };
  await store.put('accounts', {
    key,
    account,
    lowerHandle: account.handle.toLowerCase(),
    firstSeenAt: today,
    lastSeenAt: seen,
    revision: 1,
    digest: null,
    ...(!saved && { idleSince: seen }),
  });
  const record = { key, account, posts, leftOut: [], firstSeenAt: today, lastSeenAt: seen };
  await store.put('posts', writePostsRow({ ...record, last: { page, missing: [], tried: [] } }));
}

/** Keeps a creator with an account of its own. */
export async function keepCreator(store: Store, creator: Creator): Promise<void> {
  for (const key of creator.accounts) await keepAccount(store, key, { saved: creator.order !== undefined });
  await store.put('creators', creator);
}
