import type { BriefLine } from '../shared/creator-view';
import { Mark } from './mark';
import { useWords } from './words-context';

/** The same creator against every brief, one line each. Nothing while there is only one brief. */
export function BriefLines({ lines }: { lines: BriefLine[] }) {
  const { say } = useWords();
  if (lines.length === 0) return null;
  return (
    <section class="brief-lines" aria-labelledby="brief-lines-title">
      <h3 id="brief-lines-title">{say('everyBrief')}</h3>
      <ul>
        {lines.map(({ id, name, verdict, verdictName }) => (
          <li key={id}>
            <bdi class="brief-name">{name}</bdi>
            <span class="brief-verdict">
              <Mark name={verdict} /> {verdictName}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
