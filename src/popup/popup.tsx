import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CreatorView } from '../shared/view';
import { Failure } from '../ui/failure';
import { type Notice, NoticeBar } from '../ui/notice';
import { useLoaded } from '../ui/use-loaded';
import { useWords } from '../ui/words-context';
import { makeActions } from './actions';
import { BriefChoice } from './brief-choice';
import { CreatorPanel } from './creator-panel';
import type { PopupPorts } from './popup-ports';
import { Shortlist } from './shortlist';
import { SitesOff } from './sites-off';
import { Start } from './start';

/**
 * Whom the page is about, and what is known of them (null where nothing is remembered). Without a key about nobody: it
 * is still being read, or read and no profile, or Fitlens does not run in it (unheard).
 */
type PageCreator = { key: string; view: CreatorView | null } | { key: null; page: 'reading' | 'read' | 'unheard' };

async function findCreator({ whichAccount, send }: PopupPorts): Promise<PageCreator> {
  const account = await whichAccount();
  if (account === null) return { key: null, page: 'unheard' };
  const { key, reading } = account;
  if (key === null) return { key, page: reading ? 'reading' : 'read' };
  return { key, view: await send('creator', { key }) };
}

/** The creator of the page in front of the person, and below them the shortlist. */
export function Popup({ ports }: { ports: PopupPorts }) {
  const words = useWords();
  const { say } = words;
  const [notice, setNotice] = useState<Notice | null>(null);
  const close = useCallback(() => setNotice(null), []);

  const {
    value: creator,
    error: creatorError,
    reload: reloadCreator,
  } = useLoaded(useCallback(() => findCreator(ports), [ports]));
  const {
    value: items,
    error: listError,
    reload: reloadList,
  } = useLoaded(useCallback(() => ports.send('shortlist', {}), [ports]));

  const refresh = useCallback(async () => {
    await Promise.all([reloadCreator(), reloadList()]);
  }, [reloadCreator, reloadList]);
  const actions = useMemo(() => makeActions(ports.send, refresh, setNotice, words), [ports, refresh, words]);
  useEffect(() => ports.onVisible(() => void refresh()), [ports, refresh]);

  const found = creator?.key === null ? null : creator;
  const page = creator?.key === null ? creator.page : null;
  useEffect(() => {
    // A profile that is still loading is nobody's page until it was read.
    if (page === null) return;
    const timer = setInterval(() => void reloadCreator(), 1000);
    return () => clearInterval(timer);
  }, [page, reloadCreator]);
  const isNobody = page === 'read' || page === 'unheard';
  const isStart = isNobody && items?.length === 0;

  return (
    <>
      <main>
        <h1 class="for-ears">{say('popupTitle')}</h1>
        <BriefChoice send={ports.send} changed={refresh} />
        {creatorError !== null && <Failure text={creatorError} retry={() => void reloadCreator()} />}
        {page === 'reading' && <p class="hint">{say('popupReading')}</p>}
        {found?.view && (
          <CreatorPanel
            key={found.key}
            creatorKey={found.key}
            view={found.view}
            actions={actions}
            drafts={ports.drafts}
          />
        )}
        {found?.view === null && <p class="hint">{say('popupNotRead')}</p>}
        {isStart && <Start ports={ports} isUnheard={page === 'unheard'} />}
        {isNobody && items && items.length > 0 && (
          <div class="nobody">
            <p class="hint">
              {say('popupNobody')} {page === 'unheard' && say('popupReload')}
            </p>
            <SitesOff ports={ports} />
          </div>
        )}
        {listError !== null && <Failure text={listError} retry={() => void reloadList()} />}
        {items && (creator !== undefined || creatorError !== null) && !isStart && (
          <Shortlist items={items} actions={actions} />
        )}
      </main>
      <NoticeBar notice={notice} close={close} />
    </>
  );
}
