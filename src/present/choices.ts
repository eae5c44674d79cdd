import { builtInReasons, isDecidedFor } from '../model/candidate';
import { reasonName } from '../shared/candidate-words';
import type { Choice } from '../shared/badge-view';
import type { Words } from '../shared/words';
import type { Presented } from './presented';
import { thereText } from './standing';

type Item = Choice['items'][number];

/**
 * What can be decided in the card: where else to save, why to reject, and which brief to hold against, which says what
 * each makes of the creator. Always these three, in this order; where there is but one brief, nothing to hold against.
 */
export function choicesOf(presented: Presented, words: Words): Choice[] {
  const { brief, lines, rejected } = presented;
  return [
    { kind: 'into', title: words.say('badgeInto'), items: intoItems(presented, words) },
    {
      kind: 'reject',
      title: words.say(rejected ? 'badgeRejected' : 'badgeReject'),
      items: rejectItems(presented, words),
    },
    {
      kind: 'against',
      title: words.say('badgeAgainst'),
      items: lines.map(({ id, name, verdictName }) => ({
        text: words.say('badgeForBrief', { brief: name, text: verdictName }),
        act: `use:${id}`,
        pressed: id === brief.id,
      })),
    },
  ];
}

function intoItems({ briefs, candidates, today, shared = [] }: Presented, words: Words): Item[] {
  const campaigns = briefs.map(({ id, name }): Item => {
    const there = candidates.find((one) => one.brief === id);
    const isIn = there !== undefined && isDecidedFor(there);
    const called = shared.includes(id) ? words.say('campaignShared', { campaign: name }) : name;
    return { text: isIn ? thereText(there, name, today, words) : called, act: `save:${id}`, pressed: isIn };
  });
  return [...campaigns, { text: words.say('badgeNewCampaign'), act: 'new', pressed: false }];
}

function rejectItems({ brief, candidates, rejected }: Presented, words: Words): Item[] {
  const reason = candidates.find((one) => one.brief === brief.id)?.reason ?? null;
  const known = reason && 'known' in reason ? reason.known : null;
  return [
    // A reason in the user's own words is none that a page may know.
    { text: words.say('badgeNoReason'), act: 'reject', pressed: rejected && known === null },
    ...builtInReasons.map((one): Item => ({
      text: reasonName({ known: one }, words),
      act: `reject:${one}`,
      pressed: rejected && known === one,
    })),
    ...(rejected ? [{ text: words.say('badgeTakeBack'), act: 'back', pressed: false }] : []),
  ];
}
