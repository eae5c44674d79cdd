import { useWords } from '../../ui/words-context';
import { Dialog } from '../dialog';

interface Props {
  /** Whether letters do anything. */
  areOn: boolean;
  turn(on: boolean): void;
  closed(): void;
}

/** Keys, and what each does, as a key of `_locales`. */
const lines = [
  [['j', '↓'], 'next'],
  [['k', '↑'], 'previous'],
  [['x'], 'select'],
  [['Shift', 'x'], 'range'],
  [['e'], 'status'],
  [['n'], 'note'],
  [['Enter'], 'open'],
  [['o'], 'profile'],
  [['/'], 'search'],
  [['Esc'], 'clear'],
  [['?'], 'help'],
] as const;

/** What can be done by keyboard alone; whoever speaks to the computer instead may switch the letters off. */
export function KeysDialog({ areOn, turn, closed }: Props) {
  const { say } = useWords();
  return (
    <Dialog title={say('tableKeys')} closed={closed}>
      {() => (
        <div class="dialog-body">
          <dl class="keys">
            {lines.map(([keys, what]) => (
              <div key={what}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{say(`tableKey_${what}`)}</dd>
              </div>
            ))}
          </dl>
          <label class="choice">
            <input type="checkbox" checked={areOn} onChange={(event) => turn(event.currentTarget.checked)} />
            {say('tableKeysOn')}
          </label>
        </div>
      )}
    </Dialog>
  );
}
