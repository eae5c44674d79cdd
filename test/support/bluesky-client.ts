import { type Capture, captures } from './captures';
import type { Routes } from './routes';

// Pages and answers of the real Bluesky client, with made-up people; the truth is the database that it showed.

interface Truth {
  accounts: { [key: string]: AccountTruth };
  pages: { [file: string]: PageTruth };
}

interface AccountTruth {
  did: string;
  handle: string;
  followers: number;
  posts: { key: string; createdAt: string; isAnswer: boolean; pinned: boolean }[];
}

interface PageTruth {
  url: string;
  account: string;
  at: string;
  drawn: { items?: { key: string }[] };
  responses: { file: string; url: string; status: number }[];
}

/** One captured page with all that is true of it. */
export interface ClientPage {
  file: string;
  url: string;
  html: string;
  account: AccountTruth;
  /** The answers the client got, in the order they came. */
  answers: { url: string; status: number; text: string }[];
  /** The keys of the account's own posts that are no answers, as far as the page or its answers hold them. */
  heads: string[];
}

function pageOf(file: string, truth: Truth, all: Map<string, Capture>): ClientPage[] {
  const page = truth.pages[file];
  const account = page && truth.accounts[page.account];
  if (!page || !account) return [];
  const answers = page.responses.map(({ file: answer, url, status }) => ({
    url,
    status,
    text: all.get(answer)?.text ?? '',
  }));
  const html = all.get(file)?.text ?? '';
  const shown = [html, ...answers.map(({ text }) => text)].join('\n');
  const isShown = (key: string) => shown.includes(`${account.did}/app.bsky.feed.post/${key}`) || drawn.has(key);
  const drawn = new Set(page.drawn.items?.map(({ key }) => key));
  const heads = account.posts.filter((post) => !post.isAnswer && isShown(post.key)).map(({ key }) => key);
  return [{ file, url: page.url, html, account, answers, heads }];
}

/** The captured pages; empty, with a line on the console, where the captures are not on this machine. */
export function clientPages(): ClientPage[] {
  const all = new Map((captures('bluesky') ?? []).map((one) => [one.file, one]));
  const truth = all.get('ground-truth.json');
  if (!truth) return [];
  const { accounts, pages } = JSON.parse(truth.text) as Truth;
  return Object.keys(pages).flatMap((file) => pageOf(file, { accounts, pages }, all));
}

/** How many of these posts an estimate made now is worked out from, by the rules of the docs. */
export function sampleSize({ account, heads }: ClientPage, now: Date): number {
  const days = (one: { createdAt: string }) => (now.getTime() - Date.parse(one.createdAt)) / 86_400_000;
  const own = account.posts.filter(({ key, pinned }) => heads.includes(key) && !pinned);
  const settled = own.filter((post) => days(post) >= 1);
  const ripe = settled.length >= 6 ? settled : own;
  const recent = ripe.filter((post) => days(post) <= 183);
  return Math.min(30, (recent.length >= 6 ? recent : ripe).length);
}

/** The page asks for the recorded answers, one after the other, as the client did, and draws nothing new. */
function replaying({ html, answers }: ClientPage): string {
  const urls = JSON.stringify(answers.map(({ url }) => url));
  const script = `<script>(async () => { for (const url of ${urls}) await (await fetch(url)).arrayBuffer(); })();</script>`;
  return html.replace(/<head[^>]*>/, (head) => `${head}${script}`);
}

const runsOurs = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src *",
};
const runsNothing = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const html = 'text/html; charset=utf-8';

/** Serves the page as it was drawn; its answers too, where it is to ask for them again. */
export function serve(page: ClientPage, replays: boolean): Routes {
  const document = replays ? replaying(page) : page.html;
  const headers = replays ? runsOurs : runsNothing;
  const answers = replays ? page.answers : [];
  return new Map([
    [page.url, { body: document, headers, contentType: html }],
    ...answers.map(({ url, status, text }): [string, object] => [
      url,
      { body: text, status, contentType: 'application/json', headers: { 'access-control-allow-origin': '*' } },
    ]),
  ]);
}
