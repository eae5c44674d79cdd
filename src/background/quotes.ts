import { firstCurrency, type Money } from '../model/money';
import type { Price } from '../model/portrait';
import { words } from '../shared/i18n';
import type { Messages } from '../shared/messages';
import { quoteLines } from '../present/quote';
import type { QuoteView } from '../shared/view';
import { isSaved, save } from '../store/creators';
import * as quotes from '../store/quotes';
import { db } from '../store/schema';
import { tellTabs } from './tell-tabs';

/** Keeps what a creator asks for one post. Whoever was asked is worth keeping: as with a note, they are saved too. */
export async function setQuote({ creator, money }: Messages['quote-set']['in']): Promise<null> {
  const store = await db();
  if (money && !(await isSaved(store, creator))) await save(store, creator);
  await quotes.setQuote(store, creator, money);
  void tellTabs(creator);
  return null;
}

/** The price as the popup shows it. A first one is most likely in the currency of the budget, or of the last one. */
export async function quoteView(price: Price, budget: Money | null): Promise<QuoteView> {
  const { currency } = budget ?? (await quotes.lastQuote(await db())) ?? { currency: firstCurrency };
  return { money: price.quote?.money ?? null, currency, lines: quoteLines(price, words) };
}
