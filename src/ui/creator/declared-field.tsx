import { useRef, useState } from 'preact/hooks';
import type { Declared } from '../../model/declared';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { declaredElement } from './collaboration-actions';
import { DeclaredForm } from './declared-form';
import { writeAges, writeCountries } from './declared-text';

interface Props {
  subject: Subject;
  declared: Declared | null;
  actions: Actions;
}

/** What the creator says of their own audience, in a media kit say: never mixed with what was read, and marked as theirs. */
export function DeclaredField({ subject, declared, actions }: Props) {
  const { say } = useWords();
  const [isEdited, setIsEdited] = useState(false);
  const section = useRef<HTMLElement>(null);
  const stop = () => {
    setIsEdited(false);
    // The form takes the keyboard's place with it.
    section.current?.focus();
  };
  return (
    <section class="declared" id={declaredElement} ref={section} tabIndex={-1} aria-labelledby="declared-title">
      <h2 id="declared-title">{say('declaredTitle')}</h2>
      <p class="hint">{say('declaredMark')}</p>
      {isEdited ? (
        <DeclaredForm declared={declared} keep={(next) => actions.setDeclared(subject, next, declared)} close={stop} />
      ) : (
        <>
          {declared && <DeclaredFigures declared={declared} />}
          <button type="button" class={declared ? 'quiet' : ''} onClick={() => setIsEdited(true)}>
            {say(declared ? 'declaredChange' : 'declaredAdd')}
          </button>
        </>
      )}
    </section>
  );
}

function DeclaredFigures({ declared }: { declared: Declared }) {
  const words = useWords();
  const { say, number, rate, date } = words;
  const { audienceCountries, audienceAges, womenShare, monthlyReach, source, givenAt } = declared;
  const rows: [string, string][] = [
    [say('declaredCountries'), writeCountries(audienceCountries, words)],
    [say('declaredAges'), writeAges(audienceAges, words)],
    [say('declaredWomen'), womenShare === null ? '' : rate(womenShare)],
    [say('declaredReach'), monthlyReach === null ? '' : number(monthlyReach)],
    [say('declaredSource'), source ?? ''],
    [say('declaredGiven'), date(givenAt)],
  ];
  return (
    <dl class="declared-figures">
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
