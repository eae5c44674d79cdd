import type { SharedDocument } from '../../src/model/team/shared-document';
import { lookedAt } from '../../test/support/made-accounts';
import { aCandidate, aNote, anEvent, stampAt } from '../../test/support/kept';
import { anAccount, exact } from '../../test/support/readings';
import { aBriefDocument, aCreatorDocument, asStored } from '../../test/support/made-documents';

const campaign = 'team-campaign';

const idOf = (n: number): string => `5e7a1b00-0000-4000-8000-${String(n).padStart(12, '0')}`;

function ofNobody<T extends { creator: string }>(row: T): Omit<T, 'creator'> {
  const { creator: _, ...rest } = row;
  return rest;
}

/** A creator of a team as most are: one account, in one campaign, contacted; every tenth with a note and a price. */
export function madeDocument(n: number, followers = 1_000 + (n % 99_000)): SharedDocument {
  const id = idOf(n);
  const seenAt = lookedAt.toISOString();
  const account = anAccount({
    handle: `made.${n}`,
    id: String(9_000_000 + n),
    name: `Creator ${n}`,
    followers: exact(followers),
    bio: 'Sourdough and rye. Recipes every Friday. Vienna.',
    links: [`https://made-${n}.example/`],
  });
  const isNoted = n % 10 === 0;
  return aCreatorDocument(id, {
    accounts: [{ account, handles: [account.handle], seenAt, day: null }],
    quote: isNoted ? { money: { amount: 200 + (n % 500), currency: 'EUR' }, givenAt: seenAt } : null,
    why: null,
    tags: ['baking'],
    changed: { tags: stampAt(1), ...(isNoted && { quote: stampAt(1) }) },
    notes: isNoted ? [ofNobody(aNote(`note-${n}`, id, 'Answers within a day, and asks for the text in advance.'))] : [],
    candidates: [ofNobody(aCandidate(campaign, id, { status: 'contacted' }))],
    events: [ofNobody(anEvent(`event-${n}`, id, { brief: campaign, to: 'contacted' }))],
    collaborations: [],
    gone: { notes: {}, events: {}, candidates: {}, collaborations: {} },
  });
}

export const madeCampaign = asStored(aBriefDocument(campaign));
export const stored = (n: number, followers?: number) => asStored(madeDocument(n, followers));
