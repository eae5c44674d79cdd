import type { TeamView } from '../../shared/team-view';
import type { Notice } from '../../ui/notice';
import { originOf } from '../../team/database/address';
import { useWords } from '../../ui/words-context';
import type { OptionsPorts } from '../options-ports';
import { Disconnect } from './disconnect';
import { ExchangeState } from './exchange-state';
import { LeftAsItIs } from './left-as-it-is';
import { Members } from './members';
import { SharedCampaigns } from './shared-campaigns';
import { WhatIsShared } from './what-is-shared';

interface Props {
  view: TeamView;
  connection: NonNullable<TeamView['connection']>;
  ports: OptionsPorts;
  show(view: TeamView): void;
  tell(notice: Notice | null): void;
  /** There is no team any more; `host` was its database's. */
  ended(view: TeamView, host: string): void;
}

/** All that is to be seen and done of a team. */
export function Connected({ view, connection, ports: { send, data, hosts, onVisible }, show, tell, ended }: Props) {
  const { say } = useWords();
  const { host } = new URL(connection.address);
  const pattern = originOf(connection);

  return (
    <>
      <ExchangeState
        view={view}
        connection={connection}
        host={host}
        pattern={pattern}
        ports={{ send, hosts, onVisible }}
        show={show}
      />
      <LeftAsItIs held={view.held} refused={view.refused} />
      <SharedCampaigns
        campaigns={view.campaigns}
        countCandidates={data.countCandidates}
        share={async ({ id, name }) => {
          show(await send('team-share', { brief: id }));
          tell({ text: say('teamSetShareDone', { campaign: name }) });
        }}
      />
      <Members
        members={view.members}
        name={connection.name}
        rename={async (name) => show(await send('team-name', { name }))}
        leave={async ({ device }) => show(await send('team-member-left', { device }))}
      />
      <WhatIsShared />
      <Disconnect
        waiting={view.waiting}
        leave={async (keep) => {
          const next = await send('team-leave', { keep });
          await hosts.giveBack(pattern);
          ended(next, host);
        }}
      />
    </>
  );
}
