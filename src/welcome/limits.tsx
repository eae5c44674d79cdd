import type { MessageKey } from '../model/message-key';
import { useWords } from '../ui/words-context';

const never = [
  'welcomeNeverAsks',
  'welcomeNeverLeaves',
  'welcomeNeverAccount',
  'welcomeNeverInvents',
  'welcomeNeverActs',
] as const;

const unknown = ['welcomeUnknownWho', 'welcomeUnknownQuality', 'welcomeUnknownBefore', 'welcomeUnknownHidden'] as const;

/** What nobody need fear of Fitlens, and what nobody should expect of it. */
export function Limits() {
  return (
    <div class="limits">
      <List id="never" title="welcomeNever" lines={never} />
      <List id="unknown" title="welcomeUnknown" lines={unknown} />
    </div>
  );
}

function List({ id, title, lines }: { id: string; title: MessageKey; lines: readonly MessageKey[] }) {
  const { say } = useWords();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(title)}</h2>
      <ul class="lines">
        {lines.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </section>
  );
}
