import type { CreatorView } from '../../shared/creator-view';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { CampaignRow } from './campaign-row';
import { OtherCampaign } from './other-campaign';

interface Props {
  subject: Subject;
  view: CreatorView;
  actions: Actions;
}

/** What became of a creator in campaigns: in the active one, to be changed at once, and a line of each other. */
export function CampaignPart({ subject, view, actions }: Props) {
  const { say } = useWords();
  // A candidate of a campaign that was removed has none to be named by.
  const others = view.candidates.filter(({ brief, briefName }) => brief !== view.campaign.id && briefName !== '');
  return (
    <div class="campaign-part">
      <CampaignRow subject={subject} view={view} actions={actions} />
      {others.length > 0 && (
        <ul class="other-campaigns" aria-label={say('campaignOthers')}>
          {others.map((candidate) => (
            <OtherCampaign key={candidate.brief} subject={subject} candidate={candidate} actions={actions} />
          ))}
        </ul>
      )}
    </div>
  );
}
