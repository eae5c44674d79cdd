import type { Count } from '../../../model/count';
import type { PageRef } from '../../../model/page';
import type { Account, Post, Reading } from '../../../model/reading';
import { blankAccount, blankPost, blankReading } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asList, asText, asWritten, get, isoFromOffset, type Json, parseJson } from '../../../reading/json/json';
import { parseOnce } from '../../../reading/json/parse-once';
import { asDid, asHandle, postUrl } from '../address';
import { keyIn } from './pick-own';
import { timeOfKey } from '../post-time';

const parse = parseOnce(parseJson);

/** How often somebody did this (`LikeAction`), by one of the lists of counts. */
function countOf(statistics: Json, action: string): Count | null {
  const found = asList(statistics).find((one) => asText(get(one, 'interactionType'))?.endsWith(`/${action}`));
  return exactCount(get(found, 'userInteractionCount'), 'structured');
}

/** The account of a person, where it is the page's. `uri` names the id where the person does not. */
function accountFrom(person: Json, did: string | null, page: PageRef): Account | null {
  const [name, also] = [asText(get(person, 'name')), asText(get(person, 'alternateName'))];
  // Without a name the handle stands in its place.
  const handle = asHandle((also ?? name ?? '').replace(/^@/, ''));
  const isOurs = (did !== null && did === page.accountId) || (handle !== null && handle === page.handle);
  const known = page.handle ?? handle ?? page.accountId;
  if (!isOurs || known === null) return null;
  const done = get(person, 'agentInteractionStatistic');
  return {
    ...blankAccount('bluesky', known),
    id: did,
    name: also === null ? null : name,
    followers: countOf(get(person, 'interactionStatistic'), 'FollowAction'),
    following: countOf(done, 'FollowAction'),
    postCount: countOf(done, 'WriteAction'),
    bio: asWritten(get(person, 'description')),
  };
}

function postFrom(posting: Json, { handle, id }: Account): Post[] {
  const uri = asText(get(posting, 'identifier')) ?? '';
  const key = keyIn(uri);
  if (key === null || id === null || !uri.startsWith(`at://${id}/`)) return [];
  const count = (action: string) => countOf(get(posting, 'interactionStatistic'), action);
  return [
    {
      ...blankPost(key, postUrl(handle, key)),
      author: handle,
      publishedAt: timeOfKey(key) ?? isoFromOffset(get(posting, 'datePublished')),
      // One picture may be the still of a film.
      kind: asList(get(posting, 'image')).length > 1 ? 'carousel' : null,
      likes: count('LikeAction'),
      comments: count('CommentAction'),
      shares: count('ShareAction'),
      caption: asWritten(get(posting, 'text')),
    },
  ];
}

/**
 * The data for search engines that the page was served with: a profile with its last posts that answer nobody, or one
 * post, of which they do not tell whether it is an answer. After a click to another profile they are still the first one's.
 */
export function readStructured(document: Document, page: PageRef, at: string): Reading {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = parse(script);
    const entity = get(json, 'mainEntity');
    const isOfPost = get(entity, '@type') === 'DiscussionForumPosting';
    const did = isOfPost
      ? /^at:\/\/([^/]+)\//.exec(asText(get(entity, 'identifier')) ?? '')?.[1]
      : asText(get(entity, 'identifier'));
    const account = accountFrom(isOfPost ? get(entity, 'author') : entity, asDid(did ?? ''), page);
    if (account === null) continue;
    const postings = isOfPost ? [entity] : asList(get(json, 'hasPart'));
    const posts = postings.flatMap((posting) => postFrom(posting, account));
    const isAsked = ({ id }: Post) => page.kind === 'profile' || id === page.postId;
    return { ...blankReading(page, at), account, posts: posts.filter(isAsked) };
  }
  return blankReading(page, at);
}
