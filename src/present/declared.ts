import type { Assessment } from '../model/assessment';
import type { Brief } from '../model/brief';
import { type Declared, shareIn } from '../model/declared';
import type { BadgeView } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { retell } from './retell';

/**
 * The badge for Fitlens's own pages: what it says of the audience's countries names the share that the creator declared and
 * the one that is asked, which the badge within a page must not.
 */
export function namingShares(
  badge: BadgeView,
  assessment: Pick<Assessment, 'fit'>,
  { audience }: Pick<Brief, 'audience'>,
  declared: Declared | null,
  words: Words,
): BadgeView {
  const share = audience && shareIn(declared, audience.countries);
  if (!share) return badge;
  const [low, high] = [words.print({ share: share.low }), words.print({ share: share.high })];
  const values = {
    share: low === high ? low : words.say('compareBetween', { low, high }),
    least: words.print({ share: audience.leastShare }),
  };
  return retell(badge, assessment, 'audience', words, (finding) =>
    words.say('audienceAndAsked', { finding, ...values }),
  );
}
