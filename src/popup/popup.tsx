import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CreatorChange } from '../shared/view';
import { Failure } from '../ui/failure';
import { type Notice, NoticeBar } from '../ui/notice';
import { useWords } from '../ui/words-context';
import { makeActions } from '../ui/creator/actions';
import { BriefChoice } from '../ui/brief-choice';
import { CreatorPanel } from '../ui/creator/creator-panel';
import { changeCreator, findCreator } from './page-creator';
import type { PopupPorts } from './popup-ports';
import { Shortlist } from './shortlist';
import { SitesOff } from './sites-off';
import { Start } from './start';
import { usePatched } from '../ui/use-patched';
import { useShortlist } from './use-shortlist';

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
    patch: patchCreator,
  } = usePatched(useCallback(() => findCreator(ports), [ports]));
  // Whom the page is about is what the popup was opened for: all else comes after.
  const isCreatorThere = creator !== undefined || creatorError !== null;
  const shortlist = useShortlist(ports.send, isCreatorThere);
  const { listed, reload: reloadList, change: changeList } = shortlist;

  const actions = useMemo(() => {
    const patch = (key: string, change: CreatorChange) => {
      patchCreator((shown) => changeCreator(shown, key, change));
      changeList(key, change);
    };
    return makeActions(ports.send, patch, setNotice, words);
  }, [ports, patchCreator, changeList, words]);
  useEffect(
    () =>
      ports.onVisible(() => {
        void reloadCreator().then(reloadList);
      }),
    [ports, reloadCreator, reloadList],
  );
  const changedBrief = async () => {
    shortlist.outdate();
    await reloadCreator();
  };

  const found = creator?.key === null ? null : creator;
  const page = creator?.key === null ? creator.page : null;
  useEffect(() => {
    // A profile that is still loading is nobody's page until it was read.
    if (page === null) return;
    const timer = setInterval(() => void reloadCreator(), 1000);
    return () => clearInterval(timer);
  }, [page, reloadCreator]);
  const isNobody = page === 'read' || page === 'unheard';
  const isStart = isNobody && listed?.total === 0;

  return (
    <>
      <main>
        <h1 class="for-ears">{say('popupTitle')}</h1>
        <BriefChoice
          send={ports.send}
          isDue={isCreatorThere}
          count={found?.view?.briefs.length}
          changed={changedBrief}
        />
        {creatorError !== null && <Failure text={creatorError} retry={() => void reloadCreator()} />}
        {page === 'reading' && <p class="hint">{say('popupReading')}</p>}
        {found?.view && <CreatorPanel key={found.key} view={found.view} actions={actions} drafts={ports.drafts} />}
        {found?.view === null && <p class="hint">{say('popupNotRead')}</p>}
        {isStart && <Start ports={ports} isUnheard={page === 'unheard'} />}
        {isNobody && listed && listed.total > 0 && (
          <div class="nobody">
            <p class="hint">
              {say('popupNobody')} {page === 'unheard' && say('popupReload')}
            </p>
            <SitesOff ports={ports} />
          </div>
        )}
        {!listed && shortlist.error !== null && <Failure text={shortlist.error} retry={() => void reloadList()} />}
        {listed && !isStart && <Shortlist shortlist={shortlist} listed={listed} actions={actions} send={ports.send} />}
      </main>
      <NoticeBar notice={notice} close={close} />
    </>
  );
}
