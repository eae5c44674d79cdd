import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CreatorView } from '../shared/view';
import { Failure } from '../ui/failure';
import { type Notice, NoticeBar } from '../ui/notice';
import { useLoaded } from '../ui/use-loaded';
import { useWords } from '../ui/words-context';
import { makeActions } from './actions';
import { BriefChoice } from './brief-choice';
import { CreatorPanel } from './creator-panel';
import type { Ports } from './ports';
import { Shortlist } from './shortlist';
import { SitesOff } from './sites-off';
import { Start } from './start';

/** Whom the page is about, and what is known of them (null before it was read); null for a page about nobody. */
type Found = { key: string; view: CreatorView | null } | null;

async function findCreator({ whichCreator, send }: Ports): Promise<Found> {
  const key = await whichCreator();
  return key === null ? null : { key, view: await send('creator', { key }) };
}

/** The creator of the page in front of the person, and below them the shortlist. */
export function Popup({ ports }: { ports: Ports }) {
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

  const nobody = creator === null;
  useEffect(() => {
    // A profile that is still loading is nobody's page until it was read.
    if (!nobody) return;
    const timer = setInterval(() => void reloadCreator(), 1000);
    return () => clearInterval(timer);
  }, [nobody, reloadCreator]);

  return (
    <>
      <main>
        <h1 class="for-ears">{say('popupTitle')}</h1>
        <BriefChoice send={ports.send} changed={refresh} />
        {creatorError !== null && <Failure text={creatorError} retry={() => void reloadCreator()} />}
        {creator?.view && (
          <CreatorPanel
            key={creator.key}
            creatorKey={creator.key}
            view={creator.view}
            actions={actions}
            drafts={ports.drafts}
          />
        )}
        {creator?.view === null && <p class="hint">{say('popupNotRead')}</p>}
        {nobody && items?.length === 0 && <Start ports={ports} />}
        {nobody && items && items.length > 0 && (
          <div class="nobody">
            <p class="hint">
              {say('popupNobody')} {say('popupReload')}
            </p>
            <SitesOff ports={ports} />
          </div>
        )}
        {listError !== null && <Failure text={listError} retry={() => void reloadList()} />}
        {items && (creator !== undefined || creatorError !== null) && !(nobody && items.length === 0) && (
          <Shortlist items={items} actions={actions} />
        )}
      </main>
      <NoticeBar notice={notice} close={close} />
    </>
  );
}
