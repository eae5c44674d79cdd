import type { PageRef } from '../../model/page';
import type { Missing, Post, Reading, Reason } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { get } from '../../reading/json/json';
import { fromSource } from '../../reading/from-source';
import { type Embedded, nothing, readScript, whyRefused } from './json/embedded';
import { readPosts } from './drawn/posts';
import { isAnyDrawn, readHeader } from './drawn/header';
import { pickOwn } from './json/pick-own';
import { isSaid } from './drawn/notice';
import { readPost } from './drawn/post';
import { readUserInfo } from './json/responses';

type Words = Embedded['words'];

/** TikTok's check of the browser, served in place of any page. */
const isChallenge = (document: Document): boolean =>
  document.querySelector('#wci._wafchallengeid, script[src*="/waf-aiso/"]') !== null;

/** Every page has its JSON in the HTML; the layouts before December 2023 had another kind. */
const whyNoJson = (document: Document): Reason => (isChallenge(document) ? 'challenge' : 'unknown-layout');

/** Why this page has no content: as its JSON says if it was made for it, else as the page does where no account is. */
function whyNothing(document: Document, embedded: Embedded, page: PageRef): Reason {
  const isGone = page.kind === 'profile' && !isAnyDrawn(document) && isSaid(document, embedded.words.notFound);
  return whyRefused(embedded, page) ?? (isGone ? 'not-found' : 'not-loaded');
}

/** The document's JSON: either part may be about this account, even after a soft navigation. */
function readEmbedded(document: Document, embedded: Embedded | null, page: PageRef, at: string): Reading[] {
  const item = get(embedded?.videoDetail, 'itemInfo', 'itemStruct');
  const readings = [
    readUserInfo(get(embedded?.userDetail, 'userInfo'), page, 'embedded', at),
    pickOwn([item], page, 'embedded', at),
  ];
  if (readings.some(({ account }) => account !== null)) return readings;
  const why = embedded === null ? whyNoJson(document) : whyNothing(document, embedded, page);
  return [{ ...blankReading(page, at), missing: [{ what: 'page', why }] }];
}

/** The grid shows views alone; the other counts come in the response it was made of. */
const notInGrid = ['likes', 'comments', 'shares', 'saves'] as const;

/**
 * Why no posts stand under the header, as the page says: over them TikTok puts a puzzle, or for visitors without an
 * account its login.
 */
function whyNoGrid(document: Document, words: Words): Reason | null {
  if (isSaid(document, words.private)) return 'private';
  if (isSaid(document, words.blocked)) return 'blocked-by-viewer';
  if (document.querySelector('[id^="captcha-verify"]') !== null) return 'challenge';
  return document.querySelector('#loginContainer, [data-e2e="login-modal"]') === null ? null : 'login-wall';
}

/** The visible profile: its grid counts only below the account's own header. */
function readProfile(document: Document, page: PageRef, words: Words, at: string): Reading {
  const account = page.handle === null ? null : readHeader(document, page.handle, words.noBio);
  if (account === null) return blankReading(page, at);
  const grid = readPosts(document, account, words, at);
  const missing: Missing[] = notInGrid.map((count) => ({ what: `posts.${count}`, why: 'not-loaded' }));
  if (grid.posts.length > 0) return { ...blankReading(page, at), account, ...grid, missing };
  const why = whyNoGrid(document, words);
  return { ...blankReading(page, at), account, ...grid, missing: why === null ? [] : [{ what: 'posts', why }] };
}

/** The visible video among the others of the feed it stands in. `told` is what the document's JSON says of it. */
function readPostPage(document: Document, page: PageRef, words: Words, at: string, told: Post | undefined): Reading {
  const { handle, postId } = page;
  const post = handle === null || postId === null ? null : readPost(document, { handle, id: postId }, words, at);
  if (handle === null || post === null) return blankReading(page, at);
  // One tag stands for several facts, and the JSON knows which.
  const paid = told?.commission === true || told?.ownBrand === true ? told.paid : post.paid;
  return { ...blankReading(page, at), account: blankAccount('tiktok', handle), posts: [{ ...post, paid }] };
}

/** What the document's JSON and the visible page say of the page's account. */
export function* readPage(document: Document, page: PageRef, at: string): Iterable<Reading> {
  const embedded = readScript(document);
  const { words } = embedded ?? nothing;
  const told = readEmbedded(document, embedded, page, at);
  yield* told.map((reading) => fromSource(reading, 'embedded'));
  const [post] = told.flatMap(({ posts }) => posts);
  const visible =
    page.kind === 'post' ? readPostPage(document, page, words, at, post) : readProfile(document, page, words, at);
  yield fromSource(visible, 'visible');
}
