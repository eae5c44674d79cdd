import { expectedOf } from '../estimate/expected-post';
import type { Collaboration } from '../model/collaboration';
import type { Messages } from '../shared/messages';
import type { CreatorChange } from '../shared/view';
import { siteById } from '../sites';
import { pageAt } from '../sites/page-at';
import * as store from '../store/collaborations';
import { db } from '../store/open';
import { accountUnder, changeOf, tellPages } from './creator';
import type { Sender } from './dispatch';

export async function putCollaboration(
  input: Messages['collaboration-put']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  const told = { post: input.url === null ? null : postAt(input.url), expected: await expectedNow(input.creator) };
  const written = await store.putCollaboration(await db(), write, input, told);
  // Pages show who is saved, and no collaborations.
  if (written.saved) await tellPages(written.creator);
  return changeOf(written.creator);
}

export async function removeCollaboration(
  { id }: Messages['collaboration-remove']['in'],
  { write }: Sender,
): Promise<Messages['collaboration-remove']['out']> {
  const done = await store.removeCollaboration(await db(), write, id);
  return { ...(await changeOf(done?.creator ?? '')), removed: done?.removed ?? null };
}

export async function restoreCollaboration(back: Collaboration, { write }: Sender): Promise<CreatorChange> {
  return changeOf((await store.restoreCollaboration(await db(), write, back)).creator);
}

/** The post at an address; null where it is of no site that Fitlens reads, or of no post. */
function postAt(url: string): Collaboration['post'] {
  const page = URL.canParse(url) ? pageAt(new URL(url)) : null;
  return page?.kind === 'post' && page.postId !== null ? { site: page.site, id: page.postId } : null;
}

/** What a post of the creator's main account is to be expected to get by now; null where too few are known. */
async function expectedNow(creator: string): Promise<Collaboration['expected']> {
  const kept = await accountUnder(creator);
  const site = kept && siteById(kept.record.account.site);
  if (!site) return null;
  const now = new Date();
  const { interactions, views } = expectedOf(kept.record, site.rules, now);
  return interactions || views ? { at: now.toISOString(), interactions, views } : null;
}
