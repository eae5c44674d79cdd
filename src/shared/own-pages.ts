/**
 * Pages of Fitlens that a tab of their own shows, by their place in the package. The build adds them to those that the
 * manifest names; no web page can load one.
 */
export const ownPages = {
  welcome: 'src/welcome/index.html',
  shortlist: 'src/shortlist/index.html',
} as const;

/** Whose code the package holds, and under which licences; the build writes it. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';
