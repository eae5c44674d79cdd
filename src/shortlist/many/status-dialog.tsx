import { useState } from 'preact/hooks';
import { builtInReasons, type Reason, shortTextLength, type Status, statuses } from '../../model/candidate';
import type { Brief } from '../../model/brief';
import { useWords } from '../../ui/words-context';
import { Dialog } from '../dialog';

interface Props {
  title: string;
  briefs: readonly Brief[];
  /** In which campaign, unless another is chosen. */
  brief: string;
  /** The status of the one it is about; null where there are several, or none. */
  now: Status | null;
  choose(choice: { brief: string; status: Status; reason: Reason | null }): void;
  closed(): void;
}

/** How far a campaign has come with somebody; a digit is enough. Who is rejected may be given a reason. */
export function StatusDialog({ title, briefs, brief: first, now, choose, closed }: Props) {
  const { say, number } = useWords();
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
        if (isRejecting) return <Reasons choose={(reason) => finish('rejected', reason)} />;
        return (
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
                    {say(`status_${status}`)}
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

/** Why: one of our reasons, the person's own words, or none. */
function Reasons({ choose }: { choose(reason: Reason | null): void }) {
  const { say } = useWords();
  const [text, setText] = useState('');
  return (
    <form
      class="dialog-body"
      onSubmit={(event) => {
        event.preventDefault();
        const own = text.trim();
        choose(own === '' ? null : { text: own });
      }}
    >
      <p class="label">{say('tableWhyRejected')}</p>
      <ul class="options">
        {builtInReasons.map((known) => (
          <li key={known}>
            <button type="button" class="option" onClick={() => choose({ known })}>
              {say(`reason_${known}`)}
            </button>
          </li>
        ))}
      </ul>
      <label class="field">
        {say('tableOwnReason')}
        <input
          type="text"
          dir="auto"
          maxLength={shortTextLength}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="dialog-foot">
        <button type="submit" class="save">
          {say(text.trim() === '' ? 'tableRejectAnyway' : 'tableReject')}
        </button>
      </div>
    </form>
  );
}
