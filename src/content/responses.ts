import { parseResponse, readResponse, type Response } from '../reading/json/read-response';
import { answers, answersText } from '../model/limits';
import type { PageRef } from '../model/page';
import type { Reading } from '../model/reading';
import { remembered } from '../reading/remembered';
import type { TappedText } from '../shared/port';
import type { PageReader } from '../sites/site';

/**
 * The page's own responses so far. An answer may come before the address changes to its account, or after the visitor
 * has gone on to the next: so every visit reads them all, and takes what belongs to its account. The newest are kept, as
 * many as `model/limits.ts` says: parsed, they stay in memory as long as the tab.
 */
export class Responses {
  #kept: { response: Response; units: number }[] = [];
  /** UTF-16 units of all texts that are kept. */
  #units = 0;
  #readings = new WeakMap<Response, Map<string, Reading[]>>();
  #site: PageReader;

  constructor(site: PageReader) {
    this.#site = site;
  }

  add({ url, text }: TappedText): void {
    const came = { url, text, at: new Date().toISOString(), language: document.documentElement.lang };
    const response = parseResponse(came, this.#site.responses);
    if (response.documents.length === 0) return;
    this.#kept.push({ response, units: text.length });
    this.#units += text.length;
    while (this.#kept.length > answers || this.#units > answersText) this.#units -= this.#kept.shift()?.units ?? 0;
  }

  read(page: PageRef): Reading[] {
    const account = JSON.stringify(page);
    return this.#kept.flatMap(({ response }) => {
      const byAccount = remembered(this.#readings, response, () => new Map<string, Reading[]>());
      return remembered(byAccount, account, () => readResponse(response, page));
    });
  }
}
