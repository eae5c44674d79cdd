import type { Embedded } from './embedded';

/** Where people's own words stand, which may be anything. */
const theirs = 'a, button, [data-e2e="user-bio"], [data-e2e="user-title"], [data-e2e="user-subtitle"]';

/**
 * What the sentence in place of the posts says: TikTok gives it no hook, but tells it in the page's own dictionary. Null
 * where there is none.
 */
export function noticeOn(document: Document, { private: isPrivate, notFound }: Embedded['words']) {
  const sentences = [...document.querySelectorAll('p, h2')]
    .filter((element) => element.closest(theirs) === null)
    .map((element) => element.textContent.trim());
  if (isPrivate !== null && sentences.includes(isPrivate)) return 'private';
  return notFound !== null && sentences.includes(notFound) ? 'not-found' : null;
}
