import { useEffect, useRef, useState } from 'preact/hooks';
import { type Reason, type Status, statuses } from '../../model/candidate';
import { Failure } from '../../ui/failure';
import { useWords } from '../../ui/words-context';
import { Dialog } from '../dialog';
import { RejectBody } from '../many/reject-body';
import { StatusDialog } from '../many/status-dialog';
import { useMany } from '../many/use-many';
import { writeRoute } from '../routes';
import type { ScreenProps } from '../screen';
import { OtherBrief } from '../table/other-brief';
import { calledIn } from '../table/called-in';
import type { Row } from '../table-port';
import { cardElement } from './board-card';
import { goTo, isMove } from './board-keys';
import { Lane } from './lane';
import { useLanes } from './use-lanes';

/** What is asked before somebody moves: which status, or why they are rejected. */
type Asked = { row: Row; now: Status } | { id: string; rejecting: true };

/** One campaign's candidates by status: moved by hand, by keys, or by the button of each card. */
export function BoardScreen({ ports, route, campaigns, tell }: ScreenProps) {
  const { say } = useWords();
  const briefs = campaigns.campaigns?.briefs ?? [];
  const { campaign } = route;
  const active = campaigns.campaigns?.active;
  const { lanes, error, reload, more } = useLanes(ports.table, campaign);
  const [asked, setAsked] = useState<Asked | null>(null);
  /** Whose card the keyboard goes on at, once it is drawn at its new place. */
  const followed = useRef<string | null>(null);
  const { reload: recount } = campaigns;
  const changed = async () => {
    await Promise.all([reload(), recount()]);
  };
  const many = useMany({ ports, tell, changed, back: 'board' });

  // A board is of one campaign: of everybody, each status would be of another.
  useEffect(() => {
    if (campaign === null && active !== undefined) location.replace(writeRoute({ screen: 'board', campaign: active }));
  }, [campaign, active]);
  useEffect(() => ports.onVisible(() => void reload()), [ports, reload]);
  useEffect(() => {
    if (followed.current === null) return;
    document.getElementById(cardElement(followed.current))?.focus();
    followed.current = null;
  }, [lanes]);

  const move = async (id: string, status: Status, reason: Reason | null = null) => {
    followed.current = id;
    await many.change([id], { do: 'status', brief: campaign, status, reason });
  };
  const drop = (id: string, status: Status) => {
    if (lanes?.find((lane) => lane.status === status)?.rows.some((row) => row.id === id)) return;
    if (status === 'rejected') setAsked({ id, rejecting: true });
    else void move(id, status);
  };
  const onKeyDown = (row: Row, status: Status, event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const by = isMove(event);
    const next = by === null ? undefined : statuses[statuses.indexOf(status) + by];
    if (next) drop(row.id, next);
    else if (event.key === 'Enter') location.hash = writeRoute({ screen: 'creator', ids: [row.id], campaign });
    else if (event.key === 'e') setAsked({ row, now: status });
    else if (by === null && !goTo(event)) return;
    event.preventDefault();
  };

  if (campaign === null) return null;
  const isNobody = lanes?.every(({ total }) => total === 0) === true;
  return (
    <section class="board" id="board" tabIndex={-1} aria-label={briefs.find(({ id }) => id === campaign)?.name ?? ''}>
      <OtherBrief campaign={campaign} state={campaigns} changed={changed} />
      {error !== null && <Failure text={error} retry={() => void reload()} />}
      {many.job.error !== null && <Failure text={many.job.error} retry={() => void reload()} />}
      <p class="hint">{say(isNobody ? 'boardEmpty' : 'boardHint')}</p>
      <div class="lanes">
        {lanes?.map((lane) => (
          <Lane
            key={lane.status}
            lane={lane}
            campaign={campaign}
            move={(row) => setAsked({ row, now: lane.status })}
            drop={drop}
            onKeyDown={onKeyDown}
            more={more}
          />
        ))}
      </div>
      {asked && 'row' in asked && (
        <StatusDialog
          title={say('boardMove', { creator: calledIn(asked.row) })}
          briefs={[]}
          brief={campaign}
          now={asked.now}
          send={ports.send}
          choose={({ status, reason }) => void move(asked.row.id, status, reason)}
          closed={() => setAsked(null)}
        />
      )}
      {asked && 'rejecting' in asked && (
        <Dialog title={say('status_rejected')} closed={() => setAsked(null)}>
          {(close) => (
            <RejectBody
              send={ports.send}
              reject={(reason) => {
                void move(asked.id, 'rejected', reason);
                close();
              }}
              close={close}
            />
          )}
        </Dialog>
      )}
    </section>
  );
}
