import { useCallback, useState } from 'preact/hooks';
import { BoardScreen } from './board/board-screen';
import { Failure } from '../ui/failure';
import { type Notice, NoticeBar } from '../ui/notice';
import { useWords } from '../ui/words-context';
import { CreatorScreen } from './creator/creator-screen';
import { Header } from './header';
import type { ShortlistPorts } from './ports';
import { useRoute, writeRoute } from './routes';
import { TableScreen } from './table/table-screen';
import { useView } from './table/use-view';
import { useCampaigns } from './use-campaigns';

/** The workplace: one screen at a time, below what they share. */
export function Page({ ports }: { ports: ShortlistPorts }) {
  const { say } = useWords();
  const route = useRoute();
  const campaigns = useCampaigns(ports);
  const view = useView(ports.drafts);
  const [notice, tell] = useState<Notice | null>(null);
  const close = useCallback(() => tell(null), []);
  return (
    <>
      <Header route={route} campaigns={campaigns} />
      <main>
        {campaigns.error !== null && <Failure text={campaigns.error} retry={() => void campaigns.reload()} />}
        {route?.screen === 'board' && <BoardScreen ports={ports} route={route} campaigns={campaigns} tell={tell} />}
        {route?.screen === 'board' ? null : route?.screen === 'table' ? (
          <TableScreen ports={ports} route={route} campaigns={campaigns} tell={tell} view={view} />
        ) : route?.screen === 'creator' ? (
          <CreatorScreen key={route.ids.join()} ports={ports} route={route} campaigns={campaigns} tell={tell} />
        ) : (
          <section class="teach">
            <p>{say('tableNowhere')}</p>
            <a href={writeRoute({ screen: 'table' })}>{say('tableBack')}</a>
          </section>
        )}
      </main>
      <NoticeBar notice={notice} close={close} />
    </>
  );
}
