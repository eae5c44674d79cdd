import {
  array,
  exactOptional,
  fallback,
  integer,
  literal,
  minValue,
  nullable,
  number,
  object,
  parse,
  pipe,
  string,
  unknown,
} from 'valibot';
import { type Creator, idSchema, isListed } from '../model/creator';
import { digestSchema } from '../model/digest-schema';
import * as limits from '../model/limits';
import { listOf } from '../model/list-of';
import { isoSchema, pageRefSchema } from '../model/page';
import type { AccountRecord } from '../model/record';
import { type Account, accountSchema, leftOutSchema, missingSchema, postSchema, triedSchema } from '../model/reading';
import { searchKeys } from '../estimate/same-person';
import * as identity from '../sites/identity';
import { sharedAccountSchema } from '../model/team/shared-document';
import { readRow } from './read-row';
import type { AccountRow, PostsRow } from './schema';

/** So many of the newest posts lie as they are; most estimates need no other. */
const recentPosts = 60;

const accountRowSchema = object({
  key: idSchema,
  account: accountSchema,
  lowerHandle: string(),
  firstSeenAt: isoSchema,
  lastSeenAt: isoSchema,
  revision: pipe(number(), integer(), minValue(0)),
  digest: fallback(nullable(digestSchema), null),
  unseen: exactOptional(literal(true)),
  links: exactOptional(array(string())),
  told: exactOptional(sharedAccountSchema),
  idleSince: exactOptional(isoSchema),
});

const postsRowSchema = object({
  key: idSchema,
  recent: array(unknown()),
  older: string(),
  leftOut: array(unknown()),
  last: object({ page: pageRefSchema, missing: array(unknown()), tried: array(unknown()) }),
});

const posts = listOf(postSchema, limits.perRecord.posts);
const leftOut = listOf(leftOutSchema, limits.perRecord.leftOut);
const missing = listOf(missingSchema, limits.missing);
const tried = listOf(triedSchema, limits.tried);

/** The account of a row, or null where the row is none. */
export const readAccountRow = (row: unknown): AccountRow | null => readRow(accountRowSchema, row);

/** What a row of posts holds; null where it is none. A post that is none costs only itself. */
export function readPostsRow(row: unknown): Pick<AccountRecord, 'posts' | 'leftOut' | 'last'> | null {
  const read = readRow(postsRowSchema, row);
  if (!read) return null;
  const older = parseList(read.older);
  return (
    older && {
      posts: parse(posts, [...read.recent, ...older]),
      leftOut: parse(leftOut, read.leftOut),
      last: { page: read.last.page, missing: parse(missing, read.last.missing), tried: parse(tried, read.last.tried) },
    }
  );
}

function parseList(text: string): unknown[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

/** What an account's row says beside the record: which revision it is, what its texts say, and whose it is. */
export interface RowFacts {
  revision: number;
  digest: AccountRow['digest'];
  owner: Creator | null;
  unseen?: true | undefined;
  /** What the team knows of it stays beside what a look tells. */
  told?: AccountRow['told'] | undefined;
}

/** How an account lies in the store. Taken off the shortlist after it was seen last, nobody has needed it from then on. */
export function writeAccountRow(
  { key, account, firstSeenAt, lastSeenAt }: Pick<AccountRecord, 'key' | 'account' | 'firstSeenAt' | 'lastSeenAt'>,
  { revision, digest, owner, unseen, told }: RowFacts,
): AccountRow {
  return {
    key,
    account,
    lowerHandle: account.handle.toLowerCase(),
    firstSeenAt,
    lastSeenAt,
    revision,
    digest,
    links: searchKeys(account, identity).kept,
    ...(unseen && { unseen }),
    ...(told && { told }),
    ...(!(owner && isListed(owner)) && { idleSince: idleFrom(lastSeenAt, owner) }),
  };
}

/** Since when nobody needs an account that is not saved, ISO. */
export const idleFrom = (lastSeenAt: string, owner: Creator | null): string =>
  owner?.unsavedAt && owner.unsavedAt > lastSeenAt ? owner.unsavedAt : lastSeenAt;

/** The page of which a record knows nothing but whose it is. */
export const unreadPage = ({ site, handle }: Pick<Account, 'site' | 'handle'>): AccountRecord['last'] => ({
  page: { site, kind: 'profile', handle, accountId: null, postId: null },
  missing: [],
  tried: [],
});

/** How an account's posts lie in the store. */
export function writePostsRow({ key, posts: all, leftOut: ruledOut, last }: AccountRecord): PostsRow {
  return {
    key,
    recent: all.slice(0, recentPosts),
    older: JSON.stringify(all.slice(recentPosts)),
    leftOut: ruledOut,
    last,
  };
}

/** The record of an account and of its posts; without these where they cannot be read. */
export function recordOf(row: AccountRow, postsRow: unknown): AccountRecord {
  const { key, account, digest, firstSeenAt, lastSeenAt } = row;
  const {
    posts: own,
    leftOut: ruledOut,
    last,
  } = readPostsRow(postsRow) ?? {
    posts: [],
    leftOut: [],
    last: unreadPage(account),
  };
  return { key, account, posts: own, leftOut: ruledOut, firstSeenAt, lastSeenAt, last, digest };
}
