import type { PageRef } from '../../model/page';
import type { Missing, Post, Reading } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { metaGrammarFor } from '../../reading/meta/number-formats';
import { fromSource } from '../../reading/from-source';
import type { Gathered } from './json/gather';
import { detourOf, isKnownLayout, isLoginGate, readEmbedded, routeIdOf } from './json/embedded';
import { readHeader } from './drawn/header';
import { readPost } from './drawn/post';
import { pickOwn } from './json/pick-own';
import { readPosts } from './drawn/posts';

/** The document's own JSON; where it has no account, what kind of page it was served with says why. */
function readJson(document: Document, found: Gathered, page: PageRef, at: string): Reading {
  const reading = pickOwn(found, page, 'embedded', at);
  if (reading.account !== null) return reading;
  const gate = isLoginGate(document, page) ? 'login-wall' : null;
  const why = detourOf(found, page) ?? gate ?? (isKnownLayout(document) ? 'not-loaded' : 'unknown-layout');
  return { ...reading, missing: [{ what: 'page', why }] };
}

const notLoaded = (posts: Post[]): Missing[] =>
  (['likes', 'comments'] as const)
    .filter((count) => posts.some((post) => post[count] === null))
    .map((count) => ({ what: `posts.${count}`, why: 'not-loaded' }));

/** The profile as it stands on the page; posts only below the account's own header. */
function readVisible(document: Document, found: Gathered, page: PageRef, at: string): Reading {
  const grammar = metaGrammarFor(found.formats, document);
  const account = page.handle === null ? null : readHeader(document, page.handle, grammar);
  if (account === null) return blankReading(page, at);
  const { posts, leftOut, missing } = readPosts(document, account.handle, grammar);
  missing.push(...notLoaded(posts));
  if (account.following === null) missing.push({ what: 'following', why: 'not-loaded' });
  return { ...blankReading(page, at), account: { ...account, id: routeIdOf(found, page) }, posts, leftOut, missing };
}

/** The post as it stands on the page. */
function readPostPage(document: Document, found: Gathered, page: PageRef, at: string): Reading {
  const blank = blankReading(page, at);
  const post = readPost(document, page, metaGrammarFor(found.formats, document));
  if (post === null) return blank;
  return { ...blank, account: blankAccount('instagram', post.author), posts: [post], missing: notLoaded([post]) };
}

/** What the document's JSON and the visible page say of the page's account. */
export function* readPage(document: Document, page: PageRef, at: string): Iterable<Reading> {
  const found = readEmbedded(document);
  const visible = page.kind === 'post' ? readPostPage : readVisible;
  yield fromSource(readJson(document, found, page, at), 'embedded');
  yield fromSource(visible(document, found, page, at), 'visible');
}
