import { whyNobody, whyNoPosts } from './drawn/notice';
import { readEmbedded } from './json/embedded';
import type { PageRef } from '../../model/page';
import { readStructured } from './json/structured';
import type { Reading } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { fromSource } from '../../reading/from-source';
import { readPosts } from './drawn/posts';
import { readHeader } from './drawn/header';

/** Visitors without an account get a few of the best posts of any year. */
const isLoggedOut = (document: Document): boolean =>
  document.querySelector('a[href$="/login"], a[href*="/i/flow/login"], a[href*="/i/flow/signup"]') !== null;

function readVisible(document: Document, page: PageRef, at: string): Reading {
  const { kind, handle } = page;
  const found = readPosts(document, page, kind === 'profile' && isLoggedOut(document));
  const author = found.posts[0]?.author ?? null;
  const account =
    kind === 'profile' ? readHeader(document, handle) : author === null ? null : blankAccount('x', author);
  // A profile without its header is not drawn yet.
  return { ...blankReading(page, at), ...(account === null && kind === 'profile' ? {} : found), account };
}

/** What the page's data, its structured data and the visible page say of the page's account. */
export function readPage(document: Document, page: PageRef, at: string): Reading[] {
  const embedded = fromSource(readEmbedded(document, page, at), 'embedded');
  const readings = [
    // Few pages have these data, so that there being none says nothing.
    ...(embedded.account === null ? [] : [embedded]),
    ...(page.kind === 'post' ? [] : [fromSource(readStructured(document, page, at), 'structured')]),
    fromSource(readVisible(document, page, at), 'visible'),
  ];
  const isShown = readings.some(({ account }) => account !== null);
  const why = isShown ? whyNoPosts(document) : whyNobody(document, page);
  if (why !== null) readings[0]?.missing.push({ what: isShown ? 'posts' : 'page', why });
  // What stands in the place of the bio then is X's notice.
  if (why === 'withheld') for (const { account } of readings) if (account !== null) account.bio = null;
  return readings;
}
