import { useState } from 'preact/hooks';
import { team } from '../../model/limits';
import { ErrorLine } from '../../ui/error-line';
import { Field } from '../../ui/field';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { Outcome } from '../data-group';
import { readName } from '../fields/read';

interface Props {
  name: string;
  rename(name: string): Promise<void>;
}

/** What colleagues call whoever works here. It is sent when the person says so, not at each letter. */
export function OwnName({ name, rename }: Props) {
  const words = useWords();
  const { say } = words;
  const { run, busy, error } = useAction();
  const [text, setText] = useState(name);
  const [isWrong, setIsWrong] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const read = readName(text, words, team.memberName);

  async function keep() {
    setKept(null);
    setIsWrong('error' in read);
    if ('error' in read) return document.getElementById('team-own-name')?.focus();
    if (await run(() => rename(read.value))) setKept(read.value);
  }

  return (
    <form
      class="team-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field
        id="team-own-name"
        label={say('teamSetName')}
        help={say('teamSetNameHelp')}
        text={text}
        error={isWrong && 'error' in read ? read.error : null}
        type={setText}
      />
      <span class="field-box">
        <button type="submit" aria-busy={busy}>
          {say('teamSetNameKeep')}
        </button>
      </span>
      <ErrorLine text={error} />
      <Outcome text={kept === null ? null : say('teamSetNameKept', { name: kept })} />
    </form>
  );
}
