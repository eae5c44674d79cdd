import { describe, expect, it } from 'vitest';
import { drawDocument, drawRefusal, drawScreen, drawWarning } from '../fixtures/bluesky/draw-page';
import { posts, threadV2, viewOf } from '../fixtures/bluesky/answers';
import { type PageName, readDrawn } from '../fixtures/bluesky/drawn';
import { type Answer, api, documentOf, pageAt, read, readAll, textOf } from '../fixtures/bluesky/load';
import { leo, mira } from '../fixtures/bluesky/people';

const page = pageAt('/profile/mira-bakes.example');
const identity: Answer = { url: api.identity, text: JSON.stringify({ did: mira.did }) };
const whyOf = ({ missing }: ReturnType<typeof read>, what: string) => missing.find((one) => one.what === what)?.why;

const profile = (more: object): Answer => ({
  url: api.profile,
  text: JSON.stringify({ ...(JSON.parse(textOf('profile.json')) as object), ...more }),
});
const refusal = (url: string, error: string, message = ''): Answer => ({
  url,
  text: JSON.stringify({ error, message }),
});
const readAnswers = (...answers: Answer[]) => readAll(page, null, [identity, ...answers]);

describe('a screen in place of a profile says why', () => {
  it.each<[PageName, string]>([
    ['suspended', 'suspended'],
    ['deactivated', 'deactivated'],
    ['not-found', 'not-found'],
    ['sign-in', 'sign-in-required'],
    ['blocked', 'blocked-by-viewer'],
    ['loading', 'not-loaded'],
  ])('%s: %s', (name, why) => {
    expect(readDrawn(name)).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why }] });
  });

  const whyDrawn = (screen: string) => whyOf(read(documentOf(drawDocument(drawScreen(screen))), page), 'page');

  it('too many questions of this visitor’s are told by the server', () => {
    expect(whyDrawn(drawRefusal('Rate Limit Exceeded'))).toBe('throttled');
  });

  it('a failed connection says nothing about the account, nor does a warning that can be opened', () => {
    expect(whyDrawn(drawRefusal('Unable to connect. Please check your internet connection and try again.'))).toBe(
      'not-loaded',
    );
    expect(whyDrawn(drawWarning())).toBe('not-loaded');
  });

  it('one of a page visited before says nothing', () => {
    const html = drawDocument(drawScreen(drawRefusal('Account has been suspended'), true));
    expect(whyOf(read(documentOf(html), page), 'page')).toBe('not-loaded');
  });

  it('a profile that its visitor blocks is hers by the handle on it', () => {
    expect(whyOf(readDrawn('blocked', '/profile/leo-lifts.example'), 'page')).toBe('not-loaded');
  });
});

describe('an answer in place of a profile says why', () => {
  it.each([
    ['AccountTakedown', 'Account has been suspended', 'suspended'],
    ['AccountDeactivated', 'Account is deactivated', 'deactivated'],
    ['InvalidRequest', 'Profile not found', 'not-found'],
    ['RateLimitExceeded', 'Rate Limit Exceeded', 'throttled'],
  ])('%s (%s): %s', (error, message, why) => {
    const reading = readAnswers(refusal(api.profile, error, message));
    expect(reading).toMatchObject({ account: null, missing: [{ what: 'page', why }] });
  });

  it('where it was asked for by the handle too', () => {
    const url = api.profile.replace(/=.*/, '=mira-bakes.example');
    expect(whyOf(readAll(page, null, [refusal(url, 'AccountTakedown')]), 'page')).toBe('suspended');
  });

  it('but nothing where it is about somebody else, or about the server', () => {
    const others = api.profile.replace(/=.*/, `=${encodeURIComponent(leo.did)}`);
    expect(readAnswers(refusal(others, 'AccountTakedown')).missing).toEqual([]);
    expect(readAnswers(refusal(api.profile, 'UpstreamFailure', 'Upstream Failure')).missing).toEqual([]);
  });
});

