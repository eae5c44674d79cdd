import { describe, expect, it } from 'vitest';
import { instagram } from '../../src/sites/with-readers';
import { tapped } from '../../src/sites/instagram/tapped';
import { at, graphql, ids, pageAt, readText, textOf } from '../fixtures/instagram/load';

const profile = pageAt('/mira.bakes/');
const api = (path: string) => `https://www.instagram.com/api/v1/${path}`;

describe('responses that are about something else', () => {
  it.each(['home-feed.json', 'search.json', 'reposts.json', 'tagged.json', 'messages.json'])(
    '%s is never copied, and never credited',
    (name) => {
      expect(tapped.some(({ url, holds }) => url.test(graphql) && holds.test(textOf(name)))).toBe(false);
      for (const { read } of instagram.responses)
        expect(read(JSON.parse(textOf(name)), { ...profile, accountId: ids.mira }, at, 'en', '')).toMatchObject({
          account: null,
          posts: [],
        });
    },
  );

  it.each(['other-timeline.json', 'other-profile.json'])('%s came too late: its account is not the page’s', (name) => {
    expect(readText(textOf(name), { ...profile, accountId: ids.mira })).toMatchObject({
      account: null,
      posts: [],
      missing: [],
    });
  });

  it('the tap copies why there is no answer, and nothing longer that begins so', () => {
    const copies = (text: string) => tapped.every(({ holds }) => holds.test(text));
    expect(copies('{"message":"Please wait a few minutes before you try again.","require_login":true}')).toBe(true);
    expect(copies('for (;;);{"require_login":true,"status":"fail"}')).toBe(true);
    expect(copies('{"status":"fail","message":"checkpoint_required"}')).toBe(true);
    expect(copies('{"status":"ok"}')).toBe(false);
    expect(tapped.some(({ holds }) => holds.test(`{"message":"${'Dear Mira, '.repeat(300)}"}`))).toBe(false);
    expect(tapped.some(({ holds }) => holds.test('{"data":{"thread":{"message":"See you at 8"}}}'))).toBe(false);
  });

  it('the tap copies profiles, posts and reels from Instagram’s own addresses alone', () => {
    const copies = (url: string, name: string) =>
      tapped.some((one) => one.url.test(url) && one.holds.test(textOf(name)));
    expect(copies(graphql, 'profile.json')).toBe(true);
    expect(copies('/api/graphql', 'timeline.json')).toBe(true);
    expect(copies(`${graphql}?doc_id=1`, 'reels-2026-08.json')).toBe(true);
    expect(copies('/api/graphql', 'reels-logged-out.json')).toBe(true);
    expect(copies(graphql, 'post.json')).toBe(true);
    expect(copies(api('feed/timeline/'), 'user-feed.json')).toBe(false);
    expect(copies(api('direct_v2/inbox/'), 'profile.json')).toBe(false);
    expect(copies('https://elsewhere.example/graphql/query', 'profile.json')).toBe(false);
  });
});
