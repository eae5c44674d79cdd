import { useWords } from '../../ui/words-context';

/** Who reported a price, and when. */
export interface Sourced {
  name: string;
  year: number;
}

/**
 * How the user changes a price: it is not what the source reported any more, but their own; one that was typed over by
 * the same still is the source's.
 */
export function useReprice<Price extends Sourced>(price: Price, change: (price: Price) => void) {
  const { say } = useWords();
  return (changes: Partial<Price>): void => {
    const next = { ...price, ...changes };
    if (JSON.stringify(next) === JSON.stringify(price)) return;
    change({ ...next, name: say('priceOwn'), year: new Date().getFullYear() });
  };
}
