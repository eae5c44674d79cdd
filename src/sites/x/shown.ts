import type { Post, PostKind } from '../../model/reading';
import type { Grammar } from '../../reading/grammar';
import { pathOf } from './address';

/** A post on the page. */
export interface Shown {
  author: string;
  id: string;
  /** The line above it: "Pinned", or a link to the one who reposted it. */
  context: Element | null;
  read(grammar: Grammar, pinned: boolean | null): Post;
}

/** What the media tell; without any there may be some that the page has not drawn yet. */
export function kindFrom(article: Element, author: string, id: string, hasVideo: boolean): PostKind | null {
  const own = `/${author}/status/${id}/photo/`.toLowerCase();
  const photos = [...article.querySelectorAll('a[href*="/photo/"]')]
    .map((link) => pathOf(link)?.toLowerCase() ?? '')
    .filter((path) => path.startsWith(own));
  if (photos.some((path) => path !== `${own}1`)) return 'carousel';
  if (hasVideo) return photos.length > 0 ? 'carousel' : 'video';
  return photos.length > 0 ? 'image' : null;
}
