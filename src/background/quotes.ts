import { firstCurrency, type Money } from '../model/money';
import type { Price } from '../model/portrait';
import { words } from '../shared/i18n';
import { quoteLines } from '../present/quote';
import type { QuoteView } from '../shared/creator-view';
import { lastCurrency } from '../store/quotes';
import { db } from '../store/open';

/** The price as the popup shows it. A first one is most likely in the currency of the budget, or of the last one. */
export async function quoteView(price: Price, budget: Money | null): Promise<QuoteView> {
  const currency = budget?.currency ?? (await lastCurrency(await db())) ?? firstCurrency;
  return { money: price.quote?.money ?? null, currency, lines: quoteLines(price, words) };
}
