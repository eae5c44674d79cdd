import type { PageRef } from '../../model/page';
import type { Missing, Reading } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { grammarFor } from '../../reading/printed/number-grammar';
import { fromSource } from '../../reading/from-source';
import { readHeader } from './drawn/header';
import { readPosts } from './drawn/posts';

/** The visible page. On a profile posts count only below the account's own header; on the page of a post that one counts. */
function readVisible(document: Document, page: PageRef, at: string): Reading {
  const blank = blankReading(page, at);
  const notLoaded: Missing[] = [{ what: 'page', why: 'not-loaded' }];
  if (page.handle === null) return { ...blank, missing: notLoaded };
  const grammar = grammarFor(document);
  const { posts, leftOut } = readPosts(document, page.handle, grammar);
  if (page.kind === 'profile') {
    const account = readHeader(document, page.handle, grammar);
    return account === null ? { ...blank, missing: notLoaded } : { ...blank, account, posts, leftOut };
  }
  const asked = posts.filter(({ id }) => id === page.postId);
  return asked.length === 0
    ? { ...blank, missing: notLoaded }
    : { ...blank, account: blankAccount('newsite', page.handle), posts: asked };
}

/**
 * What the page shows of its account: a reading for each source, best first; the worker joins them. A site with JSON in
 * its document reads that in `json/embedded.ts`, and it goes before the visible page.
 */
export const readPage = (document: Document, page: PageRef, at: string): Reading[] => [
  fromSource(readVisible(document, page, at), 'visible'),
];
