import card from './card.css?inline';
import figures from './figures.css?inline';
import folds from './folds.css?inline';
import host from './host.css?inline';
import line from './line.css?inline';
import marks from './marks.css?inline';

/** Everything the badge looks like; later sheets stand on the earlier ones. */
export const styles = host + marks + line + card + figures + folds;
