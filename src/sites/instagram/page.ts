import type { PageRef } from '../../model/page';
import type { Missing, Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { grammarFor } from '../../reading/meta-formats';
import type { Found } from './collect';
import { detourOf, isKnownLayout, readEmbedded, routeIdOf } from './embedded';
import { readHeader } from './header';
import { readFound } from './read-found';
import { readTiles } from './tiles';

const tried = (reading: Reading, source: string): Reading => ({
  ...reading,
  tried: [{ source, found: reading.account !== null }],
});

/** The document's own JSON; where it has no account, what kind of page it was served with says why. */
function readJson(document: Document, found: Found, page: PageRef, at: string): Reading {
  const reading = readFound(found, page, 'embedded', at);
  if (reading.account !== null) return reading;
  const why = detourOf(found, page) ?? (isKnownLayout(document) ? 'not-loaded' : 'unknown-layout');
  return { ...reading, missing: [{ what: 'page', why }] };
}

/** The profile as it stands on the page; posts only below the account's own header. */
function readVisible(document: Document, found: Found, page: PageRef, at: string): Reading {
  const grammar = grammarFor(found.formats, document);
  const account = page.handle === null ? null : readHeader(document, page.handle, grammar);
  if (account === null) return blankReading(page, at);
  const posts = readTiles(document, account.handle, grammar);
  const missing: Missing[] = (['likes', 'comments'] as const)
    .filter((count) => posts.some((post) => post[count] === null))
    .map((count) => ({ what: `posts.${count}`, why: 'not-loaded' }));
  if (account.following === null) missing.push({ what: 'following', why: 'not-loaded' });
  return { ...blankReading(page, at), account: { ...account, id: routeIdOf(found, page) }, posts, missing };
}

/** What the document's JSON and, on a profile, the visible page say of the page's account. */
export function readPage(document: Document, page: PageRef, at: string): Reading[] {
  const found = readEmbedded(document);
  const embedded = tried(readJson(document, found, page, at), 'embedded');
  return page.kind === 'post' ? [embedded] : [embedded, tried(readVisible(document, found, page, at), 'visible')];
}
