import { useRef, useState } from 'preact/hooks';
import type { CollaborationView, CreatorView } from '../../shared/creator-view';
import { SectionTitle } from '../section-title';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { CollaborationForm } from './collaboration-form';
import { CollaborationRow } from './collaboration-row';

interface Props {
  subject: Subject;
  view: CreatorView;
  /** The newest first. */
  collaborations: readonly CollaborationView[];
  actions: Actions;
}

/** What was agreed on with a creator, deliverable by deliverable, and what came of each. */
export function Collaborations({ subject, view, collaborations, actions }: Props) {
  const { say } = useWords();
  const [edited, edit] = useState<string | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLDivElement>(null);

  const stop = () => {
    const row = edited === null ? null : document.getElementById(`collaboration-${edited}`);
    edit(null);
    // The form takes the keyboard's place with it.
    (row ?? add.current ?? title.current)?.focus();
  };

  return (
    <section class="collaborations" aria-labelledby="collaborations-title">
      <div class="collaborations-head" ref={title} tabIndex={-1}>
        <SectionTitle id="collaborations-title" title={say('collaborationsTitle')} count={collaborations.length} />
        <button type="button" ref={add} onClick={() => edit('new')} aria-expanded={edited === 'new'}>
          {say('collaborationAdd')}
        </button>
      </div>
      {edited === 'new' && (
        <CollaborationForm
          view={view}
          before={null}
          keep={(input) => actions.putCollaboration(subject, input, null)}
          close={stop}
        />
      )}
      {collaborations.length === 0 && edited === null && <p class="hint">{say('collaborationsEmpty')}</p>}
      {collaborations.length > 0 && (
        <ul>
          {collaborations.map((one) => (
            <CollaborationRow
              key={one.id}
              collaboration={one}
              isEdited={edited === one.id}
              edit={() => edit(one.id)}
              remove={() => actions.removeCollaboration(subject, one.id)}
            >
              <CollaborationForm
                view={view}
                before={one}
                keep={(input) => actions.putCollaboration(subject, input, one)}
                close={stop}
              />
            </CollaborationRow>
          ))}
        </ul>
      )}
    </section>
  );
}
