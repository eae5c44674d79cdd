import { useWords } from './words-context';

interface Props {
  id: string;
  title: string;
  count: number;
  /** How many of them are shown; all, unless some were looked for. */
  found?: number;
  /** Whether there may be more to be found. */
  hasMore?: boolean;
}

/** A section's heading with how many things it holds; no number for none. */
export function SectionTitle({ id, title, count, found = count, hasMore = false }: Props) {
  const { number } = useWords();
  return (
    <h2 id={id}>
      {title}{' '}
      {count > 0 && (
        <span class="tally">
          {found < count && `${number(found)}${hasMore ? '+' : ''} / `}
          {number(count)}
        </span>
      )}
    </h2>
  );
}
