import type { Note } from '../../model/note';
import type { Drafts } from '../drafts';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { NoteEditor } from './note-editor';
import { NoteRow } from './note-row';
import { SectionTitle } from '../section-title';

interface Props {
  subject: Subject;
  saved: boolean;
  notes: Note[];
  actions: Actions;
  drafts: Drafts;
}

/** What the marketer wrote about this creator, in the worker's order: newest first. */
export function Notes({ subject, saved, notes, actions, drafts }: Props) {
  const { say } = useWords();
  return (
    <section class="notes" aria-labelledby="notes-title">
      <SectionTitle id="notes-title" title={say('notesTitle')} count={notes.length} />
      <NoteEditor
        id={subject.key}
        drafts={drafts}
        stored=""
        label={say('noteNewLabel', { creator: subject.called })}
        submitLabel={say('noteAdd')}
        submit={(text) => actions.addNote(subject, saved, text)}
      />
      {notes.length > 0 && (
        <ul class="note-list">
          {notes.map((note) => (
            <NoteRow key={note.id} note={note} subject={subject} actions={actions} drafts={drafts} />
          ))}
        </ul>
      )}
    </section>
  );
}
