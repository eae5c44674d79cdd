import type { PageRef } from '../../../model/page';
import type { Reading } from '../../../model/reading';
import { blankReading } from '../../../reading/blank';
import { asList, asText, get, type Json, parseJson } from '../../../reading/json/json';
import { readUser } from './pick-own';
import { microdataOf } from './microdata';

/** The first value of a property: microdata have a list of each. */
function firstOf(item: Json, property: string): Json {
  const value = get(item, property);
  return Array.isArray(value) ? value[0] : value;
}

/** A person as structured data tell it, put as X's answers put a user. */
function userFrom(person: Json, links: Json[]): Json {
  const statistics = ['interactionStatistic', 'agentInteractionStatistic'].flatMap((list) => asList(get(person, list)));
  const count = (...names: string[]) =>
    firstOf(
      statistics.find((one) => names.some((name) => firstOf(one, 'name') === name)),
      'userInteractionCount',
    );
  const handle = firstOf(person, 'additionalName') ?? asText(firstOf(person, 'alternateName'))?.replace(/^@/, '');
  return {
    rest_id: firstOf(person, 'identifier'),
    core: { name: firstOf(person, 'name') ?? firstOf(person, 'givenName'), screen_name: handle },
    relationship_counts: { followers: count('Follows'), following: count('Friends', 'Following') },
    tweet_counts: { tweets: count('Tweets') },
    profile_bio: {
      description: firstOf(person, 'description'),
      entities: { url: { urls: links.map((link) => ({ expanded_url: link })) } },
    },
  };
}

/**
 * The profile's structured data: exact counts in any language; microdata on pages that X's server drew in the summer of
 * 2026. After a navigation they are the former profile's for a while. Those of posts tell shares of which nobody knows
 * whether quotes are in them, and are not read.
 */
export function readStructured(document: Document, page: PageRef, at: string): Reading {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const users = [
    ...scripts
      .map((script) => parseJson(script.textContent ?? ''))
      .map((json) => userFrom(get(json, 'mainEntity') ?? get(json, 'author'), asList(get(json, 'relatedLink')))),
    ...microdataOf(document, 'https://schema.org/Person').map((person) =>
      userFrom(person, asList(get(person, 'sameAs'))),
    ),
  ];
  const readings = users
    .map((user) => readUser(user, page, at, 'structured'))
    .filter(({ account }) => account !== null);
  // Beside a post stands its author, short of numbers.
  return readings.find(({ account }) => account?.followers) ?? readings[0] ?? blankReading(page, at);
}
