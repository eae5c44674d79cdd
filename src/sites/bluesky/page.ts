import type { PageRef } from '../../model/page';
import type { Missing, Reading } from '../../model/reading';
import { blankAccount, blankReading } from '../../reading/blank';
import { grammarFor } from '../../reading/grammar';
import { tried } from '../../reading/tried';
import { readAsked, readItems } from './feed';
import { readHeader } from './header';
import { allHooked } from './hooks';

/** What the server says of an account it does not show, untranslated: the page prints it as it comes. */
const refusals: [RegExp, Missing['why']][] = [
  [/Account has been suspended/i, 'suspended'],
  [/Account is deactivated|Profile not found|Unable to resolve handle/i, 'not-found'],
];

/** Why the visible screen shows no profile, in the server's words; any other trouble passes. */
function whyNot(document: Document): Missing['why'] {
  const text = allHooked(document, 'profileErrorScreen').map((screen) => screen.textContent ?? '');
  return refusals.find(([words]) => words.test(text.join(' ')))?.[1] ?? 'not-loaded';
}

function readVisible(document: Document, page: PageRef, at: string): Reading {
  const blank = blankReading(page, at);
  const grammar = grammarFor(document);
  const without: Reading = { ...blank, missing: [{ what: 'page', why: whyNot(document) }] };
  const { handle, postId } = page;
  if (handle === null) return without;
  if (page.kind === 'post') {
    const post = postId === null ? null : readAsked(document, handle, postId, grammar);
    return post === null ? without : { ...blank, account: blankAccount('bluesky', handle), posts: [post] };
  }
  const account = readHeader(document, page, grammar);
  return account === null ? without : { ...blank, account, posts: readItems(document, handle, grammar) };
}

/** What the visible page says of its account. The document holds no JSON: the page loads it all. */
export function readPage(document: Document, page: PageRef, at: string): Reading[] {
  return [tried(readVisible(document, page, at), 'visible')];
}
