import type { PageRef } from '../../model/page';
import type { Post } from '../../model/reading';
import { grammarFor } from '../../reading/grammar';
import { isSameHandle } from '../../reading/handle';
import { leadsTo, pathOf } from './address';
import { hookedIn } from './hooked';
import { redrawnIn } from './redrawn';
import type { Shown } from './shown';
import { hook, isOnPage } from './visible';

const linkOf = (context: Element | null): Element | null =>
  context?.closest('a') ?? context?.querySelector('a') ?? null;

const isReposted = ({ context }: Shown): boolean => /^\/\w+$/.test(pathOf(linkOf(context)) ?? '');

/** The tab that is open is the account's own posts; the others hold answers, or picked posts. */
function isPostsTab(document: Document, handle: string): boolean {
  const tab = document.querySelector('[role="tab"][aria-selected="true"]');
  return tab === null || pathOf(tab) === null || leadsTo(tab, `/${handle}`);
}

/** Every post that the page shows now, in its order; null for an advertisement. Quoted posts are part of the one they stand in. */
function shownOn(document: Document): (Shown | null)[] {
  const articles = [...document.querySelectorAll('article')].filter(isOnPage);
  const hooked = articles.filter((article) => article.matches(hook('tweet')));
  return hooked.length > 0
    ? hooked.map(hookedIn)
    : articles.filter((article) => !article.parentElement?.closest('article')).map(redrawnIn);
}

/**
 * The account's posts that the page shows now: its own ones on a profile, the asked one on a post's page. A post right
 * below one of somebody else, which nobody reposted, is an answer to it.
 */
export function readArticles(document: Document, { kind, handle: named, postId }: PageRef): Post[] {
  const shown = shownOn(document);
  const handle = named ?? shown.find((one) => one?.id === postId)?.author ?? null;
  if (handle === null || (kind === 'profile' && !isPostsTab(document, handle))) return [];
  const grammar = grammarFor(document);
  const isAnswered = (one: Shown | null | undefined) =>
    one !== null && one !== undefined && !isSameHandle(one.author, handle) && !isReposted(one);
  const posts = new Map<string, Post>();
  for (const [place, one] of shown.entries()) {
    if (one === null || posts.has(one.id) || !isSameHandle(one.author, handle) || isReposted(one)) continue;
    if (kind === 'post' && one.id !== postId) continue;
    if (kind === 'post' ? shown.slice(0, place).some(isAnswered) : isAnswered(shown[place - 1])) continue;
    // Only the first post can be pinned; without the line it may have lost it.
    const pinned = kind === 'post' ? null : place > 0 ? (one.context ? null : false) : one.context !== null || null;
    posts.set(one.id, one.read(grammar, pinned));
  }
  return [...posts.values()];
}
