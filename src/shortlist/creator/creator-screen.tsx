import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { CreatorPage } from '../../shared/creator-view';
import { BriefLines } from '../../ui/brief-lines';
import { makeActions, type Subject } from '../../ui/creator/actions';
import { Collaborations } from '../../ui/creator/collaborations';
import { DeclaredField } from '../../ui/creator/declared-field';
import { History } from '../../ui/creator/history';
import { Notes } from '../../ui/creator/notes';
import { Failure } from '../../ui/failure';
import { useWords } from '../../ui/words-context';
import { writeRoute } from '../routes';
import type { ScreenProps } from '../screen';
import { lettersSwitch, useSwitch } from '../table/use-switch';
import { accountActions } from './account-actions';
import { Accounts } from './accounts';
import { Contacts } from './contacts';
import { CreatorHead } from './creator-head';
import { CreatorTerms } from './creator-terms';
import { Nobody } from './nobody';
import { Offers } from './offers';
import { PersonData } from './person-data';
import { Similar } from './similar';
import { useCreatorKeys } from './use-creator-keys';
import { useCreatorPage } from './use-creator-page';

/** Where the keyboard goes for the status, and back to from an undo. */
const statusElement = 'save';

/** The page of the creator that the address names. */
export function CreatorScreen(props: ScreenProps) {
  const { ports, route, campaigns } = props;
  const [key = ''] = route.ids;
  const { campaign } = route;
  const renamed = useCallback(
    (id: string) => location.replace(writeRoute({ screen: 'creator', ids: [id], campaign })),
    [campaign],
  );
  const { value, error, reload, took } = useCreatorPage({ ports, key, heldAgainst: campaigns.heldAgainst, renamed });
  return (
    <div class="creator-screen" aria-busy={value === undefined && error === null}>
      {error !== null && <Failure text={error} retry={() => void reload()} />}
      {value === null && <Nobody campaign={campaign} />}
      {value && <Creator {...props} page={value} took={took} />}
    </div>
  );
}

interface CreatorProps extends ScreenProps {
  page: CreatorPage;
  took: ReturnType<typeof useCreatorPage>['took'];
}

function Creator({ ports, route: { campaign }, tell, page, took }: CreatorProps) {
  const words = useWords();
  const { send, drafts } = ports;
  const { view, accounts } = page;
  const { key, called, name } = view;
  const subject: Subject = useMemo(() => ({ key, called, back: statusElement }), [key, called]);
  const actions = useMemo(() => makeActions(send, took, tell, words), [send, took, tell, words]);
  const whose = useMemo(() => accountActions(send, took, tell, words), [send, took, tell, words]);
  const isUnseen = accounts.every((account) => account.isUnseen);
  const isKept = view.badge.saved || view.candidates.length > 0;
  const shared = { subject, actions, drafts };
  const [areOn] = useSwitch(drafts, lettersSwitch);
  const toTable = writeRoute({ screen: 'table', campaign });

  useEffect(() => {
    const before = document.title;
    document.title = `${name ?? called} · ${words.say('shortlistPageTitle')}`;
    return () => void (document.title = before);
  }, [name, called, words]);

  useCreatorKeys({
    areOn,
    addNote: () => document.querySelector<HTMLElement>('.note-editor textarea')?.focus(),
    setStatus: () => document.getElementById(statusElement)?.focus(),
    openProfile: () => accounts[0]?.url != null && ports.openProfile(accounts[0].url),
    leave: () => (location.hash = toTable),
  });

  async function copy(text: string): Promise<void> {
    try {
      await ports.copy(text);
    } catch {
      // A browser's own words are for developers.
      throw new Error(words.say('creatorPageNotCopied'));
    }
    tell({ text: words.say('copied') });
  }

  return (
    <>
      <a class="creator-back" href={toTable}>
        {words.say('tableBack')}
      </a>
      <CreatorHead {...shared} view={view} accounts={accounts} />
      <div class="creator-columns">
        <div class="creator-main">
          <Offers offers={page.offers} campaign={campaign} join={(offer) => whose.join(key, accounts, offer)} />
          <Accounts
            accounts={accounts}
            compare={writeRoute({ screen: 'compare', ids: [key], campaign })}
            part={(account) => whose.part(key, account)}
          />
          <Collaborations subject={subject} view={view} collaborations={page.collaborations} actions={actions} />
        </div>
        <div class="creator-side">
          <Notes {...shared} saved={isKept} notes={view.notes} isShared={view.colleagues?.isShared === true} />
          {(page.contact.length > 0 || !isUnseen) && <Contacts contact={page.contact} copy={copy} />}
          <CreatorTerms {...shared} view={view} isKept={isKept} />
          <DeclaredField subject={subject} declared={view.declared} actions={actions} />
          <BriefLines lines={view.briefs} />
          <History events={page.events} notes={view.notes} />
          <Similar similar={page.similar} campaign={campaign} />
          <PersonData ports={ports} creator={view} tell={tell} erased={() => (location.hash = toTable)} />
        </div>
      </div>
    </>
  );
}
