import { type Assessment, usualCounts } from '../model/assessment';
import type { Contact } from '../model/portrait';
import type { Account } from '../model/reading';
import type { Line } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { mailLink, safeLink } from './link';

/** So many ways to reach the creator stand in the open; the others unfold. */
const openContacts = 4;

const plain = (text: string): Line => ({ text, href: null });

/** What the account shows beside the headline: what a usual post gets, who they are, how they can be reached. */
export const aboutLines = (account: Account, assessment: Assessment, words: Words): Line[] => [
  ...usualLine(assessment, words),
  ...profileLine(account, words),
  ...contactLines(assessment.contact, words).slice(0, openContacts),
];

/** The other ways to reach them, and what a disguised address was written as: who wrote it so should be able to see. */
export const moreContacts = ({ contact }: Assessment, words: Words): Line[] => [
  ...contactLines(contact, words).slice(openContacts),
  ...contact.emails
    .filter(({ address, source }) => !source.toLowerCase().includes(address))
    .map(({ address, source }) => plain(words.say('contactEmailFrom', { address, source: shortened(source) }))),
];

/** "Typical post: likes 1,020 · comments 46 · views –". */
function usualLine({ usual }: Assessment, words: Words): Line[] {
  if (!usual) return [];
  const values = usualCounts.map((name) => [name, usual[name] ? words.count(usual[name]) : '–']);
  return [plain(words.say('usualPost', Object.fromEntries(values) as { [name: string]: string }))];
}

/** "Food & beverage · Verified · Following 401 · 312 posts": what is known of it. */
function profileLine({ category, verified, following, postCount }: Account, words: Words): Line[] {
  const parts = [
    // Isolated: it may run the other way than the rest.
    category && `\u2068${shortened(category)}\u2069`,
    verified ? words.say('verified') : null,
    following && words.say('following', { n: words.count(following) }),
    postCount && words.say('postCount', { n: words.count(postCount) }),
  ].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? [plain(parts.join(' · '))] : [];
}

/** "linktr.ee/mira": what people call it. */
export const bare = (url: string): string => shortened(url.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, ''));

/** What people write may have any length. */
export const shortened = (line: string): string => (line.length > 80 ? `${line.slice(0, 80)}…` : line);

function contactLines({ emails, links }: Contact, words: Words): Line[] {
  return [
    ...emails.map(({ address }) => ({ text: words.say('contactEmail', { address }), href: mailLink(address) })),
    ...links.map(({ hub, url }) => ({
      text:
        hub === null ? words.say('contactLink', { url: bare(url) }) : words.say('contactHub', { hub, url: bare(url) }),
      href: safeLink(url),
    })),
  ];
}
