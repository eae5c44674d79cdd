import type { Creator } from '../model/creator';
import * as limits from '../model/limits';
import { greater } from '../model/in-order';
import type { Stamp } from '../model/stamp';
import type {
  CreatorDocument,
  DocumentRow,
  HeldReason,
  MemberDocument,
  SharedDocument,
} from '../model/team/shared-document';
import { applyBrief, applyCreator, applyMoved } from '../store/backup/apply';
import { applyRemoved } from '../store/backup/apply-removed';
import { leadOn } from '../store/backup/erased-here';
import type { UnitOf } from '../store/backup/format';
import { campaignsIn, candidatesIn } from '../store/candidates';
import { markRejectedIn } from '../store/change-creator';
import { saveIn, unsaveIn } from '../store/creators';
import { raiseStandards } from '../store/standards-number';
import { documentIn, isShared } from '../store/team/documents';
import { briefDocument, creatorDocument, namesOf } from '../store/team/names';
import { putMemberIn, readMembers } from '../store/team/team-row';
import type { Writing } from '../store/write';
import { creatorHere, isCampaignHere, isKnown, isOfTeam } from './known';
import { withoutOthers, withoutStrangers } from './private-here';
import { takeAway } from './take-away';
import { accountsHere } from './told-accounts';

/** What became of a document that the team's database told. */
export interface Applied {
  /** Why it was left as it is; null where it was taken. */
  held: HeldReason | null;
  /** Whom of the screens it touched: ids of creators. */
  touched: string[];
  /** What of here belongs to a creator whom nobody shared before: it stays private up to this stamp. */
  privateUntil: Stamp | null;
  /** Documents that have to be sent since two creators turned out to be one. */
  joined: string[];
}

const taken = (touched: string[] = []): Applied => ({ held: null, touched, privateUntil: null, joined: [] });
const left = (held: HeldReason): Applied => ({ held, touched: [], privateUntil: null, joined: [] });

/**
 * Makes our rows what a document says that the team's database told, joined with what was known. What is private here is
 * neither changed nor removed by it, whatever it says.
 */
export async function applyDocument(
  w: Writing,
  document: SharedDocument,
  known: DocumentRow | undefined,
): Promise<Applied> {
  switch (document.kind) {
    case 'brief':
      return applyCampaign(w, document);
    case 'member':
      return applyMember(w, document);
    default:
      return applyPerson(w, document, known);
  }
}

async function applyCampaign(w: Writing, document: SharedDocument & { kind: 'brief' }): Promise<Applied> {
  const { id, brief, addedAt, order, changed, removed } = document;
  const isOurs = await isKnown(w, briefDocument(id));
  if (!isOurs && (await isCampaignHere(w, id))) return left('private');
  if (!isOurs && (await w.tx.objectStore('documents').count(namesOf('brief'))) >= limits.campaigns)
    return left('tooMany');
  if (brief) await applyBrief(w, { kind: 'brief', brief, addedAt, order, changed });
  if (removed !== null) await applyRemoved(w, { kind: 'removed', what: 'brief', id, at: removed });
  // A backup leaves the only campaign there is. Who has no other than one that the team removed begins with the first again.
  if (brief === null && (await w.tx.objectStore('briefs').getKey(id)) !== undefined) {
    await w.tx.objectStore('briefs').delete(id);
    await raiseStandards(w);
  }
  return taken();
}

async function applyMember(w: Writing, { id, name, left: hasLeft, changed }: MemberDocument): Promise<Applied> {
  const members = await readMembers(w.tx.objectStore('meta'));
  if (!members[id] && Object.keys(members).length >= limits.team.members) return left('tooMany');
  // Who works in this browser knows what they are called, whatever others say.
  if (id !== w.device && (members[id]?.changed ?? '') < changed)
    await putMemberIn(w, id, { name, left: hasLeft === true, changed });
  return taken();
}

async function applyPerson(w: Writing, document: CreatorDocument, known: DocumentRow | undefined): Promise<Applied> {
  const { id, into } = document;
  if (into !== null) return leadTo(w, id, into);
  const isStranger = !(known && isShared(known)) && (await creatorHere(w, id)) !== null;
  const privateUntil = isStranger ? w.stamp() : null;
  if (!isStranger) await takeAway(w, document, known);
  const put = await putPerson(w, document, known);
  return { ...put, privateUntil: privateUntil ?? put.privateUntil };
}

