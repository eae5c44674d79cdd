import { parseResponse, readResponse, type Response } from '../reading/responses';
import type { PageRef } from '../model/page';
import type { Reading } from '../model/reading';
import type { TappedText } from '../shared/port';
import type { PageReader } from '../sites/site';

/** How many of the page's responses are remembered: enough for one profile scrolled far, and for one that came early. */
const most = 30;

/**
 * The page's own responses so far. An answer may come before the address changes to its account, or after the visitor
 * has gone on to the next: so every visit reads them all, and takes what belongs to its account.
 */
export class Responses {
  #kept: Response[] = [];
  #readings = new WeakMap<Response, Map<string, Reading[]>>();

  add({ url, text }: TappedText): void {
    const response = parseResponse(url, text, new Date().toISOString(), document.documentElement.lang);
    this.#kept = [...this.#kept, response].slice(-most);
  }

  read(site: PageReader, page: PageRef): Reading[] {
    const account = JSON.stringify(page);
    return this.#kept.flatMap((response) => {
      const byAccount = this.#readings.get(response) ?? new Map<string, Reading[]>();
      this.#readings.set(response, byAccount);
      const known = byAccount.get(account) ?? readResponse(response, site.responses, page);
      byAccount.set(account, known);
      return known;
    });
  }
}
