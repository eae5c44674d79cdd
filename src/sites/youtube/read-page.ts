import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import type { Json } from '../../reading/json/json';
import { isNewestFirst } from '../../reading/newest-first';
import { fromSource, isNothing } from '../../reading/from-source';
import { type Embedded, readEmbedded } from './json/embedded';
import { gather } from './json/gather';
import { readHeader, shownHandle } from './drawn/header';
import { listsIn, timesOf } from './json/lists';
import { pickOwn, readGate } from './json/pick-own';
import { every, languageIn, type TextContext } from './text';
import { readPosts } from './drawn/posts';
import { readWatch } from './json/watch';

/** The document's JSON. It stays that of the first page, so it is often of another channel or video. */
function readJson(document: Document, { data, player }: Embedded, page: PageRef, look: TextContext): Reading {
  const reading = page.kind === 'post' ? readWatch(data, player, page, look) : pickOwn(data, page, look);
  if (!isNothing(reading) || reading.missing.length > 0) return reading;
  // Once a header is drawn the visitor has gone on from the page that had no channel.
  const isFirst = page.kind === 'profile' && shownHandle(document) === null;
  const gate = isFirst ? readGate(data, page, look.at) : null;
  const why = data === undefined ? 'unknown-layout' : 'not-loaded';
  return gate ?? { ...reading, missing: [{ what: 'page', why }] };
}

/** The videos of the document's JSON, if that is another channel's. */
function strangersIn({ data }: Embedded, isOurs: boolean): ReadonlySet<Json> {
  const entries = isOurs ? [] : listsIn(data).flatMap((list) => list.entries);
  return new Set([...every(entries, 'videoId'), ...every(entries, 'contentId')]);
}

/** The channel as it stands on the page; videos only below the account's own header. */
function readVisible(
  document: Document,
  handle: string,
  others: ReadonlySet<Json>,
  page: PageRef,
  look: TextContext,
): Reading {
  const header = readHeader(document, handle, look);
  if (header === null) return blankReading(page, look.at);
  const { account } = header;
  const { posts, missing } = gather(readPosts(document, account.handle, others, look), account.handle, look);
  const reading: Reading = { ...blankReading(page, look.at), account };
  return isNewestFirst(timesOf(posts))
    ? { ...reading, posts, missing: [...header.missing, ...missing] }
    : { ...reading, missing: [...header.missing, { what: 'posts', why: 'mixed-sample' }] };
}

/** What the document's JSON and, on a channel's page, the visible page say of the page's account. */
export function* readPage(document: Document, page: PageRef, at: string): Iterable<Reading> {
  const embedded = readEmbedded(document);
  const language = document.documentElement.lang || languageIn(embedded.data);
  const look: TextContext = { source: 'embedded', language, at };
  // Addresses of old name nobody: what the JSON says must be what the header shows.
  const isNameless = page.kind === 'profile' && page.handle === null && page.accountId === null;
  const asked = isNameless ? { ...page, handle: shownHandle(document) } : page;
  const first = { ...readJson(document, embedded, asked, look), page };
  yield fromSource(first, 'embedded');
  const handle = page.handle ?? first.account?.handle ?? null;
  if (page.kind === 'profile' && handle !== null) {
    const others = strangersIn(embedded, first.account !== null);
    yield fromSource(readVisible(document, handle, others, page, { ...look, source: 'exact' }), 'visible');
  }
}
