import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { asList, get, type Json, parseJson } from '../../reading/json';
import { readUser } from './items';

/** A person as structured data tell it, put as X's answers put a user. */
function userFrom(json: Json): Json {
  const person = get(json, 'mainEntity') ?? get(json, 'author');
  const count = (name: string) =>
    get(
      asList(get(person, 'interactionStatistic')).find((one) => get(one, 'name') === name),
      'userInteractionCount',
    );
  return {
    rest_id: get(person, 'identifier'),
    core: { name: get(person, 'name') ?? get(person, 'givenName'), screen_name: get(person, 'additionalName') },
    relationship_counts: { followers: count('Follows'), following: count('Friends') },
    tweet_counts: { tweets: count('Tweets') },
    profile_bio: {
      description: get(person, 'description'),
      entities: { url: { urls: asList(get(json, 'relatedLink')).map((link) => ({ expanded_url: link })) } },
    },
  };
}

/** The profile's structured data: exact counts in any language. After a navigation it is the former profile's for a while. */
export function readStructured(document: Document, page: PageRef, at: string): Reading {
  return (
    [...document.querySelectorAll('script[type="application/ld+json"]')]
      .map((script) => readUser(userFrom(parseJson(script.textContent ?? '')), page, at, 'structured'))
      .find(({ account }) => account !== null) ?? blankReading(page, at)
  );
}
