import { resultOf } from '../estimate/collaboration-result';
import { expectedOf } from '../estimate/expected-post';
import type { Brief } from '../model/brief';
import type { Collaboration } from '../model/collaboration';
import { resultLines } from '../present/collaboration-result';
import { words } from '../shared/i18n';
import type { Messages } from '../shared/messages';
import type { CollaborationView, CreatorChange } from '../shared/creator-view';
import { siteById } from '../sites';
import { pageAt } from '../sites/page-at';
import { accountRows, getAccount, type KeptAccount } from '../store/accounts';
import * as store from '../store/collaborations';
import { db } from '../store/open';
import { accountUnder, changeOf } from './creator';
import type { Sender } from './dispatch';
import { tellPages } from './tell-tabs';

export async function putCollaboration(
  input: Messages['collaboration-put']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  const post = input.url === null ? null : postAt(input.url);
  const expected = await expectedNow(input.creator, post);
  const written = await store.putCollaboration(await db(), write, input, { post, expected });
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

/**
 * What a post of the creator is to be expected to get by now, of their account on the post's site, of the first where that is
 * not known; null where too few posts are.
 */
async function expectedNow(creator: string, post: Collaboration['post']): Promise<Collaboration['expected']> {
  const first = await accountUnder(creator);
  const kept = (post && first && (await accountOn(post.site, first))) ?? first;
  const site = kept && siteById(kept.record.account.site);
  if (!site) return null;
  const now = new Date();
  const { interactions, views } = expectedOf(kept.record, site.rules, now);
  return interactions || views ? { at: now.toISOString(), interactions, views } : null;
}

/** The account of the same creator on this site; null where none is known. */
async function accountOn(site: string, { record, creator }: KeptAccount): Promise<KeptAccount | null> {
  const rows = await accountRows(await db(), creator?.accounts ?? [record.key]);
  const row = [...rows.values()].find(({ account }) => account.site === site);
  return row ? getAccount(await db(), row.key) : null;
}

/** A creator's collaborations, the newest first, with what came of each. */
export async function collaborationViews(key: string, briefs: readonly Brief[]): Promise<CollaborationView[]> {
  const all = await store.collaborationsOf(await db(), key);
  return all.map((one) => ({
    ...one,
    briefName: briefs.find(({ id }) => id === one.brief)?.name ?? '',
    lines: linesOf(one),
  }));
}

function linesOf({ cost, post, expected, result }: Collaboration): string[] {
  const site = post && siteById(post.site);
  return site && result ? resultLines(resultOf(cost, result, expected, site.rules), words) : [];
}
