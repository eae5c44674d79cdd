import { useState } from 'preact/hooks';
import { type Reason, type Status, statuses } from '../../model/candidate';
import type { Brief } from '../../model/brief';
import type { Send } from '../../shared/messages';
import { statusName } from '../../shared/candidate-words';
import { useWords } from '../../ui/words-context';
import { Dialog } from '../dialog';
import { RejectBody } from './reject-body';

interface Props {
  title: string;
  briefs: readonly Brief[];
  /** In which campaign, unless another is chosen. */
  brief: string;
  /** The status of the one it is about; null where there are several, or none. */
  now: Status | null;
  send: Send;
  choose(choice: { brief: string; status: Status; reason: Reason | null }): void;
  closed(): void;
}

/** How far a campaign has come with somebody; a digit is enough. Who is rejected may be given a reason. */
export function StatusDialog({ title, briefs, brief: first, now, send, choose, closed }: Props) {
  const words = useWords();
  const { say, number } = words;
  const [brief, setBrief] = useState(first);
  const [isRejecting, setRejecting] = useState(false);
  return (
    <Dialog title={title} closed={closed}>
      {(close) => {
        const finish = (status: Status, reason: Reason | null = null) => {
          choose({ brief, status, reason });
          close();
        };
        const pick = (status: Status) => (status === 'rejected' ? setRejecting(true) : finish(status));
        if (isRejecting)
          return <RejectBody send={send} reject={(reason) => finish('rejected', reason)} close={close} />;
        return (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of what is in it
          <div
            class="dialog-body"
            onKeyDown={(event) => {
              const status = statuses[Number(event.key) - 1];
              if (!status || event.ctrlKey || event.metaKey || event.altKey) return;
              event.preventDefault();
              pick(status);
            }}
          >
            {briefs.length > 1 && (
              <label class="field">
                {say('tableCampaign')}
                <select value={brief} onChange={(event) => setBrief(event.currentTarget.value)}>
                  {briefs.map(({ id, name }) => (
                    <option value={id} key={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <ul class="options">
              {statuses.map((status, at) => (
                <li key={status}>
                  <button
                    type="button"
                    class="option"
                    aria-pressed={status === now}
                    autofocus={status === now}
                    onClick={() => pick(status)}
                  >
                    {statusName(status, words)}
                    <kbd>{number(at + 1)}</kbd>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </Dialog>
  );
}
