import type { Account, Missing } from '../../model/reading';
import { blankAccount } from '../../reading/blank';
import { asList, asText, get, type Json } from '../../reading/json';
import { asChannelId, asHandle, ownerIn, unwrapLink } from './address';
import { type Forms, type Look, readCount, textOf } from './text';

/** Whose page this JSON is. Answers that continue a list tell only the id. */
export interface Identity {
  id: string | null;
  handle: string | null;
}

const metadataOf = (json: Json): Json => get(json, 'metadata', 'channelMetadataRenderer');
const headerOf = (json: Json): Json => get(json, 'header', 'pageHeaderRenderer', 'content', 'pageHeaderViewModel');

/** The parts of each line below the channel's name, in all their forms. */
function linesOf(json: Json): Forms[][] {
  const rows = asList(get(headerOf(json), 'metadata', 'contentMetadataViewModel', 'metadataRows'));
  return rows.map((row) =>
    asList(get(row, 'metadataParts')).map((part) => [
      asText(get(part, 'accessibilityLabel')),
      textOf(get(part, 'text')),
    ]),
  );
}

/** YouTube's own note of which channel was asked for. */
function askedIn(json: Json): string | null {
  const params = asList(get(json, 'responseContext', 'serviceTrackingParams')).flatMap((one) =>
    asList(get(one, 'params')),
  );
  return asChannelId(
    get(
      params.find((param) => get(param, 'key') === 'browse_id'),
      'value',
    ),
  );
}

export function identityOf(json: Json): Identity {
  const metadata = metadataOf(json);
  const id = asChannelId(get(metadata, 'externalId')) ?? askedIn(json);
  const written = linesOf(json)[0]?.[0]?.[1] ?? '';
  return { id, handle: asHandle(written) ?? ownerIn(get(metadata, 'vanityChannelUrl')) };
}

/** Subscribers and videos, the last line of a channel's header. With one part alone nothing says which it is. */
export function readCounts(
  lines: readonly (readonly Forms[])[],
  look: Look,
): Pick<Account, 'followers' | 'postCount'> & { why: Missing['why'] | null } {
  const last = lines.at(-1) ?? [];
  const isHandle = last.some((forms) => forms.some((form) => asHandle(form?.trim() ?? '') !== null));
  const [subscribers, videos] = isHandle ? [] : last;
  if (subscribers === undefined || videos === undefined) return { followers: null, postCount: null, why: 'hidden' };
  const followers = readCount(subscribers, look);
  return { followers, postCount: readCount(videos, look), why: followers === null ? 'ambiguous' : null };
}

/** The mark behind the name. No mark says nothing: it may have moved. */
const isVerified = (json: Json): true | null =>
  asList(get(headerOf(json), 'title', 'dynamicTextViewModel', 'text', 'attachmentRuns')).some((mark) =>
    /"(?:CHECK_CIRCLE|AUDIO_BADGE)/.test(JSON.stringify(mark)),
  ) || null;

const linksOf = (json: Json): string[] =>
  asList(get(headerOf(json), 'attribution', 'attributionViewModel', 'text', 'commandRuns'))
    .map((run) => unwrapLink(get(run, 'onTap', 'innertubeCommand', 'urlEndpoint', 'url')))
    .filter((link) => link !== null);

/** The account of a channel's page; null for answers that hold only a part of one. */
export function accountFrom(json: Json, look: Look): { account: Account; missing: Missing[] } | null {
  const metadata = metadataOf(json);
  const { id, handle } = identityOf(json);
  const named = handle ?? id;
  if (typeof metadata !== 'object' || metadata === null || named === null) return null;
  const missing: Missing[] = [];
  const isKnown = headerOf(json) !== undefined;
  const lines = linesOf(json);
  const { followers, postCount, why } =
    lines.length > 0 ? readCounts(lines, look) : { followers: null, postCount: null, why: 'unknown-layout' as const };
  if (why !== null) missing.push({ what: 'followers', why: isKnown ? why : 'unknown-layout' });
  if (get(metadata, 'description') === '') missing.push({ what: 'bio', why: 'none' });
  const account: Account = {
    ...blankAccount('youtube', named),
    id,
    name: asText(get(metadata, 'title')),
    followers,
    postCount,
    bio: asText(get(metadata, 'description')),
    links: linksOf(json),
    verified: isVerified(json),
  };
  return { account, missing };
}

/** Why a page about a channel has no channel on it; null where it has one, or is about something else. */
export function gateOf(json: Json): 'age-gate' | 'not-found' | null {
  if (metadataOf(json) !== undefined) return null;
  const gates = asList(get(json, 'contents', 'twoColumnBrowseResultsRenderer', 'tabs')).flatMap((tab) =>
    asList(get(tab, 'tabRenderer', 'content', 'sectionListRenderer', 'contents')),
  );
  if (gates.some((section) => get(section, 'channelAgeGateRenderer') !== undefined)) return 'age-gate';
  // Terminated and missing channels differ only in the words of the notice.
  const isNotice = asList(get(json, 'alerts')).some((alert) => get(alert, 'alertRenderer', 'type') === 'ERROR');
  return isNotice && get(json, 'contents') === undefined ? 'not-found' : null;
}
