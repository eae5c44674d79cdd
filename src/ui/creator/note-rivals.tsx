import type { NoteView } from '../../shared/creator-view';
import { ErrorLine } from '../error-line';
import { TimeText } from '../time-text';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import type { Kept } from './actions';
import { FoldedText } from './folded-text';

interface Props {
  note: NoteView;
  /** Rejects with a sentence for a person; both texts then stay. */
  decide(rival: string, keep: Kept): Promise<void>;
}

/** Two texts of one note, written at once by people who did not see each other’s: a person decides which stays. Where there are more, the next one follows. */
export function NoteRivals({ note, decide }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const { by, editedBy, rivals } = note.team;
  const [rival] = rivals;
  if (!rival) return null;
  const texts = [
    { keep: 'this', text: note.text, by: editedBy ? editedBy.name : by, at: note.editedAt ?? note.createdAt },
    { keep: 'that', ...rival },
  ] as const;
  const choose = (keep: Kept) => void run(() => decide(rival.changed, keep));
  return (
    <div class="rivals" role="group" aria-label={say('peopleRivals')}>
      <p class="hint">{say('peopleRivals')}</p>
      <div class="rival-texts">
        {texts.map(({ keep, text, by: writer, at }) => (
          <div class="rival" key={keep}>
            <p class="note-time">
              <bdi class="colleague">{writer ?? say('peopleYou')}</bdi> · <TimeText at={at} />
            </p>
            <div>
              <FoldedText text={text} />
            </div>
            <button
              type="button"
              aria-label={writer === null ? say('peopleKeepOwn') : say('peopleKeepOf', { name: writer })}
              aria-busy={busy}
              onClick={() => choose(keep)}
            >
              {say('peopleKeep')}
            </button>
          </div>
        ))}
      </div>
      <button type="button" aria-busy={busy} onClick={() => choose('both')}>
        {say('peopleKeepBoth')}
      </button>
      <ErrorLine text={error} />
    </div>
  );
}
