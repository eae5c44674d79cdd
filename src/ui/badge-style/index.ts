import card from './card.css?inline';
import figures from './figures.css?inline';
import folds from './folds.css?inline';
import host from './host.css?inline';
import line from './line.css?inline';
import marks from './marks.css?inline';

/**
 * Everything the badge looks like; later sheets stand on the earlier ones. The worker hands it to the content script, so
 * that it is not part of the code that every page load has to parse.
 */
export const badgeStyle = host + marks + line + card + figures + folds;
