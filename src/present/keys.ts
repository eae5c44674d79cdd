/** The message key of the reason why a whole page shows nothing: `login-wall` is `page_login_wall`. */
export const pageKey = (why: string): string => `page_${why.replaceAll('-', '_')}`;

/** What is said otherwise of one number than of a page. */
const ofNumbers = new Set([
  'none',
  'hidden',
  'not-loaded',
  'not-on-page',
  'ambiguous',
  'disagreement',
  'unknown-layout',
]);

/** The same for a single number. */
export const valueKey = (why: string): string =>
  ofNumbers.has(why) ? `value_${why.replaceAll('-', '_')}` : pageKey(why);
