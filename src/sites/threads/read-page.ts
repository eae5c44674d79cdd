import type { PageRef } from '../../model/page';
import type { Missing, Reading } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { metaGrammarFor } from '../../reading/meta/number-formats';
import { fromSource } from '../../reading/from-source';
import type { Gathered } from './json/gather';
import { readPosts } from './drawn/posts';
import { detourOf, isKnownLayout, readEmbedded } from './json/embedded';
import { readHeader } from './drawn/header';
import { pickOwn } from './json/pick-own';

/** The document's own JSON; where it has no account, what was served in its place says why. */
function readJson(document: Document, found: Gathered, page: PageRef, at: string): Reading {
  const reading = pickOwn(found, page, 'embedded', at);
  if (reading.account !== null) return reading;
  const why = detourOf(found, page) ?? (isKnownLayout(document) ? 'not-loaded' : 'unknown-layout');
  return { ...reading, missing: [{ what: 'page', why }] };
}

/** The visible page: on a profile posts count only below the account's own header. */
function readVisible(document: Document, found: Gathered, page: PageRef, at: string): Reading {
  const blank = blankReading(page, at);
  if (page.handle === null) return blank;
  const isProfile = page.kind === 'profile';
  const header = isProfile ? readHeader(document, page.handle) : null;
  if (isProfile && header === null) return blank;
  const { isMarked, ...drawn } = readPosts(document, page, metaGrammarFor(found.formats, document));
  const account = header ?? (drawn.posts.length > 0 ? blankAccount('threads', page.handle) : null);
  const notLoaded: Missing[] = (['likes', 'comments', 'shares'] as const)
    .filter((count) => drawn.posts.some((post) => post[count] === null))
    .map((count) => ({ what: `posts.${count}`, why: 'not-loaded' }));
  return {
    ...blank,
    ...drawn,
    account: account && { ...account, verified: isMarked ? true : null },
    missing: [...drawn.missing, ...notLoaded],
  };
}

/** What the document's JSON and the visible page say of the page's account. */
export function* readPage(document: Document, page: PageRef, at: string): Iterable<Reading> {
  const found = readEmbedded(document);
  yield fromSource(readJson(document, found, page, at), 'embedded');
  yield fromSource(readVisible(document, found, page, at), 'visible');
}