describe('a profile without posts says why', () => {
  const label = { val: '!no-unauthenticated', src: mira.did };

  it.each<[string, object, string | undefined]>([
    ['its owner wants visitors to log in', { labels: [label] }, 'sign-in-required'],
    ['this visitor is logged in', { labels: [label], viewer: { blockedBy: false } }, 'not-loaded'],
    ['somebody else has labelled it', { labels: [{ ...label, src: leo.did }] }, 'not-loaded'],
    ['its owner took that back', { labels: [{ ...label, neg: true }] }, 'not-loaded'],
    ['its visitor blocks it', { viewer: { blocking: 'at://x', blockedBy: false } }, 'blocked-by-viewer'],
    ['its visitor blocks it by a list', { viewer: { blockingByList: { uri: 'at://x' } } }, 'blocked-by-viewer'],
    ['it blocks its visitor', { viewer: { blockedBy: true } }, 'blocks-viewer'],
    ['it has none', { postsCount: 0 }, 'none'],
  ])('%s', (_, more, why) => {
    const reading = readAnswers(profile(more));
    expect(reading.account?.followers?.value).toBe(18_412);
    expect(whyOf(reading, 'posts')).toBe(why);
  });

  it.each([
    ['BlockedActor', 'blocked-by-viewer'],
    ['BlockedByActor', 'blocks-viewer'],
    ['RateLimitExceeded', 'throttled'],
  ])('its list came as an error: %s', (error, why) => {
    expect(whyOf(readAnswers(profile({}), refusal(api.feed, error)), 'posts')).toBe(why);
  });

  it('its list came and held nothing', () => {
    const answer = (json: object, url = api.feed) => ({ url, text: JSON.stringify(json) });
    const whyAfter = (...answers: Answer[]) => whyOf(readAnswers(profile({}), ...answers), 'posts');
    expect(whyAfter(answer({ feed: [] }))).toBe('empty-list');
    expect(whyAfter(answer({ feed: [{ post: viewOf(posts.answer) }] }))).toBe('empty-list');
    // There is more of it, or it is the list of another tab.
    expect(whyAfter(answer({ feed: [{ post: viewOf(posts.answer) }], cursor: 'x' }))).toBe('not-loaded');
    expect(whyAfter(answer({ feed: [] }, `${api.feed}&cursor=x`))).toBe('not-loaded');
    const media = api.feed.replace('posts_and_author_threads', 'posts_with_media');
    expect(whyAfter(answer({ feed: [] }, media))).toBe('not-loaded');
    expect(whyOf(readAnswers(profile({ postsCount: 0 }), answer({ feed: [] })), 'posts')).toBe('none');
  });
});

describe('a thread in which the post is not shown says why', () => {
  it.each([
    ['threadItemNoUnauthenticated', {}, 'sign-in-required'],
    ['threadItemNotFound', {}, 'not-found'],
    ['threadItemBlocked', { author: { viewer: { blockedBy: true } } }, 'blocks-viewer'],
    ['threadItemBlocked', { author: { viewer: { blocking: 'at://x' } } }, 'blocked-by-viewer'],
    ['threadItemBlocked', {}, undefined],
  ])('%s', (type, more, why) => {
    const thread = threadV2.thread.map((item) => ({
      ...item,
      value: { $type: `app.bsky.unspecced.defs#${type}`, ...more },
    }));
    const whyAt = (address: string) =>
      whyOf(readAll(pageAt(address), null, [{ url: api.threadV2, text: JSON.stringify({ thread }) }]), 'page');
    expect(whyAt(`/profile/mira-bakes.example/post/${posts.root}`)).toBe(why);
    expect(whyAt(`/profile/mira-bakes.example/post/${posts.continuation}`)).toBeUndefined();
    expect(whyAt('/profile/mira-bakes.example')).toBeUndefined();
  });

  it('in the older threads too', () => {
    const thread = { $type: 'app.bsky.feed.defs#notFoundPost', uri: viewOf(posts.root).uri, notFound: true };
    const asked = pageAt(`/profile/mira-bakes.example/post/${posts.root}`);
    const reading = readAll(asked, null, [{ url: api.thread, text: JSON.stringify({ thread }) }]);
    expect(whyOf(reading, 'page')).toBe('not-found');
  });
});
