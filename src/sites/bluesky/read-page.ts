import type { PageRef } from '../../model/page';
import type { Reading, Reason } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { grammarFor } from '../../reading/printed/number-grammar';
import { fromSource } from '../../reading/from-source';
import { readPosts } from './drawn/posts';
import { isBlocked, isNameless, readHeader } from './drawn/header';
import { allHooked } from './drawn/hooks';
import { refusalIn } from './refusal';
import { readStructured } from './json/structured';
import { readPost } from './drawn/post';

/**
 * Whether a screen stands in place of the profile because its owner wants visitors to be logged in: a sign and one
 * button, back. The one over what a visitor does not want to see has an explanation to open.
 */
const asksForSignIn = (screen: Element): boolean =>
  screen.querySelector('[data-testid]') === null &&
  screen.querySelector('svg') !== null &&
  screen.querySelector('[role="button"]:not(button)') === null &&
  screen.querySelectorAll('button').length === 1;

/** Why the visible screen shows no profile; any other trouble passes. */
function whyNot(document: Document, page: PageRef): Reason {
  const refused = allHooked(document, 'profileErrorScreen').map((screen) => screen.textContent ?? '');
  const why = refusalIn(refused.join(' '));
  if (why !== null) return why;
  if (isNameless(document, page)) return 'handle-invalid';
  if (isBlocked(document, page)) return 'blocked-by-viewer';
  return allHooked(document, 'profileScreen').some(asksForSignIn) ? 'sign-in-required' : 'not-loaded';
}

function readVisible(document: Document, page: PageRef, at: string): Reading {
  const blank = blankReading(page, at);
  const grammar = grammarFor(document);
  const without: Reading = { ...blank, missing: [{ what: 'page', why: whyNot(document, page) }] };
  if (page.kind === 'post') return readPost(document, page, at, grammar) ?? without;
  const account = readHeader(document, page, grammar);
  return account === null ? without : { ...blank, account, ...readPosts(document, account, grammar) };
}

/** What the page was served with, and what it shows, of its account. The rest of the page's data comes in answers. */
export function readPage(document: Document, page: PageRef, at: string): Reading[] {
  const visible = readVisible(document, page, at);
  const served = readStructured(document, page, at);
  const shown = new Set(visible.posts.map(({ id }) => id));
  const ruledOut = new Set(visible.leftOut.map(({ id }) => id));
  // The served data tell neither answers on a post's own page nor imported posts: the visible page does.
  const posts = served.posts.filter(({ id }) => (page.kind === 'post' ? shown.has(id) : !ruledOut.has(id)));
  return [fromSource({ ...served, posts }, 'structured'), fromSource(visible, 'visible')];
}
