import type { BadgeView } from '../shared/badge-view';

/** The address, where a press may lead there: the page wrote it, so https alone, and nobody's name or password in it. */
export function safeLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}

/** Opens a letter to this address, whatever signs are in it. */
export function mailLink(address: string): string {
  const [name = '', host = ''] = address.split('@');
  return `mailto:${encodeURIComponent(name)}@${host}`;
}

/** The same of somebody who does not exist: nothing of theirs can be opened. */
export function withoutLinks(badge: BadgeView): BadgeView {
  const { card } = badge;
  if (!card) return badge;
  const bare = <One extends { href: string | null }>(all: One[]): One[] => all.map((one) => ({ ...one, href: null }));
  const chart = card.chart && { ...card.chart, bars: bare(card.chart.bars) };
  return { ...badge, card: { ...card, about: bare(card.about), facts: bare(card.facts), chart } };
}
