import type { Assessment } from '../model/assessment';
import { firstCurrency } from '../model/money';
import type { Price } from '../model/portrait';
import { words } from '../shared/i18n';
import type { Messages } from '../shared/messages';
import { namingAmounts, quoteLines } from '../shared/present/quote';
import type { BadgeView, QuoteView } from '../shared/view';
import { isSaved, save } from '../store/creators';
import * as quotes from '../store/quotes';
import { db } from '../store/schema';
import { activeBrief } from './briefs';
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
export async function quoteView(price: Price): Promise<QuoteView> {
  const { budget } = await activeBrief();
  const { currency } = budget ?? (await quotes.lastQuote(await db())) ?? { currency: firstCurrency };
  return { money: price.quote?.money ?? null, currency, lines: quoteLines(price, words) };
}

/** What the popup shows of an assessment: with the amounts that pages are not told. */
export const popupBadge = async (badge: BadgeView, assessment: Assessment): Promise<BadgeView> =>
  namingAmounts(badge, assessment, (await activeBrief()).budget, words);
