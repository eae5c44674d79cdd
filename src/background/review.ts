import type { Messages } from '../shared/messages';
import { calledOf } from '../present/called';
import type { ReviewPlace } from '../shared/list-view';
import { siteById } from '../sites';
import { accountRows } from '../store/accounts';
import { listBriefs } from '../store/briefs';
import { getCreator } from '../store/creators';
import { db } from '../store/open';
import { queueOf } from '../store/queue';
import type { Store } from '../store/schema';
import { firstBrief } from './standards';

/** Where somebody stands who looks at those a campaign is to look at, and who comes next. */
export async function reviewNext({ brief, after }: Messages['review-next']['in']): Promise<ReviewPlace> {
  const store = await db();
  const owner = after === null ? null : await getCreator(store, after);
  const campaign = brief ?? (await listBriefs(store, firstBrief())).active;
  const { total, place, next } = await queueOf(store, campaign, owner?.id ?? null);
  return { total, place, next: await firstOf(store, next) };
}

/** The first of these whose profile has an address. */
async function firstOf(store: Store, ids: readonly string[]): Promise<ReviewPlace['next']> {
  for (const id of ids) {
    const creator = await getCreator(store, id);
    const account = (await accountRows(store, creator?.accounts ?? [])).get(creator?.accounts[0] ?? '')?.account;
    const site = account && siteById(account.site);
    if (creator && account && site)
      return { key: creator.id, called: calledOf(account), site: site.name, url: site.profileUrl(account) };
  }
  return null;
}
