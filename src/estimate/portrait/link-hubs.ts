/** Sites that hold pages of links, by host; of one site the host that its pages are named by comes first. */
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

/** Those on which most addresses are of products, which many people link to. */
const shops: ReadonlySet<string> = new Set(['ShopMy', 'LTK']);

/** First parts of an address that are the hub's own, or lead to something else than a person's page. */
const own: ReadonlySet<string> = new Set(
  (
    'about account admin app apps blog business careers collections contact create creators dashboard discover download ' +
    'explore faq features help home i jobs learn legal login marketplace p policies press pricing privacy products ' +
    'register s search settings shop signin signup sign-up start support templates terms tools u'
  ).split(' '),
);

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/^www\./, '') : '';

/** Some give every creator a subdomain: mira.carrd.co. */
const siteOf = (host: string): string => (hubs[host] === undefined ? host.split('.').slice(-2).join('.') : host);

/** What the site of this page of links is called; null for any other page. */
export const hubOf = (url: string): string | null => hubs[siteOf(hostOf(url))] ?? null;

/** Whether this is somebody's page of links, by its path or its subdomain: "linktr.ee" alone is the hub's own. */
export const isLinkPage = (url: string): boolean =>
  hubOf(url) !== null && (new URL(url).pathname !== '/' || hubs[hostOf(url)] === undefined);

/**
 * One person's page of links in one form, however its address is written: "linktr.ee/mira", "mira.carrd.co". Null for all
 * other pages, for the hubs' own, and for shops.
 */
export function linkPageOf(url: string): string | null {
  const name = hubOf(url);
  if (name === null || shops.has(name)) return null;
  const host = hostOf(url);
  const site = siteOf(host);
  const [first] = Object.entries(hubs).find(([, one]) => one === name) ?? [site];
  if (host !== site) {
    const person = host.slice(0, -site.length - 1);
    return own.has(person) ? null : `${person}.${first}`;
  }
  const person = (new URL(url).pathname.split('/')[1] ?? '').toLowerCase().replace(/^(?:@|%40)/, '');
  return person === '' || own.has(person) ? null : `${first}/${person}`;
}
