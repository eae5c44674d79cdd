import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { get } from '../../src/reading/json/json';
import { documentOf, idAt, pageAt, posts, read, readFixture, readOnly, textOf } from '../fixtures/x/load';

const mira = pageAt('/mira_bakes');
const photo = pageAt(`/mira_bakes/status/${posts.photo}`);

const idsOf = (all: { id: string }[]) => all.map(({ id }) => id);

describe('an answer, also to oneself, in X’s answers', () => {
  /** The photo with these fields put in, as the answer about this one post tells it. */
  const readWith = (fields: object, legacy: object = {}) =>
    readOnly(
      JSON.stringify(
        JSON.parse(textOf('post.json'), (_, value: unknown) =>
          get(value, 'rest_id') === posts.photo
            ? { ...Object(value), legacy: { ...Object(get(value, 'legacy')), ...legacy }, ...fields }
            : value,
        ),
      ),
      'TweetResultByRestId',
      photo,
    );

  it.each([
    ['its conversation began with another post', {}, { conversation_id_str: posts.threadStart }],
    ['it is a later part of a thread', {}, { self_thread: { id_str: posts.threadStart } }],
    ['it answers the account itself', {}, { in_reply_to_status_id_str: '1', in_reply_to_screen_name: 'mira_bakes' }],
    ['it begins with whom it is for', {}, { in_reply_to_user_id_str: '1600000000000000001' }],
    ['what it answers is gone', { reply_to_results: {} }, {}],
  ])('is left out where %s', (_, fields, legacy) => {
    const reading = readWith(fields, legacy);
    expect(reading.posts).toEqual([]);
    expect(reading.leftOut).toEqual([{ id: posts.photo, why: 'answer', source: 'response' }]);
  });

  it('is none where the post begins the conversation and its thread', () => {
    const head = {
      conversation_id_str: posts.photo,
      self_thread: { id_str: posts.photo },
      in_reply_to_screen_name: null,
    };
    expect(idsOf(readWith({}, head).posts)).toEqual([posts.photo]);
  });

  it('says of what else stands in a list what it is', () => {
    const { leftOut } = readOnly(textOf('tweets-2026-08.json'), 'UserTweets');
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { id: posts.repost, why: 'repost', source: 'response' },
        { id: posts.selfRepost, why: 'repost', source: 'response' },
        { id: posts.promoted, why: 'advertisement', source: 'response' },
        { id: posts.threadEnd, why: 'answer', source: 'response' },
      ]),
    );
  });

  it('names nobody who answered below a post', () => {
    const page = pageAt(`/mira_bakes/status/${posts.threadStart}`);
    const { leftOut } = readOnly(textOf('conversation-2026-10.json'), 'TweetDetail', page);
    expect(leftOut.map(({ why }) => why)).not.toContain('otherAuthor');
  });
});

describe('an answer on a page without hooks for tests', () => {
  const html = textOf('profile-redrawn-answers.html');
  const heads = [posts.photo, posts.threadStart, posts.carousel];

  it('stands below what it answers, where a list by time has newer posts above', () => {
    const reading = read(documentOf(html), mira);
    expect(idsOf(reading.posts)).toEqual(heads);
    expect(idsOf(reading.leftOut)).toEqual([posts.ofStranger, posts.answer, posts.threadEnd]);
  });

  it('is made at once with the first post of its thread, wherever it stands', () => {
    const seconds = (count: number) => idAt(new Date(Date.parse('2026-07-28T07:07:36Z') + count * 1000).toISOString());
    const apart = html.replaceAll(posts.carousel, seconds(2)).replaceAll(posts.threadStart, seconds(0));
    expect(idsOf(read(documentOf(apart), mira).posts)).toEqual([posts.photo, seconds(0)]);
  });

  it('says whom it answers between its author and its text', () => {
    const document = documentOf(html);
    const text = [...document.querySelectorAll('div[dir="auto"]')].find((one) => one.textContent === 'Market day');
    text?.insertAdjacentHTML('beforebegin', '<div>Antwort an <a href="/other_person">@other_person</a></div>');
    expect(idsOf(read(document, mira).posts)).toEqual([posts.photo, posts.threadStart]);
    const mentions = documentOf(
      html.replace('Market day', 'Market day with <a href="/other_person">@other_person</a>'),
    );
    expect(idsOf(read(mentions, mira).posts)).toEqual(heads);
  });

  it('is none where somebody reposted what stands above it', () => {
    const document = documentOf(html);
    const repost = document.querySelector(`[data-href$="/status/${posts.ofStranger}"] article`);
    repost?.insertAdjacentHTML('afterbegin', '<div><a href="/mira_bakes">Mira Bakes reposted</a></div>');
    expect(idsOf(read(document, mira).posts)).toContain(posts.answer);
    // Others draw the line in an article of its own, around that of the post.
    const around = documentOf(html);
    const inner = around.querySelector(`[data-href$="/status/${posts.ofStranger}"] article`);
    const outer = around.createElement('article');
    inner?.replaceWith(outer);
    if (inner) outer.append(inner);
    expect(idsOf(read(around, mira).posts)).toContain(posts.answer);
  });

  it('is no first post that is older than all others: that one is pinned', () => {
    const pinned = documentOf(html.replaceAll(posts.photo, posts.pinned));
    const reading = read(pinned, mira);
    expect(reading.posts.map(({ id, pinned: isPinned }) => [id, isPinned])).toEqual([
      [posts.pinned, true],
      [posts.threadStart, false],
      [posts.carousel, false],
    ]);
  });

  it.each([
    ['with_replies', []],
    ['media', []],
    ['whatever_comes_next', []],
    ['', heads],
    ['all', heads],
  ])('is not looked for on the part /%s, which the address tells where no tab does', (part, ids) => {
    const { document } = new JSDOM(html, { url: `https://x.com/Mira_Bakes/${part}` }).window;
    const reading = read(document, mira);
    expect(reading.account?.followers?.min).toBe(12_300);
    expect(idsOf(reading.posts)).toEqual(ids);
  });
});

describe('an answer on a page with hooks for tests', () => {
  it('says whom it answers between its author and its text', () => {
    const document = documentOf(textOf('profile.html'));
    const text = [...document.querySelectorAll('[data-testid="tweetText"]')].find((one) =>
      one.textContent?.startsWith('Rye'),
    );
    text?.insertAdjacentHTML(
      'beforebegin',
      '<div>Replying to <a href="/other_person"><span>@other_person</span></a></div>',
    );
    const reading = read(document, mira);
    expect(idsOf(reading.posts)).not.toContain(posts.photo);
    expect(reading.leftOut).toContainEqual({ id: posts.photo, why: 'answer', source: 'exact' });
  });

  it('is a part of a thread also where it stands on its own page below the head', () => {
    const document = documentOf(textOf('post-answer.html').replaceAll('other_person', 'mira_bakes'));
    const reading = read(document, pageAt(`/mira_bakes/status/${posts.answer}`));
    expect(reading).toMatchObject({ posts: [], leftOut: [{ id: posts.answer, why: 'answer' }] });
  });

  it('is not called one while the list that led to the post is still drawn', () => {
    const reading = readFixture('profile.html', `/mira_bakes/status/${posts.carousel}`);
    expect(reading).toMatchObject({ posts: [], leftOut: [] });
  });

  it('makes no answers of posts that somebody picked, which stand in no order', () => {
    const reading = readFixture('profile-picked.html');
    expect(reading.posts).toHaveLength(5);
    expect(reading.leftOut).toEqual([]);
  });
});
