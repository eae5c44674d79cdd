import type { Post, PostKind } from '../../../model/reading';

/** What is in the post itself: a quotation or a card of another page is one link, and its pictures are not the post's. */
function ownIn(content: Element, selector: string): Element[] {
  return [...content.querySelectorAll(selector)].filter((one) => {
    const link = one.closest('[role="link"]');
    return link === null || !content.contains(link);
  });
}

/** Films are known by their still picture, which is there before they are in view. */
const films = '[style*="bsky.app/watch/"], [poster*="bsky.app/watch/"]';
const pictures = 'img[src*="/img/feed_"]';
const texts = '[data-word-wrap], [data-testid="postText"]';

/** What stands beside the text, or in its place. */
function besides(content: Element, text: Element | undefined): Element[] {
  const all: Element[] = text === undefined ? [content] : [];
  for (let part = text; part !== undefined && part !== content; part = part.parentElement ?? undefined)
    all.push(...[...(part.parentElement?.children ?? [])].filter((one) => one !== part));
  return all;
}

/** What a post holds beside its text. Null where something else stands there: what its visitor does not want to see. */
function kindIn(content: Element, text: Element | undefined): PostKind | null {
  if (ownIn(content, films).length > 0) return 'video';
  const count = ownIn(content, pictures).length;
  if (count > 0) return count === 1 ? 'image' : 'carousel';
  const isPlain = ownIn(content, 'button, video, iframe').length === 0;
  return isPlain && besides(content, text).every((one) => one.querySelector('[role="link"]') !== null) ? 'text' : null;
}

/** Text and kind of a visible post; `content` is what stands between its author and its buttons. */
export function readContent(content: Element | null): Pick<Post, 'caption' | 'kind'> {
  if (content === null) return { caption: null, kind: null };
  const [text] = ownIn(content, texts);
  return { caption: text?.textContent ?? null, kind: kindIn(content, text) };
}
