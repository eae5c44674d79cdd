import type { CandidateView, CreatorView } from '../../shared/creator-view';
import { reasonName } from '../../shared/candidate-words';
import { useWords } from '../words-context';
import { daysSince } from './days-since';

interface Props {
  view: CreatorView;
  candidate: CandidateView | null;
}

/** Where a creator stands in the active campaign, and since when, in one line that is always there. */
export function Standing({ view, candidate }: Props) {
  const { say, sayCount } = useWords();
  const campaign = view.campaign.name;
  if (!candidate)
    return <p class="hint standing">{say(view.badge.saved ? 'standingShortlist' : 'standingOut', { campaign })}</p>;
  if (candidate.status === 'rejected')
    return (
      <p class="standing standing-rejected">
        <Rejected {...candidate} />
      </p>
    );
  const days = daysSince(candidate.addedAt);
  return (
    <p class="hint standing">
      {days === 0 ? say('standingInToday', { campaign }) : sayCount('standingIn', days, { campaign })}
    </p>
  );
}

/** "Rejected 12 days ago: too few followers". */
export function Rejected({ statusAt, reason }: Pick<CandidateView, 'statusAt' | 'reason'>) {
  const words = useWords();
  const days = daysSince(statusAt);
  const when = days === 0 ? words.say('standingRejectedToday') : words.sayCount('standingRejected', days);
  return reason ? (
    <>
      {words.say('standingRejectedWhy', { when })} <bdi>{reasonName(reason, words)}</bdi>
    </>
  ) : (
    <>{when}</>
  );
}
