import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TeamView } from '../../shared/team-view';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useLoaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import { DataGroup, Outcome } from '../data-group';
import type { OptionsPorts } from '../options-ports';
import { HowFar } from './how-far';

interface Props {
  view: TeamView;
  connection: NonNullable<TeamView['connection']>;
  host: string;
  /** What the browser is asked for. */
  pattern: string;
  ports: Pick<OptionsPorts, 'send' | 'hosts' | 'onVisible'>;
  show(view: TeamView): void;
}

/** How this browser and the database stand to each other, and what can be done about it. */
export function ExchangeState({ view, connection, host, pattern, ports: { send, hosts, onVisible }, show }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const [isChecked, setIsChecked] = useState(false);
  const access = useLoaded(useCallback(() => hosts.has(pattern), [hosts, pattern]));
  const { reload: lookAgain } = access;
  useEffect(() => onVisible(() => void lookAgain()), [onVisible, lookAgain]);
  const isLost = access.value === false;

  const act = (work: () => Promise<TeamView>, isCheck = false) => {
    setIsChecked(false);
    return run(async () => {
      const next = await work();
      show(next);
      setIsChecked(isCheck && next.trouble === null);
    });
  };
  const allow = () =>
    act(async () => {
      // Asked for at once, within the click.
      if (!(await hosts.ask(pattern))) throw new Error(say('teamSetDenied', { host }));
      await lookAgain();
      return send('team-exchange', {});
    });
  // One button in one place, whatever it does next: the keyboard stays on it.
  const [next, go] = view.paused
    ? (['teamSetGoOn', () => send('team-pause', { paused: false })] as const)
    : view.progress !== null
      ? (['teamSetStop', () => send('team-pause', { paused: true })] as const)
      : (['teamSetExchange', () => send('team-exchange', {})] as const);

  return (
    <DataGroup id="team-state" title={say('teamSetState')}>
      <dl class="team-where">
        <dt>{say('teamSetAddress')}</dt>
        <dd>
          <bdi dir="ltr">{connection.address}</bdi>
        </dd>
        <dt>{say('teamSetDatabase')}</dt>
        <dd>
          <bdi>{connection.database}</bdi>
        </dd>
        <dt>{say(connection.user === null ? 'teamSetWay' : 'teamSetUser')}</dt>
        <dd>{connection.user === null ? say('teamSetWay_token') : <bdi>{connection.user}</bdi>}</dd>
      </dl>
      {isLost ? <ErrorLine text={say('teamSetLost', { host })} /> : <HowFar view={view} />}
      <span class="field-box">
        {isLost && (
          <button type="button" class="save" aria-busy={busy} onClick={() => void allow()}>
            {say('teamSetAllow')}
          </button>
        )}
        {!isLost && (
          <>
            <button type="button" aria-busy={busy} onClick={() => void act(go)}>
              {say(next)}
            </button>
            <button type="button" aria-busy={busy} onClick={() => void act(() => send('team-check', {}), true)}>
              {say('teamSetCheck')}
            </button>
          </>
        )}
      </span>
      <ErrorLine text={error ?? access.error} />
      <Outcome text={isChecked ? say('teamSetChecked') : null} />
    </DataGroup>
  );
}
