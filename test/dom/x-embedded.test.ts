import { describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../src/model/reading';
import { joinReadings } from '../../src/records/join-readings';
import { objectsIn } from '../../src/sites/x/json/script-objects';
import { documentOf, idAt, pageAt, posts, read, readFixture, readText, textOf, whyOf } from '../fixtures/x/load';

const exactly = (value: number) => ({ value, min: value, max: value, source: 'embedded' });
const html = textOf('server-drawn.html');
const mira = pageAt('/mira_bakes');

describe('a profile that X’s server has drawn, for a visitor who is not logged in', () => {
  it('tells the account exactly, though its parts stand apart', () => {
    const reading = readFixture('server-drawn.html', '/Mira_Bakes');
    expect(reading.account).toEqual({
      site: 'x',
      handle: 'mira_bakes',
      id: '1500000000000000001',
      name: 'Mira <Bakes>',
      followers: exactly(12_345),
      following: exactly(210),
      postCount: exactly(4321),
      bio: 'Says: "rye, {not} wheat"',
      links: ['https://mira.example/shop'],
      category: null,
      verified: true,
      private: false,
    });
    expect(reading.tried).toContainEqual({ source: 'embedded', found: true });
    expect(whyOf(reading, 'posts')).toBe('not-loaded');
  });

  it('tells it as well where nothing stands apart', () => {
    const text =
      '<script>$R[1]={result:$R[2]={__typename:"User",core:$R[3]={name:"Mira",screen_name:"mira_bakes"},' +
      'relationship_counts:$R[4]={followers:770,following:0},rest_id:"21",verification:$R[5]={is_blue_verified:!1,' +
      'verified:!1}},same:$R[2]};</script>';
    expect(read(documentOf(text), mira).account).toMatchObject({
      id: '21',
      followers: exactly(770),
      following: exactly(0),
      postCount: null,
      bio: null,
      verified: false,
    });
  });

  it('says of another account only what is that one’s', () => {
    const { account } = read(documentOf(html), pageAt('/other_person'));
    expect(account).toMatchObject({ id: '1600000000000000001', followers: exactly(99), bio: null, verified: null });
    expect(read(documentOf(html), pageAt('/third_person')).account).toBeNull();
  });

  it('says nothing where two accounts claim the same handle', () => {
    const twice = documentOf(html.replace('screen_name:"other_person"', 'screen_name:"mira_bakes"'));
    expect(read(twice, mira).account).toBeNull();
  });

  it('takes no number that is cut off for a whole one', () => {
    const cut = html.slice(0, html.indexOf('12345,') + 3);
    expect(read(documentOf(`${cut}</script>`), mira).account).toMatchObject({ handle: 'mira_bakes', followers: null });
  });

  it('reads data that had not arrived whole the first time', () => {
    const document = documentOf('<script></script>');
    const script = document.querySelector('script');
    const whole = documentOf(html).querySelector('script')?.textContent ?? '';
    script?.append(whole.slice(0, whole.indexOf('12345') + 3));
    expect(read(document, mira).account?.followers ?? null).toBeNull();
    script?.append(whole.slice(whole.indexOf('12345') + 3));
    expect(read(document, mira).account?.followers).toEqual(exactly(12_345));
  });

  it('searches them once, however often the page is looked at', () => {
    const document = documentOf(html);
    const first = read(document, mira);
    const parse = vi.spyOn(JSON, 'parse');
    expect(read(document, mira)).toEqual(first);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('reads the account beside parts that name themselves many times over', () => {
    const parts = Array.from({ length: 12 }, () => '"client:a"').join(',');
    const bound = html.replace('profile_bio:', `more:$R[90]={__id:"client:a",__refs:[${parts}]},profile_bio:`);
    expect(bound).not.toBe(html);
    expect(read(documentOf(bound), mira).account?.followers).toEqual(exactly(12_345));
  });

  it.each([
    ['nested without end', `<script>relationship_counts:$R[1]=${'{a:'.repeat(50_000)}</script>`],
    [
      'going round in circles',
      html.replace('screen_name:"mira_bakes"', 'screen_name:$R[99]={__ref:"client:VXNlcjoxNTA=:core"}'),
    ],
  ])('is not read where its data are %s', (_, text) => {
    expect(read(documentOf(text), mira).account).toBeNull();
  });
});

describe('a profile that X’s server streams', () => {
  const reading = readFixture('server-streamed.html');

  it('tells the account and its newest posts exactly, in the same way as the answers that are in it', () => {
    const answers = ['user-2026-10.json', 'tweets-2026-10.json'].flatMap((name) => [
      ...readText(textOf(name), 'UserByScreenName', mira),
      ...readText(textOf(name), 'UserOriginalsTimeline', mira),
    ]);
    const asEmbedded = JSON.parse(
      JSON.stringify(joinReadings(answers)).replaceAll('"response"', '"embedded"'),
    ) as Reading;
    expect(reading.account).toEqual(asEmbedded.account);
    expect(reading.posts).toEqual(asEmbedded.posts);
    expect(reading.posts).toHaveLength(5);
    expect(whyOf(reading, 'posts')).toBeUndefined();
  });

  it('says so where the posts are picked ones', () => {
    const years = [posts.photo, posts.long].reduce(
      (text, id, place) => text.replaceAll(id, idAt(`201${place}-12-14T02:40:00Z`)),
      textOf('server-streamed.html'),
    );
    expect(whyOf(read(documentOf(years), mira), 'posts')).toBe('mixed-sample');
  });

  it('has no posts where two accounts claim the same handle', () => {
    const twice = textOf('server-streamed.html').replace(
      '</head>',
      '<script>$R[7]={core:{screen_name:"mira_bakes"},rest_id:"9",relationship_counts:$R[8]={followers:1}}</script></head>',
    );
    expect(read(documentOf(twice), mira)).toMatchObject({ account: null, posts: [] });
  });
});

describe.each(['server-streamed-post.html', 'server-drawn-post.html'])('a post’s page as %s', (name) => {
  it('tells the asked post, which stands for its thread, and no answers', () => {
    const reading = readFixture(name, `/mira_bakes/status/${posts.threadStart}`);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.threadStart]);
    expect(reading.leftOut).toContainEqual({ id: posts.threadEnd, why: 'answer', source: 'embedded' });
    expect(reading.posts[0]).toMatchObject({
      author: 'mira_bakes',
      likes: exactly(220),
      comments: exactly(15),
      shares: exactly(30),
      saves: exactly(80),
      views: exactly(8000),
      kind: 'text',
      caption: 'How to keep a starter alive, a thread',
    });
    expect(reading.account?.followers ?? null).toEqual(name === 'server-drawn-post.html' ? exactly(12_345) : null);
  });

  it('tells nothing of a post that answers somebody else', () => {
    expect(readFixture(name, `/mira_bakes/status/${posts.answer}`).posts.map(({ id }) => id)).not.toContain(
      posts.answer,
    );
  });
});

describe('a page that X’s server has marked up for search engines', () => {
  const structured = (value: number) => ({ value, min: value, max: value, source: 'structured' });

  it('tells the account exactly', () => {
    const reading = readFixture('server-drawn-marked.html');
    expect(reading.account).toMatchObject({
      handle: 'mira_bakes',
      id: '1500000000000000001',
      name: 'Mira Bakes 🍞',
      followers: structured(12_345),
      following: structured(210),
      postCount: structured(4321),
      bio: 'Sourdough & small batches. Club: https://t.co/Bb2',
      links: ['https://mira.example/shop'],
    });
  });

  it('tells no posts: nobody knows whether quotes are in the shares that it names', () => {
    expect(readFixture('server-drawn-marked.html').posts).toEqual([]);
    expect(readFixture('server-drawn-marked.html', `/mira_bakes/status/${posts.photo}`).posts).toEqual([]);
  });

  it('says of another account only what is that one’s', () => {
    expect(readFixture('server-drawn-marked.html', '/other_person').account).toMatchObject({
      name: 'Other Person',
      followers: null,
    });
    expect(readFixture('server-drawn-marked.html', '/third_person').account).toBeNull();
  });
});

describe('data that are handed over as JavaScript', () => {
  it('are no functions of JavaScript’s own, whatever word stands for a value', () => {
    expect(objectsIn('$R[1]={a:constructor,b:__proto__,c:!0,d:!1,e:null,f:12}')).toEqual([
      { a: undefined, b: undefined, c: true, d: false, e: null, f: 12 },
    ]);
  });

  it('are read to their end where a text in them never ends', () => {
    const endless = `$R[1]={whole:$R[2]={a:1},text:"${'\\"'.repeat(300_000)}`;
    expect(objectsIn(endless)).toEqual([{ a: 1 }]);
    expect(objectsIn(`${endless}\\`)).toEqual([{ a: 1 }]);
  });
});
