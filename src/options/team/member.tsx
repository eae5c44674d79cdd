import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MemberView } from '../../shared/team-view';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { NextStep } from '../data-group';

interface Props {
  member: MemberView;
  leave(): Promise<void>;
  /** What they are called. */
  children: ComponentChildren;
}

/** One colleague's browser; that they have left is said after one more question. */
export function Member({ member: { device, name, isSelf }, leave, children }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const id = `team-left-${device}`;
  return (
    <li>
      <div class="team-row">
        {children}
        {!isSelf && (
          <button
            type="button"
            class="quiet"
            id={id}
            aria-expanded={isAsking}
            aria-label={say('teamSetLeaveOf', { name })}
            onClick={() => setIsAsking(!isAsking)}
          >
            {say('teamSetLeave')}
          </button>
        )}
      </div>
      {isAsking && (
        <NextStep title={say('teamSetLeaveSure', { name })}>
          <p>{say('teamSetLeaveWhat', { name })}</p>
          <span class="field-box">
            <button
              type="button"
              aria-busy={busy}
              onClick={() =>
                void run(async () => {
                  await leave();
                  // The line is gone from among those who are here.
                  document.getElementById('team-members')?.focus();
                })
              }
            >
              {say('teamSetLeaveNow', { name })}
            </button>
            <button
              type="button"
              onClick={() => {
                setIsAsking(false);
                document.getElementById(id)?.focus();
              }}
            >
              {say('cancel')}
            </button>
          </span>
          <ErrorLine text={error} />
        </NextStep>
      )}
    </li>
  );
}
