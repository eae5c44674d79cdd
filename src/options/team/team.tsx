import type { Notice } from '../../ui/notice';
import { Failure } from '../../ui/failure';
import { useWords } from '../../ui/words-context';
import type { OptionsPorts } from '../options-ports';
import { SectionHead } from '../section-head';
import { ConnectForm } from './connect-form';
import { Connected } from './connected';
import { useTeam } from './use-team';
import { WhatIsShared } from './what-is-shared';

interface Props {
  ports: OptionsPorts;
  tell(notice: Notice | null): void;
}

/** Working together over a database of the team's own. */
export function TeamSection({ ports, tell }: Props) {
  const { say } = useWords();
  const team = useTeam(ports);
  const { view, error, reload, show } = team;
  /** The part of the page that was in front is gone: the keyboard begins anew. */
  const toTitle = () => document.getElementById('section-title')?.focus();
  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsTeam')} lead={say('teamSetLead')} />
      {error !== null && <Failure text={error} retry={() => void reload()} />}
      {view && view.connection === null && (
        <>
          <WhatIsShared />
          <ConnectForm
            ports={ports}
            connected={(next) => {
              show(next);
              tell({ text: say('teamSetConnected') });
              toTitle();
            }}
          />
        </>
      )}
      {view && view.connection !== null && (
        <Connected
          view={view}
          connection={view.connection}
          ports={ports}
          show={show}
          tell={tell}
          ended={(next, host) => {
            show(next);
            tell({ text: say('teamSetEnded', { host }) });
            toTitle();
          }}
        />
      )}
    </section>
  );
}
