import { parseResponse, readResponse, type Response } from '../reading/json/read-response';
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
  #site: PageReader;

  constructor(site: PageReader) {
    this.#site = site;
  }

  add({ url, text }: TappedText): void {
    const came = { url, text, at: new Date().toISOString(), language: document.documentElement.lang };
    const response = parseResponse(came, this.#site.responses);
    if (response.documents.length > 0) this.#kept = [...this.#kept, response].slice(-most);
  }

  read(page: PageRef): Reading[] {
    const account = JSON.stringify(page);
    return this.#kept.flatMap((response) => {
      const byAccount = this.#readings.get(response) ?? new Map<string, Reading[]>();
      this.#readings.set(response, byAccount);
      const known = byAccount.get(account) ?? readResponse(response, page);
      byAccount.set(account, known);
      return known;
    });
  }
}
