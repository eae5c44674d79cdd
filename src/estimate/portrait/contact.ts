import type { Contact } from '../../model/portrait';
import type { Account } from '../../model/reading';
import { hubOf, isLinkPage } from './link-hubs';

const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const bracketed = (words: string) => new RegExp(`\\s*[[({<]\\s*(?:${words})\\s*[\\])}>]\\s*`, 'giu');
const at = bracketed('at|ät|arroba|chiocciola|arobase|собака|@');
const dot = bracketed('dot|punkt|punto|ponto|point|nokta|kropka|точка|\\.');
/**
 * "mira arroba bakes punto com": both words spelled out, between the parts of an address. English "at" is an everyday
 * word ("see you at oven dot com"), so before such an address there must be no other word.
 */
const spelled =
  /(?:(?<=(?:^|[^\p{L}\p{N}\s_.+-])\s*)([\p{L}\p{N}_.+-]{1,64}) at|(?<![\p{L}\p{N}_.+-])([\p{L}\p{N}_.+-]{1,64}) (?:arroba|chiocciola|arobase|małpa|собака)) ([\p{L}\p{N}-]{1,63}) (?:dot|punto|ponto|punkt|point|kropka|точка) ([a-z]{2,24}(?: (?:dot|punto|ponto|punkt) [a-z]{2,4})?)(?![\p{L}\p{N}])/giu;
/** "mira @ bakes . com": spaces about both signs. About the @ alone, "baker @ oven.co" names an employer. */
const spaced = /([\p{L}\p{N}_.+-]{1,64}) +@ +([\p{L}\p{N}-]{1,63}) +\. +([a-z]{2,24})(?![\p{L}\p{N}])/giu;
/** After a label an address may have spaces about its @. */
const labelled =
  /((?:[✉📧📩💌]\ufe0f?|\b(?:e-?mail|contact|kontakt|contacto|contato|contatti|business|collabs?|booking|pr|mgmt))\s*[:：|–-]?\s*)([\p{L}\p{N}_.+-]{1,64}) *@ *(?=[\p{L}\p{N}-]+\.[a-z])/giu;

/**
 * Where Latin letters and digits stand next to letters of another script, as they do in scripts without spaces:
 * お仕事はmira@bakes.exampleまで.
 */
const scriptEdge =
  /(?=[\p{sc=Latin}\p{N}])(?<=(?!\p{sc=Latin}|\p{sc=Inherited})[\p{L}\p{M}])|(?<=[\p{sc=Latin}\p{N}])(?=(?!\p{sc=Latin})\p{L})/gu;

/** Neither a handle with its server (@mira@server.example), nor a version (bread@1.2), nor a file (logo@2x.png). */
const address =
  /(?<![\p{L}\p{N}_.+%@-])[\p{L}\p{N}](?:[\p{L}\p{N}_.+%-]*[\p{L}\p{N}_])?@(?!\d{1,2}\.)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?!(?:png|jpe?g|gif|webp|svg|heic|mp4)(?!\p{L}))\p{L}{2,24}(?![\p{L}\p{N}@])/giu;

/** An address of a page, its scheme apart. */
const link =
  /(?:(https?:\/\/)|(?<![\p{L}\p{N}@./-]))((?:[\p{sc=Latin}\p{N}-]+\.)+[a-z]{2,}(?:[/?#](?:[\w.~:/?#@!$&*+=%-]*[\w/=])?)?)/giu;

/** What the account published to be reached by: addresses in the bio, however they are veiled, and links. */
export function contactOf({ bio, links }: Pick<Account, 'bio' | 'links'>): Contact {
  const emails = new Map<string, string>();
  for (const line of (bio ?? '').split(/\r?\n/)) {
    for (const [found] of unveil(line).matchAll(address)) {
      const email = found.toLowerCase();
      if (!emails.has(email)) emails.set(email, pieceWith(line.trim(), email));
    }
  }
  const urls = new Map<string, string>();
  for (const url of [...links, ...linksIn(bio ?? '')]) {
    const place = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
    if (!urls.has(place)) urls.set(place, url);
  }
  return {
    emails: [...emails].map(([email, source]) => ({ address: email, source })),
    links: [...urls.values()].map((url) => ({ url, hub: hubOf(url) })),
  };
}

/** As long as a shown piece of a bio may be, and how much of it stands before the address. */
const piece = { longest: 60, before: 15 };

/** The piece of a line that the address was read from; the whole of a short line. */
function pieceWith(line: string, email: string): string {
  const letters = [...line];
  if (letters.length <= piece.longest || line.toLowerCase().includes(email)) return line;
  const [before = ''] = line.toLowerCase().split(email.split('@')[0] ?? '');
  const start = Math.min(Math.max(0, [...before].length - piece.before), letters.length - piece.longest);
  const end = start + piece.longest;
  return `${start > 0 ? '…' : ''}${letters.slice(start, end).join('')}${end < letters.length ? '…' : ''}`;
}

/** The text as its reader sees it, and words of different scripts apart. */
const plainOf = (text: string): string =>
  text.normalize('NFKC').replace(invisible, '').replace(scriptEdge, ' ').replace(/\s+/g, ' ');

/** The line with every address written out. */
const unveil = (line: string): string =>
  plainOf(line)
    .replace(at, '@')
    .replace(dot, '.')
    .replace(
      spelled,
      (_, atUser: string | undefined, arrobaUser: string | undefined, host: string, end: string) =>
        `${atUser ?? arrobaUser ?? ''}@${host}.${end.replace(/ \S+ /, '.')}`,
    )
    .replace(spaced, '$1@$2.$3')
    .replace(labelled, '$1$2@');

/** Links that the bio writes out, and pages of links that it names without being a link, as "linktr.ee/mira". */
const linksIn = (bio: string): string[] =>
  addressesIn(bio).flatMap(({ url, isLink }) => (isLink || isLinkPage(url) ? [url] : []));

/** Every address of a page that a text names, with its scheme; `isLink` where the text has that too. */
export const addressesIn = (text: string): { url: string; isLink: boolean }[] =>
  [...plainOf(text).matchAll(link)].flatMap(([, scheme, rest = '']) => {
    const url = `${scheme ?? 'https://'}${rest}`;
    return URL.canParse(url) ? [{ url, isLink: scheme !== undefined }] : [];
  });