/** What is kept of one id belongs to another from now on. Of somebody whom nobody shared, only the person says that. */
async function leadTo(w: Writing, id: string, into: string): Promise<Applied> {
  const ids = [...new Set([await leadOn(w.tx, id), await leadOn(w.tx, into)])];
  const here: string[] = [];
  for (const one of ids) if (await creatorHere(w, one)) here.push(one);
  for (const one of here) if (!(await isKnown(w, creatorDocument(one)))) return left('private');
  const privateUntil = await privateUntilOf(w, here);
  await applyMoved(w, { kind: 'moved', id, into });
  const lives = await leadOn(w.tx, id);
  return {
    ...taken([id, lives]),
    privateUntil,
    joined: lives !== into || here.some((one) => one !== lives) ? [creatorDocument(lives), creatorDocument(into)] : [],
  };
}

/** Up to when what was written of any of these creators stays private; null where nothing does. */
async function privateUntilOf(w: Writing, ids: readonly string[]): Promise<Stamp | null> {
  const all = await Promise.all(
    ids.map(async (id) => (await documentIn(w.tx, creatorDocument(id)))?.privateUntil ?? ''),
  );
  return all.reduce(greater, '') || null;
}

async function putPerson(w: Writing, document: CreatorDocument, known: DocumentRow | undefined): Promise<Applied> {
  const { quote, why, tags, declared, changed, id } = document;
  const told = await withoutStrangers(w, document);
  const ids = new Set([id, ...told.creators.map((one) => one.id)]);
  const candidates = await ofTeam(w, document.candidates);
  const own = await withoutOthers(w, document, ids, known);
  const keys = await accountsHere(w, told.accounts);
  // Where every account is somebody else's here, it stays with those it has.
  const accounts = keys.length > 0 ? keys : (told.creators[0]?.accounts ?? []);
  if (accounts.length === 0) return taken([id]);
  const unit: UnitOf<'creator'> = {
    kind: 'creator',
    creator: {
      id,
      accounts,
      savedAt: null,
      unsavedAt: null,
      quote,
      why,
      tags,
      ...(declared && { declared }),
      changed,
    },
    ...own,
    candidates,
    accounts: [],
  };
  const before = await candidacyOf(w, id);
  const { creator, here } = await applyCreator(w, unit);
  if (!creator) return taken([id]);
  // Who was known here by a smaller id keeps it, and whoever hears of the other is led on.
  if (creator.id !== id) await w.tx.objectStore('creators').put({ id, into: creator.id });
  await settle(w, creator, before);
  const all = [...new Set([id, creator.id, ...here.map((one) => one.id)])];
  let hasStranger = false;
  for (const one of here) hasStranger ||= !(await isKnown(w, creatorDocument(one.id)));
  return {
    held: null,
    touched: all,
    privateUntil: hasStranger ? w.stamp() : all.length > 1 ? await privateUntilOf(w, all) : null,
    joined: all.length > 1 ? all.map(creatorDocument) : [],
  };
}

async function ofTeam<One extends { brief: string }>(w: Writing, all: readonly One[]): Promise<One[]> {
  const found: One[] = [];
  for (const one of all) if (await isOfTeam(w, one.brief)) found.push(one);
  return found;
}

/** Whether any campaign of here has a creator as a candidate that it did not reject. */
async function candidacyOf(w: Writing, id: string): Promise<boolean> {
  const { ids } = await campaignsIn(w);
  const all = await candidatesIn(w.tx, await leadOn(w.tx, id));
  return all.some(({ brief, status }) => status !== 'rejected' && ids.has(brief));
}

/**
 * Each person's own shortlist has whom their campaigns have: who came into one is on it, and who left the last one is not.
 * Who was saved without any campaign stays.
 */
async function settle(w: Writing, creator: Creator, was: boolean): Promise<void> {
  const { marked, isCandidate } = await markRejectedIn(w, creator);
  if (isCandidate) await saveIn(w, marked);
  else if (was) await unsaveIn(w, marked);
}
