import type { PageRef } from '../../model/page';
import type { Missing, Reading } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { get } from '../../reading/json';
import { tried } from '../../reading/tried';
import { type Embedded, nothing, readScript, statusOf } from './embedded';
import { readGrid } from './grid';
import { isAnyDrawn, readHeader } from './header';
import { readItems } from './items';
import { isSaid } from './notice';
import { readPlayer } from './player';
import { readUserInfo } from './responses';

type Words = Embedded['words'];

/** TikTok's check of the browser, served in place of any page. */
const isChallenge = (document: Document): boolean =>
  document.querySelector('#wci._wafchallengeid, script[src*="/waf-aiso/"]') !== null;

/** Every page has its JSON in the HTML; the layouts before December 2023 had another kind. */
const whyNoJson = (document: Document): Missing['why'] => (isChallenge(document) ? 'challenge' : 'unknown-layout');

/** Why this page has no content: as its JSON says if it was made for it, else as the page does where no account is. */
function whyNothing(document: Document, embedded: Embedded, page: PageRef): Missing['why'] {
  const isGone = page.kind === 'profile' && !isAnyDrawn(document) && isSaid(document, embedded.words.notFound);
  return statusOf(embedded, page) ?? (isGone ? 'not-found' : 'not-loaded');
}

/** The document's JSON: either part may be about this account, even after a soft navigation. */
function readEmbedded(document: Document, embedded: Embedded | null, page: PageRef, at: string): Reading[] {
  const item = get(embedded?.videoDetail, 'itemInfo', 'itemStruct');
  const readings = [
    readUserInfo(get(embedded?.userDetail, 'userInfo'), page, 'embedded', at),
    readItems([item], page, 'embedded', at),
  ];
  if (readings.some(({ account }) => account !== null)) return readings;
  const why = embedded === null ? whyNoJson(document) : whyNothing(document, embedded, page);
  return [{ ...blankReading(page, at), missing: [{ what: 'page', why }] }];
}

/** The grid shows views alone; the other counts come in the response it was made of. */
const notInGrid = ['likes', 'comments', 'shares', 'saves'] as const;

/** For visitors without an account TikTok puts its login over the page and stops loading posts. */
const isWalled = (document: Document): boolean =>
  document.querySelector('#loginContainer, [data-e2e="login-modal"]') !== null;

/** The visible profile: its grid counts only below the account's own header. */
function readProfile(document: Document, page: PageRef, words: Words, at: string): Reading {
  const account = page.handle === null ? null : readHeader(document, page.handle, words.noBio);
  if (account === null) return blankReading(page, at);
  const posts = readGrid(document, account, words);
  const missing: Missing[] = notInGrid.map((count) => ({ what: `posts.${count}`, why: 'not-loaded' }));
  if (posts.length > 0) return { ...blankReading(page, at), account, posts, missing };
  const why = isSaid(document, words.private) ? 'private' : isWalled(document) ? 'login-wall' : null;
  return { ...blankReading(page, at), account, missing: why === null ? [] : [{ what: 'posts', why }] };
}

/** The visible video among the others of the feed it stands in. */
function readPost(document: Document, page: PageRef, at: string): Reading {
  const { handle, postId } = page;
  const post = handle === null || postId === null ? null : readPlayer(document, handle, postId);
  if (handle === null || post === null) return blankReading(page, at);
  return { ...blankReading(page, at), account: blankAccount('tiktok', handle), posts: [post] };
}

/** What the document's JSON and the visible page say of the page's account. */
export function readPage(document: Document, page: PageRef, at: string): Reading[] {
  const embedded = readScript(document);
  const { words } = embedded ?? nothing;
  const visible = page.kind === 'post' ? readPost(document, page, at) : readProfile(document, page, words, at);
  return [
    ...readEmbedded(document, embedded, page, at).map((reading) => tried(reading, 'embedded')),
    tried(visible, 'visible'),
  ];
}
