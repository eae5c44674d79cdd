import type { ComponentChildren } from 'preact';
import { isPrivateKey } from '../../model/private-key';
import { BriefChoice } from '../brief-choice';
import { CreatorPanel } from '../creator/creator-panel';
import { Failure } from '../failure';
import { NoticeBar } from '../notice';
import { TeamLine } from '../team-line';
import { useWords } from '../words-context';
import type { FrontPorts } from './front-ports';
import { Links } from './links';
import { ReviewBar } from './review-bar';
import { SitesOff } from './sites-off';
import { SitesRefused } from './sites-refused';
import { Start } from './start';
import { useFront } from './use-front';

interface Props {
  ports: FrontPorts;
  /** Whether single letters decide about who is to be looked at: only where they are not the page's. */
  hasKeys?: boolean;
  /** Beside the links to Fitlens's other pages. */
  children?: ComponentChildren;
}

/** The creator of the page in front of the person, and what can be done with them; else how to begin. */
export function Front({ ports, hasKeys = false, children }: Props) {
  const { say } = useWords();
  const { creator, error, saved, turn, reload, actions, notice, closeNotice } = useFront(ports);
  const isThere = creator !== undefined || error !== null;
  const found = creator?.key === null ? null : creator;
  const page = creator?.key === null ? creator.page : null;
  const isNobody = page === 'read' || page === 'unheard';

  const nobody = (
    <>
      <p>{say('popupNobody')}</p>
      <p class="hint">{say('outsideNobodyHint')}</p>
    </>
  );

  return (
    <>
      <main>
        <h1 class="for-ears">{say('popupTitle')}</h1>
        <Links saved={saved}>{children}</Links>
        <BriefChoice send={ports.send} isDue={isThere} count={found?.view?.briefs.length} changed={reload} />
        {isThere && (
          <ReviewBar
            ports={ports}
            view={found?.view ?? null}
            turn={turn}
            actions={actions}
            goTo={ports.goTo}
            hasKeys={hasKeys}
          />
        )}
        {error !== null && <Failure text={error} retry={() => void reload()} />}
        {page === 'reading' && <p class="hint">{say('popupReading')}</p>}
        {found?.view && <CreatorPanel key={found.key} view={found.view} actions={actions} drafts={ports.drafts} />}
        {found?.view === null && <p class="hint">{say(isPrivateKey(found.key) ? 'popupPrivate' : 'popupNotRead')}</p>}
        {isNobody && saved === 0 && <Start ports={ports} isUnheard={page === 'unheard'} />}
        {isNobody && saved !== undefined && saved > 0 && (
          <div class="nobody">
            {page === 'unheard' ? <SitesRefused ports={ports}>{nobody}</SitesRefused> : nobody}
            <SitesOff ports={ports} />
          </div>
        )}
        <TeamLine watch={ports.watchTeam} isDue={isThere} />
      </main>
      <NoticeBar notice={notice} close={closeNotice} />
    </>
  );
}
