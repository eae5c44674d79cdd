import { useCallback, useState } from 'preact/hooks';
import { BoardScreen } from './board/board-screen';
import { ClientScreen } from './client/client-screen';
import { CompareScreen } from './compare/compare-screen';
import { Failure } from '../ui/failure';
import { type Notice, NoticeBar } from '../ui/notice';
import { useWords } from '../ui/words-context';
import { CreatorScreen } from './creator/creator-screen';
import { Header } from './header';
import type { ShortlistPorts } from './ports';
import { useRoute, writeRoute } from './routes';
import type { ScreenProps } from './screen';
import { TableScreen } from './table/table-screen';
import { useView, type ViewState } from './table/use-view';
import { useCampaigns } from './use-campaigns';

/** The workplace: one screen at a time, below what they share. */
export function Page({ ports }: { ports: ShortlistPorts }) {
  const route = useRoute();
  const campaigns = useCampaigns(ports);
  const view = useView(ports.drafts);
  const [notice, tell] = useState<Notice | null>(null);
  const close = useCallback(() => tell(null), []);
  return (
    <>
      <Header route={route} campaigns={campaigns} watchTeam={ports.watchTeam} />
      <main>
        {campaigns.error !== null && <Failure text={campaigns.error} retry={() => void campaigns.reload()} />}
        {route ? <Shown ports={ports} route={route} campaigns={campaigns} tell={tell} view={view} /> : <Nowhere />}
      </main>
      <NoticeBar notice={notice} close={close} />
    </>
  );
}

/** The screen that the address names. */
function Shown({ view, ...shared }: ScreenProps & { view: ViewState }) {
  switch (shared.route.screen) {
    case 'table':
      return <TableScreen {...shared} view={view} />;
    case 'board':
      return <BoardScreen {...shared} />;
    case 'creator':
      return <CreatorScreen key={shared.route.ids.join()} {...shared} />;
    case 'compare':
      return <CompareScreen {...shared} />;
    case 'client':
      return <ClientScreen {...shared} />;
    default:
      return <Nowhere />;
  }
}

function Nowhere() {
  const { say } = useWords();
  return (
    <section class="teach">
      <p>{say('tableNowhere')}</p>
      <a href={writeRoute({ screen: 'table' })}>{say('tableBack')}</a>
    </section>
  );
}
