import type { MessageKey } from '../model/message-key';
import { useWords } from '../ui/words-context';

const lists: { id: string; title: MessageKey; lines: MessageKey[] }[] = [
  {
    id: 'never',
    title: 'welcomeNever',
    lines: ['welcomeNeverAsks', 'welcomeNeverLeaves', 'welcomeNeverAccount', 'welcomeNeverInvents', 'welcomeNeverActs'],
  },
  {
    id: 'unknown',
    title: 'welcomeUnknown',
    lines: ['welcomeUnknownWho', 'welcomeUnknownQuality', 'welcomeUnknownBefore', 'welcomeUnknownHidden'],
  },
];

/** What nobody need fear of Fitlens, and what nobody should expect of it. */
export function Limits() {
  const { say } = useWords();
  return (
    <div class="limits">
      {lists.map(({ id, title, lines }) => (
        <section aria-labelledby={`${id}-title`} key={id}>
          <h2 id={`${id}-title`}>{say(title)}</h2>
          <ul class="lines">
            {lines.map((key) => (
              <li key={key}>{say(key)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
