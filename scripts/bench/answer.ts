import type { BrowserContext, CDPSession } from 'playwright';
import { readBadge } from '../../test/support/badge';
import { clientPages, type ClientPage } from '../../test/support/bluesky-client';
import { baker } from '../../test/support/made-up/creators';
import { instagramRequests, instagramRoutes } from '../../test/support/made-up/instagram';
import type { Answer, Routes } from '../../test/support/routes';
import { alternate, type Contender, type Measured, now } from './contenders';
import { answerOf } from './frozen-pages';
import { spread } from './statistics';
import type { Row } from './table';

/** A page that draws itself from the answers it asks for, one after the other. */
interface ReplayPage {
  name: string;
  /** Its address in each round: Fitlens remembers whom it has seen, and this is about somebody new. */
  urls: string[];
  /** The last of its answers that a rate needs. */
  needed: string;
  routes: Routes;
}

/** How long a site takes to answer, and how long the badge may take. Milliseconds. */
const delay = 150;
const patience = 20_000;

/** One a round, and one for the round before. */
const letters = 'abcdefgh';

/**
 * What the page of a client does, in the page: header and list stand in a template, where nobody sees them. The header is
 * drawn in the frame after the account's answer, the list in the frame after its posts'.
 */
async function drawAsAnswered([account, posts]: string[]): Promise<void> {
  const { content } = document.querySelector('template') as HTMLTemplateElement;
  const places = [...content.querySelectorAll('[data-testid^="feedItem-by-"]')].map((item) => {
    const place = document.createComment('');
    item.replaceWith(place);
    return { place, item };
  });
  const answered = async (url: string | undefined) => {
    await (await fetch(url ?? '')).json();
    await new Promise(requestAnimationFrame);
  };
  await answered(account);
  document.body.append(content);
  await answered(posts);
  for (const { place, item } of places) place.replaceWith(item);
}

/** The same page of another account: its handle, and the end of its id, are changed wherever they stand. */
function renamed(page: ClientPage, letter: string): ClientPage {
  const { did, handle } = page.account;
  const id = did.slice('did:plc:'.length);
  const rename = (text: string) =>
    text.replaceAll(handle, `${letter}-${handle}`).replaceAll(id, `${id.slice(0, -1)}${letter}`);
  const answers = page.answers.map(({ url, status, text }) => ({ url: rename(url), status, text: rename(text) }));
  return { ...page, url: rename(page.url), html: rename(page.html), answers };
}

/** The captured page of the real client, empty at first. */
function routesOf({ url, html, answers }: ClientPage): Routes {
  const urls = JSON.stringify(answers.map((answer) => answer.url)).replaceAll('<', '\\u003c');
  const script = `<script nonce="replay">(${String(drawAsAnswered)})(${urls});</script>`;
  const document = html
    .replace(/<body[^>]*>/, (body) => `${body}<template>`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `</template>${script}</body>`);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-replay'; connect-src *";
  const headers = { 'access-control-allow-origin': '*' };
  const slow = answers.map(({ url: address, status, text }): [string, Answer] => [
    address,
    { body: text, status, contentType: 'application/json', headers, delay },
  ]);
  return new Map([[url, answerOf(document, { 'content-security-policy': policy })], ...slow]);
}

function bluesky(page: ClientPage): ReplayPage {
  const pages = [...letters].map((letter) => renamed(page, letter));
  const routes = new Map(pages.flatMap((one) => [...routesOf(one)]));
  return {
    name: 'Bluesky, recorded',
    urls: pages.map(({ url }) => url),
    needed: page.answers.at(-1)?.text ?? '',
    routes,
  };
}

/** A made-up Instagram that asks as the real one does. */
function instagram(): ReplayPage {
  const creators = [...letters].map((letter) => ({ ...baker, handle: `${letter}.${baker.handle}` }));
  const urls = creators.map(({ handle }) => instagramRequests(handle)[0] ?? '');
  const routes = [...instagramRoutes(creators)].map(([address, answer]): [string | RegExp, Answer] => [
    address,
    urls.includes(String(address)) ? answer : { ...answer, delay },
  ]);
  const needed = String([...routes].at(-1)?.[1].body);
  return { name: 'Instagram, made up', urls, needed, routes: new Map(routes) };
}

/** The pages that are there: Bluesky's is a capture. Both of its answers are needed for a rate. */
function replayPages(): ReplayPage[] {
  const page = clientPages().find(({ file }) => file.includes('_profile_loggedout_noisy-brand_'));
  return [...(page ? [bluesky(page)] : []), instagram()];
}

/**
 * Watches each frame, in the extension's world, for a badge with a rate. Answers when it was painted, counted from the
 * last byte of the last answer before, in milliseconds.
 */
const watching = `new Promise((done) => {
  const painted = () => {
    const now = performance.now();
    const answers = performance
      .getEntriesByType('resource')
      .filter((one) => one.initiatorType === 'fetch' || one.initiatorType === 'xmlhttprequest');
    const ends = answers.map((one) => one.responseEnd);
    done(now - Math.max(...ends.filter((end) => end < now)));
  };
  const look = () => {
    const host = document.querySelector('fitlens-badge');
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    const badge = root && (${String(readBadge)})(root);
    if (!/\\d\\s?%/.test(badge?.name ?? '')) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    // What is posted before a paint comes right behind it.
    port1.onmessage = painted;
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
})`;

/** Starts watching in the extension's world as soon as the page has it; endless where no badge with a rate comes. */
function badgeIn(cdp: CDPSession): Promise<number> {
  return new Promise((done) => {
    const giveUp = setTimeout(() => done(Infinity), patience);
    const watch = async (contextId: number) => {
      const options = { contextId, awaitPromise: true, returnByValue: true };
      const { result } = await cdp.send('Runtime.evaluate', { expression: watching, ...options });
      clearTimeout(giveUp);
      done(Number(result.value));
    };
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      // A tab that is closed before the badge has come answers nothing.
      if (context.origin.startsWith('chrome-extension://')) void watch(context.id).catch(() => {});
    });
  });
}

/** How often the floor is measured on a page. */
const times = 5;

/** What nothing goes below: one `JSON.parse` of this text, and the next frame is painted. Milliseconds; runs in the page. */
const parseAndPaint = (text: string): Promise<number> =>
  new Promise((done) => {
    const begin = performance.now();
    JSON.parse(text);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(performance.now() - begin));
      port1.start();
      port2.postMessage(null);
    });
  });

/** From the last byte to the badge, and the floor of the same page a little later, in milliseconds. */
async function badgeOfLoad(context: BrowserContext, url: string, needed: string): Promise<number[]> {
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  const badge = badgeIn(cdp);
  await cdp.send('Runtime.enable');
  await tab.goto(url);
  const milliseconds = await badge;
  const floors: number[] = [];
  for (let time = 0; time < times; time += 1) floors.push(await tab.evaluate(parseAndPaint, needed));
  await tab.close();
  return [milliseconds, spread(floors).middle];
}

/** From the last answer that is needed to the painted badge with its number. */
export async function* measureAnswer(base: readonly Contender[]): AsyncGenerator<Row> {
  for (const { name, urls, needed, routes } of replayPages()) {
    const [badges, floors] = await alternate(
      [...base, now],
      routes,
      async (context) => context,
      (context, round) => badgeOfLoad(context, urls[round] ?? '', needed),
    );
    if (!badges || !floors) continue;
    const measured: Measured = new Map([['floor', floors.get('now') ?? []], ...badges]);
    yield { name, unit: 'ms', measured, floor: 'one parse, a frame', limits: { base: 1.5, floor: 60 } };
  }
}
