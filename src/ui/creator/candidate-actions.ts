import { campaignLike } from '../../model/campaign-like';
import type { Before, NextStep, Reason, Status } from '../../model/candidate';
import type { Change } from '../../model/creator-change';
import type { Money } from '../../model/money';
import { statusName } from '../../shared/candidate-words';
import type { Messages, Send } from '../../shared/messages';
import type { Words } from '../../shared/words';
import type { Notice } from '../notice';
import { daysSince } from './days-since';
import type { Doing, Subject } from './doing';

/** A campaign by its brief's id, and what it is called. */
interface Campaign {
  id: string;
  name: string;
}

/** What a person can do with a creator in campaigns. Each can be undone. */
export interface CandidateActions {
  /** Who is there already stays as they are: then the notice says since when. */
  save(subject: Subject, campaign: Campaign): Promise<void>;
  /** Into another campaign of this name, which asks what the active one asks. */
  saveInNew(subject: Subject, name: string): Promise<void>;
  leave(subject: Subject, campaign: Campaign): Promise<void>;
  /** Off the shortlist and out of every campaign; notes and price stay with the creator for a while. */
  unsave(subject: Subject): Promise<void>;
  /** `reason` only of a rejection. */
  setStatus(subject: Subject, campaign: Campaign, status: Status, reason: Reason | null): Promise<void>;
  /** What is to be done next; null: it is done, or nothing is. */
  setNextStep(subject: Subject, campaign: Campaign, nextStep: NextStep | null): Promise<void>;
  /** The price that was agreed on; null removes it. */
  setAgreed(subject: Subject, campaign: Campaign, agreed: Money | null): Promise<void>;
  changeTags(subject: Subject, change: { add?: string[]; remove?: string[] }): Promise<void>;
}

type Changed = Messages['creator-change']['out'];

export function candidateActions(send: Send, { act, finish }: Doing, words: Words): CandidateActions {
  const { say, number } = words;

  const restored = (subject: Subject, before: Before, also?: () => Promise<unknown>) => ({
    run: () =>
      finish(
        subject.key,
        send('creator-restore', before).then(async (change) => {
          await also?.();
          return change;
        }),
        () => ({ text: say('noticeAsBefore') }),
      ),
    back: subject.back,
  });

  const change = (
    subject: Subject,
    what: Change,
    notice: (changed: Changed) => Notice | string,
    also?: () => Promise<unknown>,
  ): Promise<void> =>
    act(subject.key, send('creator-change', { key: subject.key, change: what }), (changed) => {
      const told = notice(changed);
      return typeof told === 'string' ? { text: told, undo: restored(subject, changed.before, also) } : told;
    });

  const saved = ({ called }: Subject, { id, name }: Campaign) => {
    const values = { creator: called, campaign: name };
    return ({ before, view }: Changed): Notice | string => {
      const there = before.candidates.find(({ brief }) => brief === id)?.candidate ?? null;
      if (there === null || there.status === 'rejected') {
        // What was written of them is seen from now on: said once, when it begins.
        const isSeen = there === null && view?.colleagues?.campaigns.includes(id) === true;
        return say(isSeen ? 'noticeCampaignSavedShared' : 'noticeCampaignSaved', values);
      }
      const days = daysSince(there.addedAt);
      return {
        text:
          days === 0
            ? say('noticeCampaignAlreadyToday', values)
            : words.sayCount('noticeCampaignAlready', days, values),
      };
    };
  };

  const statusNotice = ({ called }: Subject, { name }: Campaign, status: Status): string =>
    status === 'rejected'
      ? say('noticeRejected', { creator: called, campaign: name })
      : say('noticeStatus', { creator: called, campaign: name, status: statusName(status, words) });

  return {
    save: (subject, campaign) => change(subject, { do: 'save', brief: campaign.id }, saved(subject, campaign)),
    async saveInNew(subject, name) {
      const id = crypto.randomUUID();
      await send('brief-add', campaignLike(await send('briefs', {}), { id, name }));
      await change(subject, { do: 'save', brief: id }, saved(subject, { id, name }), () =>
        send('brief-remove', { id }),
      );
    },
    leave: (subject, { id, name }) =>
      change(subject, { do: 'leave', brief: id }, () =>
        say('noticeCampaignLeft', { creator: subject.called, campaign: name }),
      ),
    async unsave(subject) {
      const { daysKept } = await send('settings', {});
      await change(subject, { do: 'unsave' }, () =>
        say('noticeRemoved', { creator: subject.called, days: number(daysKept) }),
      );
    },
    setStatus: (subject, campaign, status, reason) =>
      change(subject, { do: 'status', brief: campaign.id, status, reason }, () =>
        statusNotice(subject, campaign, status),
      ),
    setNextStep: (subject, { id }, nextStep) =>
      change(subject, { do: 'nextStep', brief: id, nextStep }, () =>
        say(nextStep ? 'noticeNextStepNoted' : 'noticeNextStepDone'),
      ),
    setAgreed: (subject, { id }, agreed) =>
      change(subject, { do: 'agreed', brief: id, agreed }, () =>
        say(agreed ? 'noticeAgreedNoted' : 'noticeAgreedRemoved'),
      ),
    changeTags: (subject, { add = [], remove = [] }) =>
      change(subject, { do: 'tags', add, remove }, () =>
        add.length > 0
          ? say('noticeTagged', { tags: words.list(add) })
          : say('noticeUntagged', { tags: words.list(remove) }),
      ),
  };
}
