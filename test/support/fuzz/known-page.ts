import type { Reading } from '../../../src/model/reading';
import type { Site } from '../../../src/sites/site';
import { documentOf } from '../fixtures';
import { type Allows, isSameNumber } from './claims';
import { planted } from './edits';
import type { PageInput } from './inputs';
import { type PageEdit, whileEdited } from './page-edits';
import { joined, readPage } from './read';

/** Where one post prints no number, Threads tells none of any: without that post, what the others print is told. */
export const isTold: Allows = (was, is) => isSameNumber(was, is) || (was === null && is.value !== planted);

/** A page of a site, and what is known of it. */
export interface KnownPage {
  name: string;
  /** What is read before anything is changed. */
  truth: Reading;
  /** Reads it as it is now. */
  read(): Reading;
  /** What is `wanted` of it (by itself: what is read) while it is changed so; then it is as it was. */
  change<T = Reading>(edits: readonly PageEdit[], wanted?: () => T): T;
}

/** Reads a page before anything of it is changed; `at`: when it is looked at, ISO. */
export function knownPage(site: Site, page: PageInput, at: string): KnownPage {
  const document = documentOf(page.html);
  const read = () => joined(page, readPage(site, page, document, at), at);
  const truth = read();
  const own = [truth.account?.handle ?? page.page.handle, truth.account?.id].filter((name) => typeof name === 'string');
  const names = { own, posts: truth.posts.map((post) => post.id) };
  return {
    name: page.name,
    truth,
    read,
    change: (edits, wanted = read as never) => whileEdited(document, edits, names, wanted),
  };
}
