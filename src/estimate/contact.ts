import type { Contact } from '../model/portrait';
import type { Account } from '../model/reading';

/** Pages of links, by host. */
const hubs: { readonly [host: string]: string } = {
  'linktr.ee': 'Linktree',
  'linktree.com': 'Linktree',
  'beacons.ai': 'Beacons',
  'beacons.page': 'Beacons',
  'stan.store': 'Stan Store',
  'bio.link': 'Bio Link',
  'bio.site': 'Bio Sites',
  'komi.io': 'Komi',
  'linkin.bio': 'Linkin.bio',
  'lnk.bio': 'Lnk.Bio',
  'campsite.bio': 'Campsite',
  'tap.bio': 'Tap Bio',
  'taplink.cc': 'Taplink',
  'many.link': 'ManyLink',
  'msha.ke': 'Milkshake',
  'solo.to': 'solo.to',
  'carrd.co': 'Carrd',
  'about.me': 'about.me',
  'hoo.be': 'hoo.be',
  'bento.me': 'Bento',
  'linkpop.com': 'Linkpop',
  'direct.me': 'Direct.me',
  'link.me': 'Link.me',
  'allmylinks.com': 'AllMyLinks',
  'snipfeed.co': 'Snipfeed',
  'shopmy.us': 'ShopMy',
  'ltk.app': 'LTK',
  'liketoknow.it': 'LTK',
};

const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const bracketed = (words: string) => new RegExp(`\\s*[[({<]\\s*(?:${words})\\s*[\\])}>]\\s*`, 'giu');
const at = bracketed('at|ät|arroba|chiocciola|arobase|собака|@');
const dot = bracketed('dot|punkt|punto|ponto|point|nokta|kropka|точка|\\.');
/**
 * "mira arroba bakes punto com": both words spelled out, between the parts of an address. English "at" is an everyday
 * word ("see you at oven dot com"), so before such an address there must be no other word.
 */
const spelled =
  /(?:(?<=(?:^|[^\p{L}\p{N}\s_.+-])\s*)([\p{L}\p{N}_.+-]{1,64}) at|(?<![\p{L}\p{N}_.+-])([\p{L}\p{N}_.+-]{1,64}) arroba) ([\p{L}\p{N}-]{1,63}) (?:dot|punto|ponto|punkt) ([a-z]{2,24}(?: (?:dot|punto|ponto|punkt) [a-z]{2,4})?)(?![\p{L}\p{N}])/giu;
/** "mira @ bakes . com": spaces about both signs. About the @ alone, "baker @ oven.co" names an employer. */
const spaced = /([\p{L}\p{N}_.+-]{1,64}) +@ +([\p{L}\p{N}-]{1,63}) +\. +([a-z]{2,24})(?![\p{L}\p{N}])/giu;
/** After a label an address may have spaces about its @. */
const labelled =
  /((?:[✉📧📩💌]\ufe0f?|\b(?:e-?mail|contact|kontakt|contacto|contato|contatti|business|collabs?|booking|pr|mgmt))\s*[:：|–-]?\s*)([\p{L}\p{N}_.+-]{1,64}) *@ *(?=[\p{L}\p{N}-]+\.[a-z])/giu;

const address =
  /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}](?:[\p{L}\p{N}_.+%-]*[\p{L}\p{N}_])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}(?![\p{L}\p{N}@])/gu;

/** What the account published to be reached by: addresses in the bio, however they are veiled, and links. */
export function contactOf({ bio, links }: Pick<Account, 'bio' | 'links'>): Contact {
  const emails = new Map<string, string>();
  for (const line of (bio ?? '').split(/\r?\n/)) {
    for (const [found] of unveil(line).matchAll(address)) {
      const email = found.toLowerCase();
      if (!emails.has(email)) emails.set(email, line.trim());
    }
  }
  const urls = [...new Set([...links, ...hubLinksIn(bio ?? '')])];
  return {
    emails: [...emails].map(([email, source]) => ({ address: email, source })),
    links: urls.map((url) => ({ url, hub: hubOf(url) })),
  };
}

/** The line with every address written out. */
const unveil = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .replace(at, '@')
    .replace(dot, '.')
    .replace(
      spelled,
      (_, atUser: string | undefined, arrobaUser: string | undefined, host: string, end: string) =>
        `${atUser ?? arrobaUser ?? ''}@${host}.${end.replace(/ \S+ /, '.')}`,
    )
    .replace(spaced, '$1@$2.$3')
    .replace(labelled, '$1$2@');

/** Pages of links that the bio names without being a link, as "linktr.ee/mira". */
const hubLinksIn = (bio: string): string[] =>
  [...bio.replace(invisible, '').matchAll(/(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[\w.@-]*[\w@-]/giu)]
    .map(([found]) => `https://${found}`)
    .filter((url) => hubOf(url) !== null);

function hubOf(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./, '') : '';
  // Some give every creator a subdomain: mira.carrd.co.
  return hubs[host] ?? hubs[host.split('.').slice(-2).join('.')] ?? null;
}
