import { sayBadgeTexts } from '../shared/badge-texts';
import { say } from '../shared/i18n';
import { Problem } from '../shared/problem';
import type { Dress } from '../shared/view';
import { db } from '../store/open';
import { getSettings } from '../store/settings';
import { troubleOf } from '../store/trouble';
import type { Sender } from './dispatch';
import { badgeStyle } from '../ui/badge-style';

/** What a page needs to show a badge; null on a site that is switched off. */
export async function dress(_: Record<never, never>, { site }: Sender): Promise<Dress | null> {
  if (!site) throw new Problem('errorNotAllowed');
  if (await isOff(site.id)) return null;
  const outdated = say('badgeOutdated');
  return {
    style: badgeStyle,
    texts: sayBadgeTexts(say),
    outdated: {
      key: null,
      verdict: 'unknown',
      parts: [outdated],
      name: outdated,
      saved: false,
      rejected: false,
      card: null,
      meanwhile: null,
    },
  };
}

/** Where nothing can be read, every site is shown as if nothing was ever set. */
async function isOff(site: string): Promise<boolean> {
  try {
    return (await getSettings(await db())).sitesOff.includes(site);
  } catch (error) {
    if (!troubleOf(error)) throw error;
    console.error('Fitlens could not read which sites are switched off', error);
    return false;
  }
}
