import type { PageRef } from '../../../model/page';
import type { Account, Missing } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { isSameHandle } from '../../../reading/handle';
import { asText, get } from '../../../reading/json/json';
import { asChannelId, asHandle, ownerIn } from '../address';
import type { Parts } from './parts';
import { every, formsOf, type TextContext, readCount, textOf } from '../text';

/** Whose video it is. The page may tell it by the id alone, which another source named. */
export function ownerOf(
  { microformat, owner }: Parts,
  { accountId }: PageRef,
  look: TextContext,
): { account: Account | null; missing: Missing[] } {
  const endpoint = get(owner, 'navigationEndpoint', 'browseEndpoint');
  const named = ownerIn(get(microformat, 'ownerProfileUrl')) ?? ownerIn(get(endpoint, 'canonicalBaseUrl'));
  // A joint video names its channels in a dialog: "@mira.bakes • 7.03k subscribers".
  const [partner = '', count = null] =
    every(owner, 'listItemViewModel')
      .filter((item) => named !== null || every(item, 'browseId').includes(accountId ?? undefined))
      .map((item) => textOf(get(item, 'subtitle'))?.split('•') ?? [])
      .find(([name = '']) => named === null || isSameHandle(asHandle(name), named)) ?? [];
  const handle = named ?? asHandle(partner);
  if (handle === null) return { account: null, missing: [] };
  const subscribers = get(owner, 'subscriberCountText');
  const badges = every(get(owner, 'badges'), 'style');
  const account: Account = {
    ...blankAccount('youtube', handle),
    id: asChannelId(get(microformat, 'externalChannelId')) ?? asChannelId(get(endpoint, 'browseId')) ?? accountId,
    name: asText(get(microformat, 'ownerChannelName')) ?? textOf(get(owner, 'title')),
    followers: readCount([...formsOf(subscribers), count], look),
    verified: badges.some((style) => asText(style)?.startsWith('BADGE_STYLE_TYPE_VERIFIED')) || null,
  };
  // A channel that YouTube made has an id in place of a handle, and no subscribers to hide.
  const isHidden = get(owner, 'title') !== undefined && subscribers === undefined && asChannelId(handle) === null;
  return { account, missing: isHidden ? [{ what: 'followers', why: 'hidden' }] : [] };
}
