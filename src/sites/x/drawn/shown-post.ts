import type { Post, PostKind } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { isSameHandle } from '../../../reading/handle';
import { handleIn, pathOf, postUrl } from '../address';
import { timeOfId } from '../post-time';
import { seenBeside } from '../views';
import { textOf } from './visible-text';

/** A post on the page. */
export interface ShownPost {
  article: Element;
  author: string;
  id: string;
  /** The line above it: "Pinned", or a link to the one who reposted it. */
  context: Element | null;
  /** It says whom it answers. */
  isAnswer: boolean;
  /** Drawn as the one that the page is about, not as one of a list. */
  isAsked: boolean;
  read(grammar: Grammar): Post;
}

/** What the media tell; without any there may be some that the page has not drawn yet. */
function kindFrom(article: Element, author: string, id: string, hasVideo: boolean): PostKind | null {
  const own = `/${author}/status/${id}/photo/`.toLowerCase();
  const photos = [...article.querySelectorAll('a[href*="/photo/"]')]
    .map((link) => pathOf(link)?.toLowerCase() ?? '')
    .filter((path) => path.startsWith(own));
  if (photos.some((path) => path !== `${own}1`)) return 'carousel';
  if (hasVideo) return photos.length > 0 ? 'carousel' : 'video';
  return photos.length > 0 ? 'image' : null;
}

/** A post as either layout draws it. */
export const drawnPost = (
  article: Element,
  { author, id }: Pick<ShownPost, 'author' | 'id'>,
  counts: Pick<Post, 'likes' | 'comments' | 'shares' | 'saves' | 'views'>,
  text: Element | null,
  { isCut, hasVideo }: { isCut: boolean; hasVideo: boolean },
): Post => ({
  ...blankPost(id, postUrl(author, id)),
  ...counts,
  author,
  publishedAt: timeOfId(id),
  kind: kindFrom(article, author, id, hasVideo),
  views: seenBeside(counts.views, [counts.likes, counts.comments]),
  caption: (text && textOf(text).trim() + (isCut ? '…' : '')) || null,
});

/** Between the author and the text stands whom a post answers, as "@handle" in any language; `text` is null for media alone. */
export const saysWhomItAnswers = (links: Element[], author: string, text: Element | null): boolean =>
  links.some((link) => {
    const handle = handleIn(link);
    const isNamed = handle !== null && isSameHandle((link.textContent ?? '').trim(), `@${handle}`);
    return isNamed && !isSameHandle(handle, author) && (!text || (link.compareDocumentPosition(text) & 4) > 0);
  });
