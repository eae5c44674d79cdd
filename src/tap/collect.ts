import type { TappedText } from '../shared/port';
import type { Tapped } from '../sites/site';

/** Larger answers than this are no profile's. In UTF-16 units. */
const largest = 6_000_000;

export interface Collector {
  /** Is this address worth a look at its answer? */
  wants(url: string): boolean;
  /** Hands the text on if the allow-list names it. */
  take(url: string, page: string, text: string): void;
}

/** Everything that is not on the site's allow-list, by address and by content, stays in the page. */
export function makeCollector(allowed: readonly Tapped[], send: (tapped: TappedText) => void): Collector {
  const matching = (url: string) => allowed.filter((one) => one.url.test(url));
  return {
    wants: (url) => matching(url).length > 0,
    take(url, page, text) {
      if (text.length <= largest && matching(url).some((one) => one.holds.test(text))) send({ url, page, text });
    },
  };
}
