import { clientColumns, type ClientOwn, clientOwn } from '../../model/client-parts';
import { type Status, statuses } from '../../model/candidate';
import { statusName } from '../../shared/candidate-words';
import type { ClientRow } from '../../shared/compared-view';
import { Field } from '../../ui/field';
import { useWords } from '../../ui/words-context';
import { LogoField } from './logo-field';
import { Ticks } from './ticks';
import { type ClientLookState, clientTexts } from './use-client-look';

interface Props {
  state: ClientLookState;
  /** The title for as long as none was written. */
  firstTitle: string;
  /** Null where creators were chosen one by one. */
  shownStatuses: readonly Status[] | null;
  showStatuses(chosen: Status[]): void;
  /** Everybody who could be told, and who is. */
  rows: readonly ClientRow[];
  chosen: readonly string[];
  choose(keys: string[]): void;
  own: readonly ClientOwn[];
  showOwn(own: ClientOwn[]): void;
}

/** What a client is given: its texts, whom it is about, and what it tells of them. */
export function ClientOptions(props: Props) {
  const { state, firstTitle, shownStatuses, showStatuses, rows, chosen, choose, own, showOwn } = props;
  const { look, change, logo, setLogo } = state;
  const words = useWords();
  const { say } = words;
  const names = new Map(rows.map(({ key, name, called }) => [key, name ?? called]));
  return (
    <div class="client-options" role="group" aria-label={say('clientOptions')}>
      <Field
        id="client-title"
        label={say('clientTitle')}
        text={look.title ?? firstTitle}
        error={null}
        type={(title) => change({ title: title.slice(0, clientTexts.title) })}
      />
      <Field
        id="client-intro"
        label={say('clientIntro')}
        kind="lines"
        text={look.intro}
        error={null}
        type={(intro) => change({ intro: intro.slice(0, clientTexts.intro) })}
      />
      <LogoField logo={logo} change={setLogo} />
      {shownStatuses && (
        <Ticks
          legend={say('clientStatuses')}
          all={statuses}
          chosen={shownStatuses}
          name={(status) => statusName(status, words)}
          change={showStatuses}
        />
      )}
      {rows.length > 0 && (
        <Ticks
          legend={say('clientCreatorsTitle')}
          all={rows.map(({ key }) => key)}
          chosen={chosen}
          name={(key) => names.get(key) ?? ''}
          change={choose}
        />
      )}
      <Ticks
        legend={say('clientColumns')}
        all={clientColumns}
        chosen={look.columns}
        name={(column) => say(`clientColumn_${column}`)}
        change={(columns) => change({ columns })}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={look.withReasons}
          onChange={({ currentTarget: { checked } }) => change({ withReasons: checked })}
        />
        {say('clientReasons')}
      </label>
      <Ticks
        legend={say('clientOwn')}
        hint={say('clientOwnHelp')}
        all={clientOwn}
        chosen={own}
        name={(part) => say(`clientOwn_${part}`)}
        change={showOwn}
      />
    </div>
  );
}
