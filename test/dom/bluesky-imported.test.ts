import { describe, expect, it } from 'vitest';
import { makeView, type PostView, posts, viewOf } from '../fixtures/bluesky/answers';
import { drawDocument, drawScreen, drawThread } from '../fixtures/bluesky/draw-page';
import { drawItem, type Where } from '../fixtures/bluesky/draw-post';
import { drawnWith } from '../fixtures/bluesky/drawn';
import { api, documentOf, pageAt, read, readOnly } from '../fixtures/bluesky/load';
import { mira } from '../fixtures/bluesky/people';

// An archive brought from elsewhere: its posts claim to be old, and nobody could see them at that time.

const page = pageAt('/profile/mira-bakes.example');

/** The key of a post that is put in at this time. */
function keyAt(time: string): string {
  const alphabet = '234567abcdefghijklmnopqrstuvwxyz';
  let id = (BigInt(Date.parse(time)) * 1000n) << 10n;
  let key = '';
  for (let at = 0; at < 13; at++, id >>= 5n) key = (alphabet[Number(id & 31n)] ?? '') + key;
  return key;
}

/** A post that is put in at one time, claims another, and is first seen by Bluesky at a third. */
function made({ put, claims, seen }: { put: string; claims: string; seen: string }): PostView {
  const post = makeView(keyAt(put), seen, 'Bread', [3, 0, 0, 0]);
  return { ...post, record: { text: 'Bread', createdAt: claims }, indexedAt: seen };
}

const today = '2026-06-19T20:00:00.000Z';
const longAgo = '2019-05-20T09:00:00.000Z';

const readFeed = (...all: PostView[]) =>
  readOnly(JSON.stringify({ feed: all.map((post) => ({ post })) }), api.feed, page);

describe('in the answers', () => {
  it('a post that Bluesky first saw long after it claims to be made is imported', () => {
    const post = made({ put: today, claims: longAgo, seen: today });
    const reading = readFeed(viewOf(posts.root), post);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.root]);
    expect(reading.leftOut).toEqual([{ id: keyAt(today), why: 'imported', source: 'response' }]);
  });

  it('so is one of before 2025, of which Bluesky repeats the claim, and one whose key claims the same', () => {
    expect(readFeed(made({ put: today, claims: longAgo, seen: longAgo })).leftOut).toMatchObject([{ why: 'imported' }]);
    const claims = '2026-05-20T09:00:00.000Z';
    expect(readFeed(made({ put: claims, claims, seen: today })).leftOut).toMatchObject([{ why: 'imported' }]);
  });

  it.each([
    ['minutes late, from a clock that is slow', { put: today, claims: '2026-06-19T19:48:00.000Z', seen: today }],
    [
      'hours late, from a server that was away',
      { put: '2026-06-19T08:00:00.000Z', claims: '2026-06-19T08:00:00.000Z', seen: today },
    ],
    ['from a clock that is fast', { put: today, claims: '2026-06-20T07:00:00.000Z', seen: today }],
    ['of a time that cannot be', { put: today, claims: '9999-12-31T23:59:59-12:00', seen: today }],
    ['of a time that nobody understands', { put: today, claims: 'yesterday', seen: today }],
  ])('a post %s is an ordinary one', (_, times) => {
    const reading = readFeed(made(times));
    expect(reading.posts).toHaveLength(1);
    expect(reading.leftOut).toEqual([]);
  });
});

describe('in a drawn list, which goes by the claimed time and does not tell it', () => {
  const own = (put: string, where: Where = {}) => drawItem(made({ put, claims: put, seen: put }), where);
  const newest = ['2026-06-12', '2026-06-09', '2026-06-06'].map((day) => own(`${day}T08:00:00.000Z`));
  const readList = (...all: string[]) => read(drawnWith(...all), page);

  it('posts that were put in long after those above them are imported', () => {
    const reading = readList(...newest, own(today), own('2026-06-19T20:00:01.000Z'));
    expect(reading.posts).toHaveLength(3);
    expect(reading.leftOut).toMatchObject([{ why: 'imported', source: 'exact' }, { why: 'imported' }]);
  });

  it('one older post in front may be a pin whose mark is not read', () => {
    expect(readList(own('2025-01-01T08:00:00.000Z'), ...newest).leftOut).toEqual([]);
  });

  it('pins, own reposts and heads of threads stand above newer ones, and tell nothing of them', () => {
    const old = ['2025-01-01T08:00:00.000Z', '2025-01-02T08:00:00.000Z', '2025-01-03T08:00:00.000Z'] as const;
    const reading = readList(
      own(old[0], { above: 'pin' }),
      own(old[1], { above: { repostedBy: mira } }),
      own(old[2], { continued: true }),
      drawItem(viewOf(posts.continuation), { continues: true }),
      ...newest,
    );
    expect(reading.posts).toHaveLength(5);
    expect(reading.leftOut).toMatchObject([{ why: 'answer' }]);
  });

  it('a list of what somebody liked goes by when it was liked', () => {
    const stranger = makeView('3mnovujp42230', '2026-06-06T10:00:00.000Z', 'Rye', [1, 1, 0, 0], {
      author: { did: 'did:plc:some2body', handle: 'somebody.example' },
    });
    const reading = readList(...newest, drawItem(stranger), own(today));
    expect(reading.posts).toHaveLength(4);
  });
});

describe('on the page of one post', () => {
  it('Bluesky’s own mark above the time tells, whatever its words', () => {
    const html = drawDocument(drawScreen(drawThread({ asked: viewOf(posts.root), isArchived: true })));
    const reading = read(documentOf(html), pageAt(`/profile/mira-bakes.example/post/${posts.root}`));
    expect(reading.posts).toEqual([]);
    expect(reading.leftOut).toEqual([{ id: posts.root, why: 'imported', source: 'exact' }]);
  });
});
