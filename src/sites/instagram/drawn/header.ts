import type { Count } from '../../../model/count';
import type { Account } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { latinDigits, readGroupedDigits } from '../../../reading/printed/digits';
import { drawnText } from '../../../reading/printed/drawn-text';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { readShownCount } from '../../../reading/printed/shown-count';
import { unwrapLink } from '../json/account';

/** Elements that do something are controls, not facts about the account. */
const control = 'a, button, [role="button"]';

/** Text with its line breaks; white space as HTML shows it. */
const textOf = (element: Element): string =>
  drawnText(
    element,
    (node) => {
      if (node.nodeName === 'BR') return '\n';
      return node.nodeType === 1 ? null : (node.textContent ?? '').replace(/\s+/g, ' ');
    },
    (text) => text.replace(/ ?\n ?/g, '\n'),
  );

/** A handle without the marks that sites wrap it in, for comparing. */
const plainHandle = (text: string | null): string =>
  latinDigits(text ?? '')
    .trim()
    .toLowerCase();

/** A profile's header: the title in it is the handle of the address. Headers of other profiles may still be about. */
export function headerOf(document: Document, handle: string): { header: Element; title: Element } | null {
  for (const header of document.querySelectorAll('header')) {
    const title = header.querySelector('h2');
    if (title !== null && plainHandle(title.textContent) === plainHandle(handle)) return { header, title };
  }
  return null;
}

/** The three counts: posts, followers, following. Only followers has a `title` attribute, the number in full. */
export interface Counts {
  block: Element;
  followers: Element;
}

export function countsOf(header: Element): Counts | null {
  const [followers, ...others] = [...header.querySelectorAll('span[title]')].filter(
    (span) => readGroupedDigits(span.getAttribute('title') ?? '') !== null,
  );
  if (followers === undefined || others.length > 0) return null;
  let block = followers.parentElement;
  while (block !== null && block !== header && block.children.length < 3) block = block.parentElement;
  return block === null || block === header ? null : { block, followers };
}

/** The counts beside the followers, where the block is posts, followers, following and nothing else. */
function sideCounts({ block, followers }: Counts, grammar: Grammar): { posts: Count | null; following: Count | null } {
  const [posts, middle, following, ...more] = block.children;
  if (middle === undefined || !middle.contains(followers) || more.length > 0) return { posts: null, following: null };
  const read = (element: Element | undefined) => readShownCount(element?.textContent ?? '', grammar, 'truncated');
  const count = read(following);
  // While a profile loads it says "0 following" for a moment.
  return { posts: read(posts), following: count?.value === 0 ? null : count };
}

/** "Mira Bakes (@mira.bakes) • …" in whichever language: what stands before the handle in brackets. */
function nameFrom(document: Document, handle: string): string | null {
  const titles = [document.title, document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? ''];
  for (const title of titles) {
    const plain = title.replace(/\p{Cf}/gu, '').replace(/^\(\d+\)\s*/, '');
    const at = plain.search(new RegExp(`[(（]@${handle.replaceAll('.', '\\.')}[)）]`, 'i'));
    if (at > 0) return plain.slice(0, at).trim() || null;
  }
  return null;
}

/** The text in a block of its own that can be unfolded; one that is folded now is not the whole text. */
function bioFrom(header: Element): string | null {
  const [bio, ...others] = header.querySelectorAll('span[dir="auto"] > [role="button"] > span[dir="auto"]:only-child');
  return bio === undefined || others.length > 0 ? null : textOf(bio).trim() || null;
}

/** The line under the name, the only one of its kind that is no control. */
function categoryFrom(header: Element): string | null {
  const lines = [...header.querySelectorAll('div[dir="auto"]')].filter((line) => line.closest(control) === null);
  const text = lines.length === 1 ? (lines[0]?.textContent ?? '').trim() : '';
  return text.length > 0 && text.length <= 60 ? text : null;
}

/** The mark beside the handle is drawn on a field of its own size. No mark says nothing: the row may be another one. */
function isMarked(title: Element): true | null {
  const row = (title.closest('a') ?? title).parentElement?.parentElement;
  return row?.querySelector('svg[viewBox="0 0 40 40"]') ? true : null;
}

/** Followers that cannot be opened, and no posts or tabs below: only an account closed to the visitor looks so. */
function isClosed(document: Document, counts: Counts | null): true | null {
  if (counts === null || counts.followers.closest('button') === null) return null;
  if (readGroupedDigits(counts.followers.getAttribute('title') ?? '') === 0) return null;
  return document.querySelector('main [role="tablist"], main a[href*="/p/"], main a[href*="/reel/"]') === null
    ? true
    : null;
}

/** What the profile's header shows; null while there is none for this handle. */
export function readHeader(document: Document, handle: string, grammar: Grammar): Account | null {
  const shown = headerOf(document, handle);
  if (shown === null) return null;
  const { header, title } = shown;
  const counts = countsOf(header);
  const { posts, following } = counts === null ? { posts: null, following: null } : sideCounts(counts, grammar);
  const links = [...header.querySelectorAll('a[href^="https://l.instagram.com/?u="]')];
  return {
    ...blankAccount('instagram', handle),
    name: nameFrom(document, handle),
    followers: counts && exactCount(readGroupedDigits(counts.followers.getAttribute('title') ?? ''), 'exact'),
    following,
    postCount: posts,
    bio: bioFrom(header),
    links: links.map((link) => unwrapLink(link.getAttribute('href'))).filter((link) => link !== null),
    category: categoryFrom(header),
    verified: isMarked(title),
    private: isClosed(document, counts),
  };
}
