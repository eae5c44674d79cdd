import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/model/count';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { youtube } from '../../src/sites/with-readers';
import { at, blankPage, readBody, readDocument } from '../fixtures/youtube/load';
import { type Capture, captures } from '../support/captures';

// Real pages hold people's names: everything about them is taken from the captures while the test runs, by a walk
// through the whole JSON that knows nothing of how the readers find their way.

type Outcome = 'right' | 'null' | 'wrong';
interface Check {
  what: string;
  outcome: Outcome;
}
interface Truth {
  page: PageRef;
  followers?: string | undefined;
  postCount?: string | undefined;
  name?: string | undefined;
  videos: { id: string; views?: string | undefined; running?: boolean }[];
  post?: {
    id: string;
    views?: string;
    likes?: string | undefined;
    comments?: string | undefined;
    publishedAt?: string;
  };
}

const all = captures('youtube');
if (all === null) console.warn('No captures of YouTube on this machine: its readers are not held against real pages.');

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every value under a key, anywhere. */
function every(json: unknown, key: string): unknown[] {
  if (!isNode(json)) return [];
  return Object.entries(json).flatMap(([name, value]) => [...(name === key ? [value] : []), ...every(value, key)]);
}
const first = (json: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((here, key) => every(here, key)[0], json);
const words = (json: unknown): string | undefined =>
  isNode(json)
    ? ((json.simpleText ??
        json.content ??
        (Array.isArray(json.runs) && json.runs.map((run: Node) => run.text).join(''))) as string | undefined)
    : undefined;

/** "12k views" as the range it stands for; English, German and Spanish as in the captures. */
function rangeOf(text: string): { min: number; max: number } | null {
  const [, digits, unit = ''] = /(\d[\d.,]*)[\s\u00a0]?(k\b|m\b|Mio|mil\b)?/i.exec(text) ?? [];
  if (digits === undefined) return null;
  const scale = /^m(?!il)/i.test(unit) ? 1e6 : unit === '' ? 1 : 1e3;
  if (scale === 1) return { min: Number(digits.replace(/\D/g, '')), max: Number(digits.replace(/\D/g, '')) };
  const [whole = '', fraction = ''] = digits.split(/[.,]/);
  const step = scale / 10 ** fraction.length;
  const min = Number(whole + fraction) * step;
  return { min, max: min + step - 1 };
}

function judge(what: string, got: Count | null | undefined, text: string | undefined): Check[] {
  const range = text === undefined ? null : rangeOf(text);
  // A count that the page shows nowhere must stay unknown.
  if (range === null) return got ? [{ what, outcome: 'wrong' }] : [];
  if (!got) return [{ what: `${what} (${text})`, outcome: 'null' }];
  return [{ what, outcome: got.min === range.min && got.max === range.max ? 'right' : 'wrong' }];
}

/** The account and the videos of a channel's page. */
function channelTruth(json: unknown): Truth | null {
  const id = every(json, 'params')
    .flat()
    .filter(isNode)
    .find(({ key }) => key === 'browse_id')?.value;
  if (typeof id !== 'string') return null;
  const metadata = first(json, 'channelMetadataRenderer') as Node | undefined;
  const handle = /@([^/]+)$/.exec((metadata?.vanityChannelUrl as string | undefined) ?? '')?.[1] ?? null;
  const rows = every(first(json, 'pageHeaderViewModel'), 'metadataRows')[0] as Node[] | undefined;
  const parts = rows?.at(-1)?.metadataParts as Node[] | undefined;
  const videos = every(json, 'richItemRenderer').flatMap((item) => {
    const node = (item as Node).content as Node;
    const video = node.videoRenderer as Node | undefined;
    const lockup = node.lockupViewModel as Node | undefined;
    const short = node.shortsLockupViewModel as Node | undefined;
    if (video) {
      const text = words(video.viewCountText);
      const running = isNode(video.viewCountText) && 'runs' in video.viewCountText;
      return [{ id: String(video.videoId), views: running ? undefined : text, running }];
    }
    if (lockup?.contentType === 'LOCKUP_CONTENT_TYPE_VIDEO') {
      const texts = every(lockup.metadata, 'metadataParts')
        .flat()
        .map((part) => words((part as Node).text) ?? '');
      return [{ id: String(lockup.contentId), views: texts.find((text) => text.endsWith(' views')) }];
    }
    if (!short) return [];
    return [{ id: String(short.entityId).slice(-11), views: words(first(short.overlayMetadata, 'secondaryText')) }];
  });
  const newest = every(json, 'shelfRenderer').filter((shelf) =>
    JSON.stringify((shelf as Node).endpoint ?? null).includes('sort=dd'),
  );
  for (const video of every(newest, 'gridVideoRenderer') as Node[])
    videos.push({ id: String(video.videoId), views: words(video.viewCountText) });
  const topic = first(json, 'topicChannelDetailsRenderer') as Node | undefined;
  const page = { ...blankPage, handle: handle && decodeURIComponent(handle), accountId: id };
  const name = (metadata?.title as string | undefined) ?? words(topic?.title);
  const hasTwo = (parts?.length ?? 0) > 1;
  const textAt = (index: number) => (hasTwo ? words(parts?.[index]?.text) : undefined);
  return { page, followers: words(topic?.subtitle) ?? textAt(0), postCount: textAt(1), name, videos };
}

/** The one video of a page that plays it. */
function watchTruth(next: unknown, player: unknown): Truth | null {
  const micro = first(player, 'playerMicroformatRenderer') as Node | undefined;
  const details = (player as Node | null)?.videoDetails as Node | undefined;
  const id = first((next as Node | null)?.currentVideoEndpoint, 'videoId') ?? details?.videoId;
  if (typeof id !== 'string') return null;
  const button = first(next, 'segmentedLikeDislikeButtonViewModel', 'likeButtonViewModel', 'accessibilityText');
  const panel = every(next, 'engagementPanelSectionListRenderer').find(
    (one) => (one as Node).panelIdentifier === 'engagement-panel-comments-section',
  );
  const owner = first(next, 'videoOwnerRenderer') as Node | undefined;
  const publishDate = micro?.publishDate as string | undefined;
  return {
    page: { ...blankPage, kind: 'post', postId: id },
    followers: words(owner?.subscriberCountText),
    videos: [],
    post: {
      id,
      views: String(
        (micro?.viewCount as string | undefined) ?? words(first(next, 'videoViewCountRenderer', 'viewCount')),
      ),
      likes: (micro?.likeCount ?? button) as string | undefined,
      comments: words(first(panel, 'contextualInfo')),
      ...(publishDate?.includes('T') ? { publishedAt: new Date(publishDate).toISOString() } : {}),
    },
  };
}

function check({ account, posts }: Reading, truth: Truth): Check[] {
  const { post } = truth;
  const got = posts.find(({ id }) => id === post?.id);
  const isExpected = (id: string) => truth.videos.some((video) => video.id === id) || id === post?.id;
  return [
    ...judge('followers', account?.followers, truth.followers),
    ...judge('postCount', account?.postCount, truth.postCount),
    ...(truth.name && account
      ? [{ what: 'name', outcome: account.name === truth.name ? 'right' : 'wrong' } as Check]
      : []),
    ...(account?.id && truth.page.accountId && account.id !== truth.page.accountId
      ? [{ what: 'id', outcome: 'wrong' } as Check]
      : []),
    ...truth.videos.flatMap(({ id, views }) => judge(`${id}.views`, posts.find((one) => one.id === id)?.views, views)),
    ...posts
      .filter(({ id }) => !isExpected(id))
      .map(({ id }): Check => ({ what: `${id} is nobody's`, outcome: 'wrong' })),
    ...(post
      ? [
          ...judge('views', got?.views, post.views),
          ...judge('likes', got?.likes, post.likes),
          ...judge('comments', got?.comments, post.comments),
        ]
      : []),
    ...(post?.publishedAt && got?.publishedAt
      ? [{ what: 'publishedAt', outcome: got.publishedAt === post.publishedAt ? 'right' : 'wrong' } as Check]
      : []),
  ];
}

const objectAfter = (text: string, name: string): unknown => {
  const start = text.indexOf(`var ${name} = {`);
  if (start === -1) return null;
  const end = text.indexOf('</script>', start);
  const code = text
    .slice(start + `var ${name} = `.length, end)
    .replace(/;(?:var (?:meta|head)|if \(window)[^]*$/, '')
    .replace(/;\s*$/, '');
  return JSON.parse(code) as unknown;
};

const isHtml = (file: string) => /\.html(?:\.gz)?$/.test(file);

const documents = new Map<string, Document>();

/** Each document is parsed once: they are large. */
function documentOf({ file, text }: Capture): Document {
  const document = documents.get(file) ?? new JSDOM(text).window.document;
  documents.set(file, document);
  return document;
}

/** The language a response was asked for in, as the captures' index tells; its page would have had it. */
const languageOf = (file: string): string => {
  const index = all?.find((capture) => capture.file === 'INDEX.md')?.text.split('\n');
  const row = index?.find((line) => line.startsWith(`| ${file} `)) ?? '';
  return / \| ([a-z]{2}(?:-[A-Z]{2})?) \| /.exec(row)?.[1] ?? '';
};

/** What a capture says, and what the readers say of it. */
function hold(capture: Capture): { truth: Truth; reading: Reading } | null {
  const { file, text } = capture;
  if (isHtml(file)) {
    const [next, player] = [objectAfter(text, 'ytInitialData'), objectAfter(text, 'ytInitialPlayerResponse')];
    const truth = file.includes('watch') ? watchTruth(next, player) : channelTruth(next);
    if (truth === null) return null;
    return { truth, reading: readDocument(documentOf(capture), truth.page) };
  }
  const json: unknown = JSON.parse(text);
  const kind = /^yt-(browse|next|player)/.exec(file)?.[1] ?? '';
  const truth =
    kind === 'browse'
      ? channelTruth(json)
      : kind === 'next'
        ? watchTruth(json, null)
        : kind === 'player'
          ? watchTruth(null, json)
          : null;
  return truth && { truth, reading: readBody(text, truth.page, kind, languageOf(file)) };
}

/**
 * Layouts of 2025 and later; older ones may be unknown, never wrong. Topics that YouTube itself put together (carousel,
 * interactive) show the videos of others.
 */
const isPresent = (file: string) =>
  /202[56]/.test(file) && !/interactive|carousel|agegate|alert|excerpt|fragment/.test(file);

const totals: Record<Outcome, number> = { right: 0, null: 0, wrong: 0 };
const files = (all ?? []).filter(
  ({ file }) => /^yt-(?:browse|next|player|html)/.test(file) && !/comments|renderedDOM/.test(file),
);

describe.skipIf(all === null)('YouTube as it really was', () => {
  it.each(files.map((capture) => [capture.file, capture] as const))('%s', { timeout: 60_000 }, (file, capture) => {
    const held = hold(capture);
    if (held === null) return;
    const checks = check(held.reading, held.truth);
    for (const { outcome } of checks) totals[outcome] += 1;
    expect(checks.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
    const unread = checks.filter(({ outcome }) => outcome === 'null');
    expect(isPresent(file) ? unread : []).toEqual([]);
  });

  it.each(files.map((capture) => [capture.file, capture] as const))(
    '%s says nothing of another channel or video',
    { timeout: 60_000 },
    (_, capture) => {
      const { file, text } = capture;
      const profile: PageRef = { ...blankPage, handle: 'creator_one', accountId: 'UC0000000000000000000000' };
      const post: PageRef = { ...blankPage, kind: 'post', postId: '00000000000' };
      for (const page of [profile, post]) {
        const readings = isHtml(file)
          ? youtube.read(documentOf(capture), page, at)
          : ['browse', 'next', 'player'].map((kind) => readBody(text, page, kind));
        for (const reading of readings) expect(reading).toMatchObject({ account: null, posts: [] });
      }
    },
  );

  it('reads most of it, and none of it wrongly', () => {
    console.log(`YouTube captures: ${totals.right} right, ${totals.null} null, ${totals.wrong} wrong`);
    expect(totals.wrong).toBe(0);
    expect(totals.right).toBeGreaterThan(0);
  });
});
