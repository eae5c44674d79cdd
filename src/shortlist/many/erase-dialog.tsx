import { useWords } from '../../ui/words-context';
import { Dialog } from '../dialog';

interface Props {
  title: string;
  /** Whether the team sees them: then they are erased for everybody in it. */
  isShared: boolean;
  erase(): void;
  closed(): void;
}

/** Asks before everything about some creators goes for good. */
export function EraseDialog({ title, isShared, erase, closed }: Props) {
  const { say } = useWords();
  return (
    <Dialog title={title} closed={closed}>
      {(close) => (
        <div class="dialog-body">
          <p>{say('rightsNoWayBack')}</p>
          {isShared && <p>{say('rightsForTeam')}</p>}
          <div class="dialog-foot">
            <button type="button" onClick={close}>
              {say('cancel')}
            </button>
            <button
              type="button"
              class="danger"
              onClick={() => {
                erase();
                close();
              }}
            >
              {say('rightsEraseNow')}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
