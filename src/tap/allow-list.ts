import type { TappedText } from '../shared/port';
import type { Tapped } from '../sites/site';
import { find } from './natives';

export interface Collector {
  /** Is this address worth a look at its answer? */
  wants(url: string): boolean;
  /** Hands the text on if the allow-list names it. */
  take(url: string, text: string): void;
}

/** Everything that is not on the site's allow-list, by address and by content, stays in the page. */
export function makeCollector(allowed: readonly Tapped[], send: (tapped: TappedText) => void): Collector {
  const allows = (url: string, text: string | null) => {
    for (let at = 0; at < allowed.length; at++) {
      const one = allowed[at];
      if (one && find(one.url, url) && (text === null || find(one.holds, text))) return true;
    }
    return false;
  };
  return {
    wants: (url) => allows(url, null),
    take(url, text) {
      if (allows(url, text)) send({ url, text });
    },
  };
}
