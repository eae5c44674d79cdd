import { TeamLine, type WatchTeam } from '../ui/team-line';
import { useWords } from '../ui/words-context';
import { type Route, writeRoute } from './routes';
import type { CampaignsState } from './use-campaigns';

interface Props {
  /** Null at an address that leads nowhere. */
  route: Route | null;
  campaigns: CampaignsState;
  watchTeam: WatchTeam;
}

/** The screens of many creators, each with its name. */
const screens = [
  ['table', 'tableScreen'],
  ['board', 'boardScreen'],
  ['client', 'clientScreen'],
] as const;

/** Which screen, and whose creators: what stands above every screen. */
export function Header({ route, campaigns: { campaigns }, watchTeam }: Props) {
  const { say, number } = useWords();
  const campaign = route?.campaign ?? null;
  const { screen: current = 'table', ids = [] } = route ?? {};
  // A board is of one campaign, and so is a list for a client: the active one's where none is named.
  const isOfOne = current === 'board' || (current === 'client' && ids.length === 0);
  const go = (id: string) => {
    // Who is looked at stays: held against another campaign.
    location.hash =
      id === ''
        ? writeRoute({ screen: isOfOne ? 'table' : current, ids })
        : writeRoute({ screen: current, ids, campaign: id });
  };
  return (
    <header class="top">
      <h1>{say('shortlistPageTitle')}</h1>
      <nav aria-label={say('tableScreens')}>
        <ul>
          {screens.map(([screen, name]) => (
            <li key={screen}>
              <a href={writeRoute({ screen, campaign })} aria-current={route?.screen === screen ? 'page' : undefined}>
                {say(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {campaigns && (
        <label class="campaign">
          <span>{say('tableCampaign')}</span>
          <select
            value={campaign ?? (isOfOne ? campaigns.active : '')}
            onChange={(event) => go(event.currentTarget.value)}
          >
            <option value="">{say('tableEverybody')}</option>
            {campaigns.briefs.map(({ id, name }) => (
              <option value={id} key={id}>
                {say('tableCampaignCount', {
                  name: campaigns.shared.has(id) ? say('campaignShared', { campaign: name }) : name,
                  n: number(campaigns.counts.get(id) ?? 0),
                })}
              </option>
            ))}
          </select>
        </label>
      )}
      <TeamLine watch={watchTeam} />
      <a href="/src/options/index.html">{say('popupOptions')}</a>
    </header>
  );
}
