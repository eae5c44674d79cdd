import { loadingMarkup, pageAnswer } from '../present/markup/badge';
import { words } from '../shared/i18n';
import { Problem } from '../shared/problem';
import type { Dress } from '../shared/badge-view';
import { db } from '../store/open';
import { getSettings } from '../store/settings';
import { troubleOf } from '../store/trouble';
import type { Sender } from './dispatch';
import { badgeStyle } from '../ui/badge-style';

/** What a page needs to show a badge; null on a site that is switched off. */
export async function dress(_: Record<never, never>, { site }: Sender): Promise<Dress | null> {
  if (!site) throw new Problem('errorNotAllowed');
  if (await isOff(site.id)) return null;
  const outdated = words.say('badgeOutdated');
  const nothing = {
    key: null,
    verdict: 'unknown',
    saved: false,
    rejected: false,
    card: null,
    meanwhile: null,
  } as const;
  return {
    style: badgeStyle,
    loading: loadingMarkup(words),
    outdated: pageAnswer({ ...nothing, parts: [outdated], name: outdated }, words),
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
