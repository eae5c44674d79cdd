import type { Count } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { asId, asList, asText, asWebUrl, get, type Json, parseJson } from '../../reading/json';
import { parseOnce } from '../../reading/parse-once';
import { isSameHandle } from './address';

/** X writes the next profile into the same element. */
const parse = parseOnce(parseJson);

function countOf(person: Json, name: string): Count | null {
  const statistic = asList(get(person, 'interactionStatistic')).find((one) => get(one, 'name') === name);
  return exactCount(get(statistic, 'userInteractionCount'), 'structured');
}

/** Each link stands there twice, X's short form and the account's own. */
function linksOf(json: Json): string[] {
  const links = asList(get(json, 'relatedLink')).map(asWebUrl);
  return links.filter((link) => link !== null).filter((link) => new URL(link).hostname !== 't.co');
}

/** The profile's structured data: exact counts in any language. After a navigation it is the former profile's for a while. */
export function readStructured(document: Document, page: PageRef, at: string): Reading {
  const blank = blankReading(page, at);
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = parse(script);
    const person = get(json, 'mainEntity') ?? get(json, 'author');
    const handle = asText(get(person, 'additionalName'));
    if (handle === null || !isSameHandle(handle, page.handle)) continue;
    const account = {
      ...blankAccount('x', handle),
      id: asId(get(person, 'identifier')),
      name: asText(get(person, 'name')) ?? asText(get(person, 'givenName')),
      followers: countOf(person, 'Follows'),
      following: countOf(person, 'Friends'),
      postCount: countOf(person, 'Tweets'),
      bio: asText(get(person, 'description')),
      links: linksOf(json),
    };
    return {
      ...blank,
      account,
      missing: get(person, 'description') === '' ? [{ what: 'bio', why: 'none' }] : [],
    };
  }
  return blank;
}
