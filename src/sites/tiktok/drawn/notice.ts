/** Where people's own words stand, which may be anything: names, bios, playlists, suggestions. */
const theirs =
  'a, button, nav, aside, [data-e2e*="user"]:not([data-e2e="user-page"]), [data-e2e*="suggest"], ' +
  '[data-e2e*="recommend"], [class*="laylist"]';

/**
 * Whether TikTok says this sentence in place of the posts. It has no hook, but stands in the page's own dictionary: null
 * where it does not.
 */
export const isSaid = (document: Document, sentence: string | null): boolean =>
  sentence !== null &&
  [...document.querySelectorAll('p, h2')].some(
    (element) => element.textContent.trim() === sentence && element.closest(theirs) === null,
  );
