import type { Before } from '../../model/candidate';
import type { Send } from '../../shared/messages';
import type { AccountPart, CreatorChange, JoinOffer } from '../../shared/creator-view';
import type { Words } from '../../shared/words';
import type { Notice } from '../../ui/notice';
import { makeDoing } from '../../ui/creator/doing';

/** What a person says of whose an account is. Each rejects with a sentence for a person, and can be undone. */
export interface AccountActions {
  /** The offered account, and whatever else its creator has, is this creator's. `own` are the accounts so far. */
  join(key: string, own: readonly AccountPart[], offer: JoinOffer): Promise<void>;
  /** The account is somebody else's. */
  part(key: string, account: AccountPart): Promise<void>;
}

export const accountElement = (key: string) => `account-${key}`;
export const offerElement = (key: string) => `offer-${key}`;

/** `patch` takes up what a write changed; `tell` shows the line at the foot. */
export function accountActions(
  send: Send,
  patch: (key: string, change: CreatorChange) => void,
  tell: (notice: Notice | null) => void,
  { say }: Pick<Words, 'say'>,
): AccountActions {
  const { act, finish } = makeDoing(patch, tell);
  const asBefore = () => ({ text: say('noticeAsBefore') });
  const nameOf = ({ called, site }: { called: string; site: string }) => say('handleOnSite', { handle: called, site });
  const partedText = (account: { called: string; site: string }) =>
    say('creatorPageParted', { account: nameOf(account) });

  /** The change of a join, and the accounts that came with it. */
  async function join(key: string, own: readonly AccountPart[], offer: JoinOffer) {
    const change = await send('creators-join', { key, other: offer.key });
    const after = await send('creator-page', { key: change.view?.key ?? key });
    const had = new Set(own.map((account) => account.key));
    const came = (after?.accounts ?? []).map((account) => account.key).filter((account) => !had.has(account));
    return { ...change, came };
  }

  /** Takes accounts from a creator again; they are one creator's, and both stand in their campaigns, as they were. */
  async function partAll(key: string, accounts: readonly string[], before: readonly Before[]): Promise<CreatorChange> {
    const [first, ...others] = accounts;
    let change = await send('creator-part', { key, account: first ?? '' });
    for (const account of others) change = await send('creator-part', { key: change.view?.key ?? key, account });
    for (const other of others) await send('creators-join', { key: first ?? '', other });
    // The one that keeps the page comes last: that is what is shown.
    for (const one of before.toReversed()) change = await send('creator-restore', one);
    return change;
  }

  return {
    join: (key, own, offer) =>
      act(key, join(key, own, offer), ({ view, came, before }) => ({
        text: say('creatorPageJoined', { account: nameOf(offer) }),
        ...(came.length > 0 && {
          undo: {
            // Whose of the two a note or a price was is not to be told any more.
            run: () => finish(key, partAll(view?.key ?? key, came, before), () => ({ text: partedText(offer) })),
            back: offerElement(offer.key),
          },
        }),
      })),
    part: (key, account) =>
      act(key, send('creator-part', { key, account: account.key }), ({ view }) => ({
        text: partedText(account),
        undo: {
          run: () => finish(key, send('creators-join', { key: view?.key ?? key, other: account.key }), asBefore),
          back: accountElement(account.key),
        },
      })),
  };
}
