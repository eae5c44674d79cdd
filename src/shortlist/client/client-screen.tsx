import { useCallback, useState } from 'preact/hooks';
import type { ClientOwn } from '../../model/client-parts';
import type { Status } from '../../model/candidate';
import { comparedAtOnce } from '../../model/comparison';
import { calendarDay } from '../../model/day';
import { Failure } from '../../ui/failure';
import { JobLine } from '../../ui/job-line';
import { useLoaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import type { ScreenProps } from '../screen';
import { ClientDocument, type ForClient } from './client-document';
import { clientFile } from './client-file';
import { ClientOptions } from './client-options';
import { useClientLook } from './use-client-look';
import { mostForClient, useClientRows, type Wanted } from './use-client-rows';

/** Whom somebody looked at and did not turn down. */
const firstStatuses: readonly Status[] = ['shortlisted', 'contacted', 'replied', 'agreed', 'published', 'paid'];

const nobody: ReadonlySet<string> = new Set();

/** A campaign's candidates, or creators side by side, as a client is given them: to print, or as a file. */
export function ClientScreen({ ports, route, campaigns: { campaigns }, tell }: ScreenProps) {
  const words = useWords();
  const { say, number } = words;
  const { ids } = route;
  const isComparison = ids.length > 0;
  const brief = route.campaign ?? campaigns?.active ?? null;
  const campaign = campaigns?.briefs.find(({ id }) => id === brief)?.name ?? '';
  const target = isComparison ? ids.join(',') : (brief ?? '');

  const [shownStatuses, showStatuses] = useState<readonly Status[]>(firstStatuses);
  const wanted: Wanted = isComparison || brief === null ? { ids } : { statuses: shownStatuses };
  const { rows, total, done, cancel, error, reload } = useClientRows(ports, wanted, brief);
  const [left, leave] = useState({ target, keys: nobody });
  const chosen = rows.filter(({ key }) => left.target !== target || !left.keys.has(key));
  const state = useClientLook(ports.drafts, isComparison ? 'comparison' : 'list', target);
  const [own, showOwn] = useState<readonly ClientOwn[]>([]);
  const side = useComparison(ports, isComparison && done === null ? chosen.map(({ key }) => key) : [], brief);

  const given: ForClient = {
    ...state.look,
    title: state.look.title?.trim() || campaign,
    logo: state.logo,
    own,
    rows: chosen,
    comparison: side.comparison,
    madeOn: calendarDay(new Date()),
  };
  const isReady = done === null && chosen.length > 0 && side.isReady;
  const save = () => {
    const file = clientFile(given, words);
    ports.download(file);
    tell({ text: say('clientSaved', { file: file.name }) });
  };

  return (
    <section class="client-screen" aria-labelledby="client-heading">
      <div class="client-side">
        <h2 id="client-heading" tabIndex={-1}>
          {say('clientScreen')}
        </h2>
        <p class="hint">{say('clientLead')}</p>
        <div class="client-actions">
          <button type="button" class="save" disabled={!isReady} onClick={save}>
            {say('clientSave')}
          </button>
          <button type="button" disabled={!isReady} onClick={() => ports.print()}>
            {say('clientPrint')}
          </button>
        </div>
        <JobLine
          id="client-job"
          job={{ done, error: null, cancel }}
          label={say('clientWorking')}
          back="client-heading"
        />
        {error !== null && <Failure text={error} retry={reload} />}
        {side.error !== null && <Failure text={side.error} retry={() => void side.reload()} />}
        {total > mostForClient && <p>{say('clientTooMany', { n: number(total), most: number(mostForClient) })}</p>}
        <ClientOptions
          state={state}
          firstTitle={campaign}
          shownStatuses={isComparison ? null : shownStatuses}
          showStatuses={showStatuses}
          rows={rows}
          chosen={chosen.map(({ key }) => key)}
          choose={(keys) => {
            const kept = new Set(keys);
            leave({ target, keys: new Set(rows.flatMap(({ key }) => (kept.has(key) ? [] : key))) });
          }}
          own={own}
          showOwn={showOwn}
        />
      </div>
      <div class="client-paper">
        {chosen.length > 0 ? (
          <ClientDocument {...given} />
        ) : (
          done === null && error === null && campaigns && <p class="teach">{say('clientNobody')}</p>
        )}
      </div>
    </section>
  );
}

/** Those who are chosen side by side; null where they are too few, or too many. Not ready while others are shown. */
function useComparison({ send }: ScreenProps['ports'], keys: readonly string[], brief: string | null) {
  const asked = JSON.stringify(keys);
  const load = useCallback(async () => {
    const named = JSON.parse(asked) as string[];
    const isFew = named.length < comparedAtOnce.fewest || named.length > comparedAtOnce.most;
    return { of: asked, comparison: isFew ? null : await send('compare', { keys: named, brief }) };
  }, [send, asked, brief]);
  const { value, error, reload } = useLoaded(load);
  const isReady = error === null && value?.of === asked;
  return { comparison: isReady ? value.comparison : null, isReady, error, reload };
}
