import { useCallback } from 'preact/hooks';
import type { TeamView } from '../../shared/team-view';
import { useLoaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import { DataGroup } from '../data-group';
import { ShareCampaign, type TeamCampaign } from './share-campaign';

interface Props {
  campaigns: TeamView['campaigns'];
  /** How many candidates a campaign has. */
  countCandidates(brief: string): Promise<number>;
  share(campaign: TeamCampaign): Promise<void>;
}

/** Each campaign: the team's, or still one's own. */
export function SharedCampaigns({ campaigns, countCandidates, share }: Props) {
  const { say } = useWords();
  return (
    <DataGroup id="team-campaigns" title={say('teamSetCampaigns')} lead={say('teamSetCampaignsLead')}>
      <ul class="people">
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <Campaign campaign={campaign} countCandidates={countCandidates} share={share} />
          </li>
        ))}
      </ul>
    </DataGroup>
  );
}

function Campaign({ campaign, countCandidates, share }: Omit<Props, 'campaigns'> & { campaign: TeamCampaign }) {
  const { say, sayCount } = useWords();
  const { id, name, shared, alsoShared } = campaign;
  const { value: candidates, reload } = useLoaded(useCallback(() => countCandidates(id), [countCandidates, id]));
  const state = shared ? say('teamSetIsShared') : alsoShared ? say('teamSetIsAlso') : null;
  const count = candidates === undefined ? null : sayCount('teamSetIn', candidates);
  const about = (
    <p>
      <bdi>{name}</bdi> <span class="whence">{[count, state].filter(Boolean).join(' · ')}</span>
    </p>
  );
  if (shared) return about;
  return (
    <ShareCampaign
      campaign={campaign}
      candidates={candidates ?? 0}
      about={about}
      count={() => void reload()}
      share={() => share(campaign)}
    />
  );
}
