import { type CastAccount, castAccount } from '../../test/support/made-up/cast';

/**
 * Whom the pictures show: made-up people who sew, bake and cook, whom a maker of linen aprons could ask, and some who are
 * a worse fit. The first is the one whom both colleagues know.
 */
export const people: readonly CastAccount[] = [
  castAccount('instagram', 'sofia.cose'),
  castAccount('instagram', 'lena.linnen'),
  castAccount('instagram', 'mira.bakes'),
  castAccount('tiktok', 'daily.dumplings'),
  castAccount('threads', 'claire.coud'),
  castAccount('youtube', 'tabea.mends'),
  castAccount('instagram', 'noor.tabkh'),
  castAccount('threads', 'crumbs.and.co'),
  castAccount('x', 'bruno_builds'),
  castAccount('youtube', 'the.slow.garden'),
  castAccount('bluesky', 'fern-and-moss.example'),
];
