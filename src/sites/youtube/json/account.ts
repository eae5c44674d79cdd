import type { Account, Missing } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { asList, asText, get, type Json } from '../../../reading/json/json';
import { asChannelId, asHandle, ownerIn, unwrapLink } from '../address';
import { every, first, type Forms, formsOf, type TextContext, partsIn, readCount, textOf } from '../text';

/** Whose page this JSON is. Answers that continue a list tell only the id. */
export interface Identity {
  id: string | null;
  handle: string | null;
}

const metadataOf = (json: Json): Json => get(json, 'metadata', 'channelMetadataRenderer');

/** The dialog behind the description: it comes when it is opened, or with the page if the address ends in /about. */
const aboutOf = (json: Json): Json =>
  first([get(json, 'engagementPanels'), get(json, 'onResponseReceivedEndpoints')], 'aboutChannelViewModel');

/** The header of a channel that YouTube itself put together: events, sports, music; games, which show no subscribers. */
const topicOf = (json: Json): Json =>
  first(get(json, 'header'), 'topicChannelDetailsRenderer') ?? get(json, 'header', 'interactiveTabbedHeaderRenderer');

const headerOf = (json: Json): Json => first(get(json, 'header'), 'pageHeaderViewModel');

/**
 * The parts of each line below the channel's name, in all their forms. Videos have such lines too: only the header's own
 * place is looked at.
 */
const linesOf = (json: Json): Forms[][] =>
  asList(get(headerOf(json), 'metadata', 'contentMetadataViewModel', 'metadataRows')).map(partsIn);

/** YouTube's own note of which channel was asked for. */
function askedIn(json: Json): string | null {
  const params = every(get(json, 'responseContext'), 'params').flat();
  return asChannelId(
    get(
      params.find((param) => get(param, 'key') === 'browse_id'),
      'value',
    ),
  );
}

export function identityOf(json: Json): Identity {
  const [metadata, about] = [metadataOf(json), aboutOf(json)];
  const id = asChannelId(get(metadata, 'externalId')) ?? asChannelId(get(about, 'channelId')) ?? askedIn(json);
  const written = linesOf(json)[0]?.[0]?.[1] ?? '';
  const address = get(metadata, 'vanityChannelUrl') ?? get(about, 'canonicalChannelUrl');
  return { id, handle: asHandle(written) ?? ownerIn(address) };
}

/**
 * Subscribers and videos, the last of a channel's at most two lines: by their order, so that of more parts or lines none
 * is read, and one part alone as neither. It is the videos where the owner hides the subscribers; channels that YouTube
 * made have none to hide, and no handle. In full words, too, only subscribers are told.
 */
export function readCounts(
  lines: readonly (readonly Forms[])[],
  look: TextContext,
): Pick<Account, 'followers' | 'postCount'> & { why: Missing['why'] | null } {
  const last = lines.at(-1) ?? [];
  const isHandle = (forms: Forms) => forms.some((form) => asHandle(form ?? '') !== null);
  const [subscribers = null, videos = null] = lines.length > 2 || last.length > 2 || last.some(isHandle) ? [] : last;
  const followers = subscribers && videos && readCount(subscribers, look);
  const postCount = videos && readCount(videos, look);
  const alone = subscribers && lines.flat().some(isHandle) ? (subscribers[0] ? 'ambiguous' : 'hidden') : 'not-on-page';
  return { followers, postCount, why: followers ? null : videos ? 'ambiguous' : alone };
}

/** The mark behind the name. No mark says nothing: it may have moved. */
const isVerified = (json: Json): true | null =>
  every(get(headerOf(json), 'title'), 'imageName').some((name) =>
    /^(?:CHECK_CIRCLE|AUDIO_BADGE)/.test(asText(name) ?? ''),
  ) || null;

/** Where the header's first link and those of the dialog lead to. */
function linksOf(json: Json): string[] {
  const places = [every(aboutOf(json), 'channelExternalLinkViewModel'), first(headerOf(json), 'attributionViewModel')];
  return [...new Set(every(places, 'urlEndpoint').flatMap((one) => unwrapLink(get(one, 'url')) ?? []))];
}

/** The account of a channel's page, or of its dialog; null for answers that hold no facts about one. */
export function accountFrom(json: Json, look: TextContext): { account: Account; missing: Missing[] } | null {
  const [metadata, about, topic] = [metadataOf(json), aboutOf(json), topicOf(json)];
  const { id, handle } = identityOf(json);
  // The dialog names the handle; a channel of YouTube's own may have none.
  const named = handle ?? (about === undefined ? id : null);
  if ((metadata ?? about ?? topic) === undefined || named === null) return null;
  const lines = linesOf(json);
  const shown = readCounts(lines, look);
  const told = (key: string) => readCount([asText(get(about, key))], look);
  const followers =
    shown.followers ??
    told('subscriberCountText') ??
    readCount(formsOf(get(topic, 'subtitle') ?? get(topic, 'subscriberCountText')), look);
  const bio = get(metadata, 'description') ?? get(about, 'description');
  const missing: Missing[] = [];
  const without = topic === undefined ? 'unknown-layout' : 'not-on-page';
  if (followers === null) missing.push({ what: 'followers', why: (lines.length > 0 && shown.why) || without });
  if (bio === '') missing.push({ what: 'bio', why: 'none' });
  const account: Account = {
    ...blankAccount('youtube', named),
    id,
    name: asText(get(metadata, 'title')) ?? textOf(get(topic, 'title')),
    followers,
    postCount: told('videoCountText') ?? shown.postCount,
    bio: asText(bio),
    links: linksOf(json),
    verified: isVerified(json),
  };
  return { account, missing };
}

/** Why a page about a channel has no channel on it; null where it has one, or is about something else. */
export function gateOf(json: Json): 'age-gate' | 'not-found' | null {
  if (metadataOf(json) !== undefined) return null;
  if (first(get(json, 'contents'), 'channelAgeGateRenderer') !== undefined) return 'age-gate';
  // Terminated and missing channels differ only in the words of the notice.
  const isNotice = every(get(json, 'alerts'), 'type').includes('ERROR');
  return isNotice && get(json, 'contents') === undefined ? 'not-found' : null;
}
