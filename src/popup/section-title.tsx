import { useWords } from '../ui/words-context';

/** A section's heading with how many things it holds; no number for none. */
export function SectionTitle({ id, title, count }: { id: string; title: string; count: number }) {
  const { number } = useWords();
  return (
    <h2 id={id}>
      {title} {count > 0 && <span class="tally">{number(count)}</span>}
    </h2>
  );
}
