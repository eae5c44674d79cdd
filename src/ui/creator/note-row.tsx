import { useRef, useState } from 'preact/hooks';
import type { NoteView } from '../../shared/creator-view';
import type { Drafts } from '../drafts';
import { ErrorLine } from '../error-line';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import { type Actions, noteElement, type Subject } from './actions';
import { FoldedText } from './folded-text';
import { NoteEditor } from './note-editor';
import { NoteRivals } from './note-rivals';
import { NoteSignature } from './note-signature';

interface Props {
  note: NoteView;
  subject: Subject;
  actions: Actions;
  drafts: Drafts;
}

/** One note: read, change in place, delete; or decide, where it has two texts. A change that was begun when the popup closed goes on where it was. */
export function NoteRow({ note, subject, actions, drafts }: Props) {
  const { say } = useWords();
  const [editing, setEditing] = useState(() => drafts.read(note.id) !== '');
  const row = useRef<HTMLLIElement>(null);

  const stop = () => {
    setEditing(false);
    // The editor takes the keyboard's place with it; the row stays.
    row.current?.focus();
  };

  return (
    <li class="note" id={noteElement(note.id)} ref={row} tabIndex={-1}>
      {editing ? (
        <NoteEditor
          id={note.id}
          drafts={drafts}
          stored={note.text}
          label={say('noteEditLabel')}
          submitLabel={say('noteKeep')}
          hint={note.team.isPrivate ? say('peopleOnlyHereEdit') : null}
          focused
          submit={async (text) => {
            if (text !== note.text) await actions.editNote(subject, note.id, text);
            stop();
          }}
          cancel={stop}
        />
      ) : note.team.rivals.length > 0 ? (
        <NoteRivals
          note={note}
          decide={async (rival, keep) => {
            await actions.decideNote(subject, note.id, rival, keep);
            row.current?.focus();
          }}
        />
      ) : (
        <NoteText note={note} edit={() => setEditing(true)} remove={() => actions.removeNote(subject, note.id)} />
      )}
    </li>
  );
}

function NoteText({ note, edit, remove }: { note: NoteView; edit(): void; remove(): Promise<void> }) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  return (
    <>
      <FoldedText text={note.text} />
      <div class="note-foot">
        <NoteSignature note={note} />
        <button type="button" class="quiet" aria-label={say('noteEditLabel')} onClick={edit}>
          {say('noteEdit')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={say('noteDeleteLabel')}
          aria-busy={busy}
          onClick={() => void run(remove)}
        >
          {say('noteDelete')}
        </button>
      </div>
      <ErrorLine text={error} />
    </>
  );
}
