import chart from '../chart.css?inline';
import fold from '../fold.css?inline';
import marks from '../marks.css?inline';
import palette from '../palette.css?inline';
import card from './card.css?inline';
import choices from './choices.css?inline';
import figures from './figures.css?inline';
import folds from './folds.css?inline';
import host from './host.css?inline';
import line from './line.css?inline';

/**
 * Everything the badge looks like; later sheets stand on the earlier ones. The worker hands it to the content script, so
 * that it is not part of the code that every page load has to parse.
 */
export const badgeStyle = palette + marks + chart + fold + host + line + card + figures + folds + choices;
