import { sites } from '../sites';
import { useWords } from '../ui/words-context';

/** Where the head of a profile has the badge, from above: what is drawn of it here. */
const places = {
  counts: { says: 'welcomeAtCounts', lines: ['name', 'counts', 'text'] },
  low: { says: 'welcomeAtCounts', lines: ['name', 'text', 'counts'] },
  name: { says: 'welcomeAtName', lines: ['name', 'text', 'counts'] },
  followers: { says: 'welcomeAtFollowers', lines: ['name', 'text', 'counts'] },
} as const;

/** A site that is not named here has it in its row of counts, as most do. */
const placeOn: { [site: string]: keyof typeof places } = { youtube: 'name', x: 'low', threads: 'followers' };

/** The sites, each with a way there and with what to look for. */
export function Sites() {
  const { say } = useWords();
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{say('welcomeWhere')}</h2>
      <p>{say('welcomeWhereLead')}</p>
      <ul class="sites">
        {sites.map(({ id, name, matches }) => {
          const place = placeOn[id] ?? 'counts';
          const { says, lines } = places[place];
          return (
            <li key={id}>
              <span class={`sketch at-${place}`} aria-hidden="true">
                <span class="sketch-picture" />
                <span class="sketch-lines">
                  {lines.map((line) => (
                    <span class={`sketch-${line}`} key={line} />
                  ))}
                  <span class="sketch-badge" />
                </span>
              </span>
              <a href={(matches[0] ?? '').replace('*', '')} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
              <span class="hint">{say(says)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
