import { useRef, useState } from 'preact/hooks';
import type { TeamView } from '../../shared/team-view';
import { useFirstWrong } from '../../ui/creator/use-first-wrong';
import { ErrorLine } from '../../ui/error-line';
import { Field, type FieldLook } from '../../ui/field';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { DataGroup } from '../data-group';
import { Choices } from '../fields/choices';
import type { OptionsPorts } from '../options-ports';
import { type Entered, exampleAddress, readConnection, type TeamField } from './read-connection';

interface Props {
  ports: Pick<OptionsPorts, 'send' | 'hosts'>;
  connected(view: TeamView): void;
}

const blank: Entered = { address: '', database: '', way: 'user', user: '', password: '', token: '', name: '' };

/** Where the team's database is, and who asks it. Nothing of it is kept before it works. */
export function ConnectForm({ ports: { send, hosts }, connected }: Props) {
  const words = useWords();
  const { say } = words;
  const { run, busy, error } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const focusWrong = useFirstWrong(form);
  const [entered, setEntered] = useState(blank);
  const [wasTried, setWasTried] = useState(false);
  const read = readConnection(entered, words);
  const errors: ReadonlyMap<TeamField, string> = wasTried && 'errors' in read ? read.errors : new Map();

  async function connect({ connection, name, pattern }: Exclude<typeof read, { errors: unknown }>): Promise<void> {
    // Both at once: Firefox lets only what the click itself calls ask the person.
    const [hadBefore, isAllowed] = await Promise.all([hosts.has(pattern), hosts.ask(pattern)]);
    if (!isAllowed) throw new Error(say('teamSetDenied', { host: new URL(connection.address).host }));
    try {
      connected(await send('team-connect', { connection, name }));
    } catch (failure) {
      if (!hadBefore) await hosts.giveBack(pattern);
      throw failure;
    }
  }

  const field = (name: TeamField, look: FieldLook) => (
    <Field
      {...look}
      id={`team-${name}`}
      text={entered[name]}
      error={errors.get(name) ?? null}
      type={(text) => setEntered((last) => ({ ...last, [name]: text }))}
    />
  );

  return (
    <DataGroup id="team-connect" title={say('teamSetForm')} lead={say('teamSetFormLead')}>
      <form
        class="team-form"
        ref={form}
        noValidate
        aria-labelledby="team-connect"
        onSubmit={(event) => {
          event.preventDefault();
          setWasTried(true);
          if ('errors' in read) return focusWrong();
          void run(() => connect(read));
        }}
      >
        <div class="pair">
          {field('address', { label: say('teamSetAddress'), placeholder: exampleAddress })}
          {field('database', { label: say('teamSetDatabase'), placeholder: 'fitlens' })}
        </div>
        <Choices
          name="team-way"
          title={say('teamSetWay')}
          kind="one"
          layout="flow"
          choices={(['user', 'token'] as const).map((value) => ({ value, label: say(`teamSetWay_${value}`) }))}
          chosen={[entered.way]}
          choose={([way]) => setEntered((last) => ({ ...last, way: way === 'token' ? 'token' : 'user' }))}
        />
        {entered.way === 'token' ? (
          field('token', { label: say('teamSetWay_token'), kind: 'secret', help: say('teamSetSecretHelp') })
        ) : (
          <div class="pair">
            {field('user', { label: say('teamSetUser') })}
            {field('password', { label: say('teamSetPassword'), kind: 'secret', help: say('teamSetSecretHelp') })}
          </div>
        )}
        {field('name', { label: say('teamSetName'), help: say('teamSetNameHelp') })}
        <span class="field-box">
          <button type="submit" class="save" aria-busy={busy} aria-describedby="team-asks">
            {say('teamSetConnect')}
          </button>
          <span class="hint team-asks" id="team-asks">
            {say('teamSetAsks')}
          </span>
        </span>
        <ErrorLine text={error} />
      </form>
    </DataGroup>
  );
}
