import type { TeamView } from '../../shared/team-view';
import { useWords } from '../../ui/words-context';
import { DataGroup } from '../data-group';
import { ShareCampaign, type TeamCampaign } from './share-campaign';

interface Props {
  campaigns: TeamView['campaigns'];
  share(campaign: TeamCampaign): Promise<void>;
}

/** Each campaign: the team's, or still one's own. */
export function SharedCampaigns({ campaigns, share }: Props) {
  const { say, sayCount } = useWords();
  return (
    <DataGroup id="team-campaigns" title={say('teamSetCampaigns')} lead={say('teamSetCampaignsLead')}>
      <ul class="people">
        {campaigns.map((campaign) => {
          const { id, name, shared, candidates, alsoShared } = campaign;
          const state = shared ? say('teamSetIsShared') : alsoShared ? say('teamSetIsAlso') : null;
          const about = (
            <p>
              <bdi>{name}</bdi>{' '}
              <span class="whence">{[sayCount('teamSetIn', candidates), state].filter(Boolean).join(' · ')}</span>
            </p>
          );
          return (
            <li key={id}>
              {shared ? about : <ShareCampaign campaign={campaign} about={about} share={() => share(campaign)} />}
            </li>
          );
        })}
      </ul>
    </DataGroup>
  );
}
