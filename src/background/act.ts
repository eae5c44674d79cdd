import { builtInReasons, type Reason } from '../model/candidate';
import type { Change } from '../model/creator-change';
import type { PageAct } from '../model/page-act';
import { words } from '../shared/i18n';
import { Problem } from '../shared/problem';
import { activateBrief, addBrief, listBriefs } from '../store/briefs';
import { changeCreator } from '../store/change-creator';
import { db } from '../store/open';
import { firstBrief } from './standards';
import { tellTabs } from './tell-tabs';

/** Does what was pressed in a page's card. Throws a `Problem` where it is nothing that a card offers. */
export async function doAct(act: PageAct, key: string, write: string): Promise<void> {
  const [, what = '', which = null] = /^([a-z]+)(?::(.+))?$/u.exec(act) ?? [];
  const store = await db();
  if (what === 'use' && which !== null) {
    await activateBrief(store, write, which, firstBrief());
    return tellTabs(null);
  }
  if (what === 'new') {
    const brief = await addCampaign(write);
    await changeCreator(store, `${write}-save`, key, { do: 'save', brief });
    return;
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
    case 'reject':
      return { do: 'status', brief: null, status: 'rejected', reason: reasonOf(which) };
    case 'back':
      return { do: 'status', brief: null, status: 'shortlisted', reason: null };
    default:
      return null;
  }
}

function reasonOf(which: string | null): Reason | null {
  const known = builtInReasons.find((one) => one === which);
  return known === undefined ? null : { known };
}

/** Another campaign that asks what the active one asks, in use from now on; gives its id. Its name can be changed later. */
async function addCampaign(write: string): Promise<string> {
  const store = await db();
  const { briefs, active } = await listBriefs(store, firstBrief());
  const like = briefs.find(({ id }) => id === active) ?? firstBrief();
  const names = new Set(briefs.map(({ name }) => name));
  const nameOf = (n: number) => words.say('campaignNumber', { number: words.number(n) });
  let n = briefs.length + 1;
  while (names.has(nameOf(n))) n++;
  // By the write's own id: the same one twice adds one.
  await addBrief(store, write, { ...like, id: write, name: nameOf(n) }, firstBrief());
  await activateBrief(store, `${write}-use`, write, firstBrief());
  await tellTabs(null);
  return write;
}
