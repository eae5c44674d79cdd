import { useWords } from '../ui/words-context';

const keys = [
  { names: ['Tab'], does: 'welcomeKeyTab' },
  { names: ['Enter'], does: 'welcomeKeyEnter' },
  { names: ['←', '→'], does: 'welcomeKeyArrows' },
  { names: ['Esc'], does: 'welcomeKeyEscape' },
] as const;

/** The keys that the badge hears. */
export function Keyboard() {
  const { say } = useWords();
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title">{say('welcomeKeys')}</h2>
      <dl class="keys">
        {keys.map(({ names, does }) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
