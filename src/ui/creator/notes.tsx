import { useState } from 'preact/hooks';
import type { NoteView } from '../../shared/creator-view';
import type { Drafts } from '../drafts';
import { SectionTitle } from '../section-title';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { NoteEditor } from './note-editor';
import { NoteRow } from './note-row';

interface Props {
  subject: Subject;
  saved: boolean;
  notes: NoteView[];
  /** Whether the team sees what is written here from now on. */
  isShared: boolean;
  actions: Actions;
  drafts: Drafts;
}

/** So many notes are always in sight; what is below them stays near. */
const fewest = 2;

/** What the marketer wrote about this creator, in the worker's order: newest first. */
export function Notes({ subject, saved, notes, isShared, actions, drafts }: Props) {
  const { say, sayCount } = useWords();
  const [isWhole, setIsWhole] = useState(() => notes.slice(fewest).some(({ id }) => drafts.read(id) !== ''));
  const rows = (some: NoteView[]) => (
    <ul class="note-list">
      {some.map((note) => (
        <NoteRow key={note.id} note={note} subject={subject} actions={actions} drafts={drafts} />
      ))}
    </ul>
  );
  const earlier = notes.slice(fewest);
  return (
    <section class="notes" aria-labelledby="notes-title">
      <SectionTitle id="notes-title" title={say('notesTitle')} count={notes.length} />
      <NoteEditor
        id={subject.key}
        drafts={drafts}
        stored=""
        label={say('noteNewLabel', { creator: subject.called })}
        submitLabel={say('noteAdd')}
        hint={isShared ? say('peopleNotesSeen') : null}
        submit={(text) => actions.addNote(subject, saved, text)}
      />
      {notes.length > 0 && rows(isWhole ? notes : notes.slice(0, fewest))}
      {earlier.length > 0 && !isWhole && (
        <button type="button" class="quiet notes-earlier" onClick={() => setIsWhole(true)}>
          {sayCount('notesEarlier', earlier.length)}
        </button>
      )}
    </section>
  );
}
