import { builtInReasons, type Reason } from '../model/candidate';
import type { Change } from '../model/creator-change';
import type { PageAct } from '../model/page-act';
import { words } from '../shared/i18n';
import { Problem } from '../shared/problem';
import { activateBrief } from '../store/briefs';
import { changeCreator } from '../store/change-creator';
import { saveIntoNew } from '../store/new-campaign';
import { db } from '../store/open';
import { firstBrief } from './standards';
import { tellCampaign } from './tell-tabs';

/** Does what was pressed in a page's card. Throws a `Problem` where it is nothing that a card offers. */
export async function doAct(act: PageAct, key: string, write: string): Promise<void> {
  const [, what = '', which = null] = /^([a-z]+)(?::(.+))?$/u.exec(act) ?? [];
  const store = await db();
  if (what === 'use' && which !== null) {
    await activateBrief(store, write, which, firstBrief());
    return tellCampaign();
  }
  if (act === 'new') {
    await saveIntoNew(store, write, key, (n) => words.say('campaignNumber', { number: words.number(n) }), firstBrief());
    return tellCampaign();
  }
  const change = changeOf(what, which);
  if (!change) throw new Problem('errorBadInput');
  await changeCreator(store, write, key, change);
}

function changeOf(what: string, which: string | null): Change | null {
  switch (what) {
    case 'save':
      return { do: 'save', brief: which };
    case 'leave':
      return { do: 'leave', brief: which };
    case 'reject': {
      if (which === null) return rejected(null);
      const known = builtInReasons.find((one) => one === which);
      return known === undefined ? null : rejected({ known });
    }
    case 'back':
      return which === null ? { do: 'status', brief: null, status: 'shortlisted', reason: null } : null;
    default:
      return null;
  }
}

const rejected = (reason: Reason | null): Change => ({ do: 'status', brief: null, status: 'rejected', reason });
