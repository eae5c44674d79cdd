import type { Count } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Post, Reading } from '../../model/reading';
import { blankPost, blankReading } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { asList, asText, get, isoFromDate, type Json } from '../../reading/json';
import { postUrl } from './address';
import { type Marked, markedIn } from './microdata';
import { isPickedList, timeOfId } from './post-time';
import { firstOf, readPerson } from './structured';
import { digitsOf } from './user';

const isPerson = ({ type }: Marked): boolean => type === 'https://schema.org/Person';
const isPost = (item: Marked | null): boolean => item?.type === 'https://schema.org/SocialMediaPosting';

const linksIn = (person: Json): Json[] => [...asList(get(person, 'sameAs')), ...asList(get(person, 'relatedLink'))];

/** How often people did this (`LikeAction`). */
function countOf(post: Json, action: string): Count | null {
  const all = asList(get(post, 'interactionStatistic'));
  const statistic = all.find((one) => asText(firstOf(one, 'interactionType'))?.endsWith(`/${action}`));
  return exactCount(firstOf(statistic, 'userInteractionCount'), 'structured');
}

/** A post of `handle`; null without an id. Which media it has, and whether it is pinned, these data do not say. */
function postOf(post: Json, handle: string): Post | null {
  const id = digitsOf(firstOf(post, 'identifier'));
  if (id === null) return null;
  return {
    ...blankPost(id, postUrl(handle, id)),
    author: handle,
    publishedAt: isoFromDate(asText(firstOf(post, 'datePublished'))) ?? timeOfId(id),
    likes: countOf(post, 'LikeAction'),
    comments: exactCount(firstOf(post, 'commentCount'), 'structured'),
    shares: countOf(post, 'ShareAction'),
    views: countOf(post, 'ViewAction'),
    caption: asText(firstOf(post, 'articleBody')) ?? asText(firstOf(post, 'text')),
  };
}

/**
 * The account and its posts as pages tell them that X's server drew in the summer of 2026, marked up for search engines
 * (microdata): exact, in any language, and still there once the page's data are gone.
 */
export function readMarked(document: Document, page: PageRef, at: string): Reading {
  const marked = markedIn(document);
  const people = marked.filter(isPerson).map(({ values }) => readPerson(values, linksIn(values), page, at));
  const known = people.filter(({ account }) => account !== null);
  // Beside each post stands its author, short of numbers.
  const reading = known.find(({ account }) => account?.followers) ?? known[0] ?? blankReading(page, at);
  if (reading.account === null) return reading;
  const { handle } = reading.account;
  const posts = marked
    // A post within another one is quoted, or an answer to it.
    .filter((item) => isPost(item) && !isPost(item.owner) && firstOf(item.values, 'isPartOf') === undefined)
    .filter(({ values }) => readPerson(firstOf(values, 'author'), [], page, at).account !== null)
    .map(({ values }) => postOf(values, handle))
    .filter((post) => post !== null)
    .filter(({ id }) => page.kind === 'profile' || id === page.postId);
  const missing = [...reading.missing];
  if (isPickedList(posts)) missing.push({ what: 'posts', why: 'mixed-sample' });
  return { ...reading, posts, missing };
}
