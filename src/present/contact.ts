import type { Contact } from '../model/portrait';
import type { ContactView } from '../shared/creator-view';
import type { Words } from '../shared/words';
import { bare, shortened } from './about';
import { mailLink, safeLink } from './link';

/** What the accounts of one creator published to be reached by, addresses first: each once, with where it stands. */
export function contactViews(
  found: readonly { site: string; contact: Contact }[],
  { say }: Pick<Words, 'say'>,
): ContactView[] {
  const emails = found.flatMap(({ site, contact }) =>
    contact.emails.map(({ address, source }) => ({
      text: address,
      copy: address,
      href: mailLink(address),
      // Isolated: it may run the other way than the rest.
      source: say('creatorPageContactBio', { site, source: `\u2068${shortened(source)}\u2069` }),
    })),
  );
  const links = found.flatMap(({ site, contact }) =>
    contact.links.map(({ url }) => ({
      text: bare(url),
      copy: url,
      href: safeLink(url),
      source: say('creatorPageContactProfile', { site }),
    })),
  );
  const once = new Map<string, ContactView>();
  for (const one of [...emails, ...links]) if (!once.has(one.text)) once.set(one.text, one);
  return [...once.values()];
}
