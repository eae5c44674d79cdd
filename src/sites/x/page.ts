import type { PageRef } from '../../model/page';
import type { Reading, Reason } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { tried } from '../../reading/tried';
import { leadsTo } from './address';
import { readArticles } from './articles';
import { readEmbedded } from './embedded';
import { readHeader } from './header';
import { readMarked } from './marked';
import { isPickedList } from './post-time';
import { readStructured } from './structured';
import { hook, isOnPage } from './visible';

/** Visitors without an account get a few of the best posts of any year. */
const isLoggedOut = (document: Document): boolean =>
  [...document.querySelectorAll('a[href*="/login"], a[href*="/i/flow/"]')].some((link) =>
    ['/login', '/i/flow/login', '/i/flow/signup'].some((path) => leadsTo(link, path)),
  );

function readProfile(document: Document, page: PageRef, at: string): Reading {
  const account = page.handle === null ? null : readHeader(document, page.handle);
  if (account === null) return blankReading(page, at);
  const posts = readArticles(document, page);
  const isMixed = posts.length > 0 && (isLoggedOut(document) || isPickedList(posts));
  return {
    ...blankReading(page, at),
    account,
    posts,
    missing: isMixed ? [{ what: 'posts', why: 'mixed-sample' }] : [],
  };
}

function readPost(document: Document, page: PageRef, at: string): Reading {
  const posts = readArticles(document, page);
  const author = posts[0]?.author ?? null;
  return author === null
    ? blankReading(page, at)
    : { ...blankReading(page, at), account: blankAccount('x', author), posts };
}

/** A notice about this very account stands in place of its posts; only the one on suspension links X's rules. */
function whyNobody(document: Document, { kind, handle }: PageRef): Reason {
  if (kind === 'post' && document.querySelector(hook('error-detail')) !== null) return 'not-found';
  const notice = document.querySelector(hook('emptyState'));
  const isNamed = [...document.querySelectorAll(`${hook('primaryColumn')} span`)].some(
    (span) => (span.textContent ?? '').trim().toLowerCase() === `@${handle?.toLowerCase()}`,
  );
  if (kind === 'profile' && notice !== null && isNamed && isOnPage(notice))
    return notice.querySelector('a[href*="rules"]') === null ? 'not-found' : 'suspended';
  return document.querySelector('#react-root') === null ? 'unknown-layout' : 'not-loaded';
}

/** What the page's data, its structured data and the visible page say of the page's account. */
export function readPage(document: Document, page: PageRef, at: string): Reading[] {
  const readings = [
    // Few pages have these data, so that there being none says nothing.
    ...[tried(readEmbedded(document, page, at), 'embedded'), tried(readMarked(document, page, at), 'marked')].filter(
      ({ account }) => account !== null,
    ),
    ...(page.kind === 'post'
      ? [tried(readPost(document, page, at), 'visible')]
      : [tried(readStructured(document, page, at), 'structured'), tried(readProfile(document, page, at), 'visible')]),
  ];
  if (readings.every(({ account }) => account === null))
    readings[0]?.missing.push({ what: 'page', why: whyNobody(document, page) });
  return readings;
}
