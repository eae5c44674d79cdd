import type { NoteView } from '../../shared/creator-view';
import { Mark } from '../mark';
import { TimeText } from '../time-text';
import { useWords } from '../words-context';

/** Who wrote a note and when, and whether it stays here: "Ana · 3 days ago · edited". */
export function NoteSignature({ note }: { note: NoteView }) {
  const { say } = useWords();
  const { by, editedBy, isPrivate } = note.team;
  const edited =
    editedBy === null
      ? say('noteEdited')
      : editedBy.name === null
        ? say('peopleEditedByYou')
        : say('peopleEditedBy', { name: `\u2068${editedBy.name}\u2069` });
  return (
    <span class="note-time">
      {by !== null && (
        <>
          <bdi class="colleague">{by}</bdi> ·{' '}
        </>
      )}
      <TimeText at={note.createdAt} />
      {note.editedAt !== null && <> · {edited}</>}
      {isPrivate && (
        <>
          {' '}
          ·{' '}
          <span class="only-here" title={say('peopleOnlyHereWhy')}>
            <Mark name="lock" />
            <span aria-hidden="true">{say('peopleOnlyHere')}</span>
            <span class="for-ears">{say('peopleOnlyHereWhy')}</span>
          </span>
        </>
      )}
    </span>
  );
}
