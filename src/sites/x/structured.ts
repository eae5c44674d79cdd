import type { Count } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { isSameHandle } from '../../reading/handle';
import { asId, asList, asText, asWebUrl, get, type Json, parseJson } from '../../reading/json';
import { parseOnce } from '../../reading/parse-once';

/** X writes the next profile into the same element. */
const parse = parseOnce(parseJson);

/** The first value of a property: microdata have a list of each. */
export function firstOf(item: Json, property: string): Json {
  const value = get(item, property);
  return Array.isArray(value) ? value[0] : value;
}

function countOf(person: Json, ...names: string[]): Count | null {
  const all = ['interactionStatistic', 'agentInteractionStatistic'].flatMap((list) => asList(get(person, list)));
  const statistic = all.find((one) => names.some((name) => firstOf(one, 'name') === name));
  return exactCount(firstOf(statistic, 'userInteractionCount'), 'structured');
}

/** Each link stands there twice, X's short form and the account's own. */
function linksOf(listed: Json[]): string[] {
  const links = listed.map(asWebUrl);
  return links.filter((link) => link !== null).filter((link) => new URL(link).hostname !== 't.co');
}

/** The account as structured data tell it of a person; an empty reading where that is somebody else. */
export function readPerson(person: Json, links: Json[], page: PageRef, at: string): Reading {
  const blank = blankReading(page, at);
  const handle =
    asText(firstOf(person, 'additionalName')) ?? asText(firstOf(person, 'alternateName'))?.replace(/^@/, '') ?? null;
  if (handle === null || !isSameHandle(handle, page.handle)) return blank;
  const bio = firstOf(person, 'description');
  const account = {
    ...blankAccount('x', handle),
    id: asId(firstOf(person, 'identifier')),
    name: asText(firstOf(person, 'name')) ?? asText(firstOf(person, 'givenName')),
    followers: countOf(person, 'Follows'),
    following: countOf(person, 'Friends', 'Following'),
    postCount: countOf(person, 'Tweets'),
    bio: asText(bio),
    links: linksOf(links),
  };
  return { ...blank, account, missing: bio === '' ? [{ what: 'bio', why: 'none' }] : [] };
}

/** The profile's structured data: exact counts in any language. After a navigation it is the former profile's for a while. */
export function readStructured(document: Document, page: PageRef, at: string): Reading {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = parse(script);
    const person = get(json, 'mainEntity') ?? get(json, 'author');
    const reading = readPerson(person, asList(get(json, 'relatedLink')), page, at);
    if (reading.account !== null) return reading;
  }
  return blankReading(page, at);
}
