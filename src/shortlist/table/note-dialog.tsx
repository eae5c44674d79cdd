import type { Send } from '../../shared/messages';
import { NoteEditor } from '../../ui/creator/note-editor';
import type { Drafts } from '../../ui/drafts';
import { useWords } from '../../ui/words-context';
import { Dialog } from '../dialog';

interface Props {
  /** The creator's id, and what they are called. */
  id: string;
  called: string;
  send: Send;
  drafts: Drafts;
  added(): void;
  closed(): void;
}

/** A new note about one creator, without leaving the table. */
export function NoteDialog({ id, called, send, drafts, added, closed }: Props) {
  const { say } = useWords();
  const label = say('noteNewLabel', { creator: called });
  return (
    <Dialog title={label} closed={closed}>
      {(close) => (
        <div class="dialog-body">
          <NoteEditor
            id={id}
            drafts={drafts}
            stored=""
            label={label}
            submitLabel={say('noteAdd')}
            focused
            submit={async (text) => {
              await send('note-add', { creator: id, text });
              added();
              close();
            }}
            cancel={close}
          />
        </div>
      )}
    </Dialog>
  );
}
