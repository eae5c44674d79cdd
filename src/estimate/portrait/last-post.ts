import type { AccountRecord } from '../../model/record';
import { isPicked } from '../rate/why-no-rate';
import { publishedTimes } from './cadence';

/**
 * When the account's newest post was out at the last look, ISO: as exactly as the page told. Null where none has a date,
 * or where the page showed a choice of posts or pinned ones alone, which say nothing of when it last published.
 */
export function lastPostAt(record: AccountRecord): string | null {
  if (isPicked(record)) return null;
  const [newest] = publishedTimes(record.posts, record.account, new Date(record.lastSeenAt));
  return newest === undefined ? null : new Date(newest).toISOString();
}
