import type { ComponentChildren } from 'preact';
import type { CollaborationView } from '../../shared/creator-view';
import { ErrorLine } from '../error-line';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import { collaborationElement } from './collaboration-actions';
import { DueText } from './due-text';

interface Props {
  collaboration: CollaborationView;
  isEdited: boolean;
  edit(): void;
  remove(): Promise<void>;
  /** The form, shown while it is edited. */
  children: ComponentChildren;
}

/** One deliverable: what, for which campaign, by when, what it costs, where it is, and what came of it. */
export function CollaborationRow({ collaboration, isEdited, edit, remove, children }: Props) {
  const { say, print } = useWords();
  const { run, busy, error } = useAction();
  const { id, deliverable, briefName, dueOn, cost, url, post, result, lines } = collaboration;
  return (
    <li class="collaboration" id={collaborationElement(id)} tabIndex={-1}>
      {isEdited ? (
        children
      ) : (
        <>
          <p class="collaboration-what" dir="auto">
            {deliverable}
          </p>
          <p class="hint collaboration-facts">
            {briefName !== '' && <bdi>{briefName}</bdi>}
            {cost && <span>{print({ money: [cost.amount, cost.amount], currency: cost.currency })}</span>}
            {url === null ? (
              <DueText dueOn={dueOn} />
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {say('collaborationPost')}
              </a>
            )}
          </p>
          {lines.length > 0 && (
            <ul class="collaboration-lines">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {url !== null && result === null && (
            <p class="hint">{say(post ? 'collaborationOpenPost' : 'collaborationNoPost')}</p>
          )}
          <div class="note-foot">
            <button
              type="button"
              class="quiet"
              aria-label={say('collaborationEdit', { what: deliverable })}
              onClick={edit}
            >
              {say('noteEdit')}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={say('collaborationRemove', { what: deliverable })}
              aria-busy={busy}
              onClick={() => void run(remove)}
            >
              {say('noteDelete')}
            </button>
          </div>
          <ErrorLine text={error} />
        </>
      )}
    </li>
  );
}
