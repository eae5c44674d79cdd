import type { Ask } from './criterion';

/**
 * The same brand again after months: open to a long partnership. Only asked where paid posts name somebody or where the
 * brief insists, since for most accounts a page cannot tell.
 */
export const askPartners: Ask = ({ sponsorship }, { mustHaves }) => {
  const [repeat] = sponsorship?.repeat ?? [];
  if (repeat) {
    const { brand, posts, days } = repeat;
    return ['meets', 'fitPartnersRepeat', { brand: { text: `@${brand}` }, n: { number: posts }, span: { days } }];
  }
  if (sponsorship && sponsorship.partners.length > 0) {
    return ['close', 'fitPartnersOnce', { brands: { list: names(sponsorship.partners) } }];
  }
  return mustHaves.includes('partners') ? ['unknown', 'fitPartnersUnknown'] : null;
};

const names = (partners: readonly { brand: string }[]) =>
  partners.slice(0, 3).map(({ brand }) => ({ text: `@${brand}` }));
