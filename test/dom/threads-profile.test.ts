import { describe, expect, it, vi } from 'vitest';
import { threads } from '../../src/sites/with-readers';
import {
  at,
  boundsOf,
  documentOf,
  pageAt,
  postIn,
  posts,
  read,
  readFixture,
  readText,
  textOf,
} from '../fixtures/threads/load';

const mira = pageAt('/@mira.bakes');
const whyOf = ({ missing }: ReturnType<typeof read>, what: string) => missing.find((one) => one.what === what)?.why;

describe('the profile of a visitor without an account', () => {
  const reading = readFixture('profile.html');

  it('tells the account to the last follower', () => {
    expect(reading.account).toEqual({
      site: 'threads',
      handle: 'mira.bakes',
      id: '63000000001',
      name: 'Mira Bakes',
      followers: { value: 12_345, min: 12_345, max: 12_345, source: 'embedded' },
      following: null,
      postCount: null,
      bio: 'Sourdough & small batches\nLeeds',
      links: ['https://mira.example/book'],
      category: null,
      verified: true,
      private: false,
    });
    expect(reading.tried).toEqual([
      { source: 'embedded', found: true },
      { source: 'visible', found: true },
    ]);
  });

  it('has her threads, and neither the stranger’s post she reposted nor the second part of a thread', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([
      posts.pinned,
      posts.fresh,
      posts.quoting,
      posts.head,
      posts.hiddenLikes,
      posts.paid,
    ]);
    expect(reading.posts.every(({ author, repost }) => author === 'mira.bakes' && !repost)).toBe(true);
  });

  it('counts quotes among the reposts, as the page does', () => {
    expect(postIn(reading, posts.pinned)).toMatchObject({
      url: `https://www.threads.com/@mira.bakes/post/${posts.pinned}`,
      publishedAt: '2025-11-02T08:00:00.000Z',
      kind: 'carousel',
      likes: { value: 2_190, source: 'embedded' },
      comments: { value: 287 },
      shares: { value: 161, min: 161, max: 161 },
      pinned: true,
      caption: 'Start here: my sourdough notes',
    });
  });

  it('a zero is a number, not a gap', () => {
    expect(postIn(reading, posts.fresh)).toMatchObject({ kind: 'text', pinned: false, shares: { value: 0 } });
  });

  it('hidden likes are unknown: the number in their place is a placeholder', () => {
    expect(postIn(reading, posts.hiddenLikes)).toMatchObject({
      likes: null,
      hidden: ['likes'],
      comments: { value: 12 },
    });
    expect(whyOf(reading, `posts.${posts.hiddenLikes}.likes`)).toBe('hidden');
  });

  it('marks what Threads labels as paid', () => {
    expect(reading.posts.filter(({ paid }) => paid === 'label').map(({ id }) => id)).toEqual([posts.paid]);
  });

  it('has a place for the badge beside the followers', () => {
    const document = documentOf(textOf('profile.html'));
    expect(threads.anchor(document, mira)?.textContent?.trim()).toBe('12.3K followers');
    expect(threads.anchor(document, pageAt('/@leo.lifts'))).toBeNull();
    expect(threads.anchor(document, pageAt(`/@mira.bakes/post/${posts.fresh}`))).toBeNull();
  });

  it('says nothing about anybody else', () => {
    expect(readFixture('profile.html', '/@somebody.else')).toMatchObject({ account: null, posts: [] });
  });
});

describe('the drawn page alone, after the visitor came from another profile', () => {
  const reading = readFixture('profile-drawn.html');

  it('is hers, though the JSON in the document is still of the profile before', () => {
    expect(reading.account).toMatchObject({
      handle: 'mira.bakes',
      name: 'Mira Bakes',
      followers: { value: 12_345, min: 12_345, max: 12_345, source: 'exact' },
      id: null,
    });
    expect(reading.posts.map(({ id }) => id)).not.toContain(posts.ofStranger);
    expect(reading.posts).toHaveLength(6);
  });

  it('cuts numbers off from 1,000 up, and so does not pretend to be exact', () => {
    expect(boundsOf(postIn(reading, posts.pinned)?.likes)).toEqual([2_100, 2_199]);
    expect(boundsOf(postIn(reading, posts.head)?.likes)).toEqual([937, 937]);
    expect(postIn(reading, posts.head)?.publishedAt).toBe('2026-06-15T18:00:00.000Z');
  });

  it('reads the counts by their order, whatever the language calls them', () => {
    const html = textOf('profile-drawn.html').replaceAll('"Like"', '"Gefällt mir"').replaceAll('"Repost"', '"Teilen"');
    expect(read(documentOf(html), mira)).toEqual(reading);
  });

  it('takes an empty button for neither zero nor hidden', () => {
    expect(postIn(reading, posts.hiddenLikes)?.likes).toBeNull();
    expect(postIn(reading, posts.fresh)?.shares).toBeNull();
  });

  it('leaves a count out altogether where one post prints none: the rest would look better than the account is', () => {
    expect(reading.posts.every(({ shares }) => shares === null)).toBe(true);
    expect(reading.posts.every(({ comments }) => comments !== null)).toBe(true);
    expect(whyOf(reading, 'posts.shares')).toBe('not-loaded');
  });

  it('is completed by the answers the page loaded', () => {
    const answers = ['profile.json', 'list.json'].flatMap((name) => readText(textOf(name), mira));
    const both = read(documentOf(textOf('profile-drawn.html')), mira, answers);
    expect(both.account?.followers).toMatchObject({ value: 12_345, source: 'response' });
    expect(both.posts).toHaveLength(6);
    expect(both.posts.every(({ shares }) => shares !== null)).toBe(true);
    expect(both.missing.filter(({ why }) => why === 'disagreement')).toEqual([]);
  });

  it('is not read while the header is still another’s', () => {
    const [, visible] = threads.read(documentOf(textOf('profile-drawn.html')), pageAt('/@leo.lifts'), at);
    expect(visible).toMatchObject({ account: null, posts: [] });
  });
});

describe('a profile without numbers says why', () => {
  it('private: the account is known, its posts are not', () => {
    const reading = readFixture('profile-private.html');
    expect(reading.account).toMatchObject({ private: true, followers: { value: 12_345 } });
    expect(whyOf(reading, 'posts')).toBe('private');
  });

  it('no posts at all', () => {
    expect(whyOf(readFixture('profile-no-posts.html'), 'posts')).toBe('none');
  });

  it('still loading', () => {
    expect(readFixture('loading.html')).toMatchObject({
      account: null,
      missing: [{ what: 'page', why: 'not-loaded' }],
    });
  });

  it('not found', () => {
    expect(readFixture('not-found.html')).toMatchObject({
      account: null,
      missing: [{ what: 'page', why: 'not-found' }],
    });
    expect(whyOf(readFixture('not-found.html', '/@leo.lifts'), 'page')).toBe('not-loaded');
  });

  it('only for visitors with an account', () => {
    const html = textOf('not-found.html').replace('BarcelonaErrorRoute', 'BarcelonaLoginRoute');
    expect(whyOf(read(documentOf(html), mira), 'page')).toBe('login-wall');
  });

  it('on the way there from the login', () => {
    const login = textOf('not-found.html').replace('BarcelonaErrorRoute', 'BarcelonaLoginRoute');
    const html = login.replace('"/@mira.bakes"', '"/login/?next=%2F%40mira.bakes"');
    expect(whyOf(read(documentOf(html), mira), 'page')).toBe('not-loaded');
  });

  it('no page of the present kind', () => {
    expect(whyOf(read(documentOf('<main></main>'), mira), 'page')).toBe('unknown-layout');
  });
});

describe('the page of one post', () => {
  const reading = readFixture('post.html', `/@mira.bakes/post/${posts.head}`);

  it('tells that post alone, and its author', () => {
    expect(reading.posts).toMatchObject([
      { id: posts.head, kind: 'video', likes: { value: 937 }, shares: { value: 51 } },
    ]);
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', id: '63000000001', followers: null });
  });

  it('has the views of the post beside it', () => {
    const blocks = ['post-target.json', 'post-views.json'].map(
      (name) => `<script type="application/json" data-sjs>{"__bbox":{"result":${textOf(name)}}}</script>`,
    );
    const told = read(documentOf(blocks.join('')), pageAt(`/@mira.bakes/post/${posts.head}`));
    expect(told.posts).toMatchObject([{ id: posts.head, likes: { value: 937 }, views: { value: 15_174 } }]);
  });

  it('a later part of a thread is no post, also where the address names it', () => {
    const later = readFixture('post.html', `/@mira.bakes/post/${posts.continuation}`);
    expect(later.posts).toEqual([]);
    expect(later.leftOut).toContainEqual({ id: posts.continuation, why: 'answer', source: 'embedded' });
    expect(later.account).toMatchObject({ handle: 'mira.bakes' });
  });

  it('credits nobody else with it', () => {
    expect(readFixture('post.html', `/@leo.lifts/post/${posts.head}`)).toMatchObject({ account: null, posts: [] });
  });
});

describe('looking again', () => {
  it('parses the JSON of a document once, and again when more of it has arrived', () => {
    const document = documentOf(textOf('profile.html'));
    const scripts = [...document.querySelectorAll('script')];
    const whole = scripts.map((script) => script.textContent ?? '');
    for (const script of scripts) script.replaceChildren((script.textContent ?? '').slice(0, 50));
    expect([...threads.read(document, mira, at)][0]?.account).toBeNull();
    scripts.forEach((script, i) => script.replaceChildren(whole[i] ?? ''));
    expect([...threads.read(document, mira, at)][0]?.account?.followers?.value).toBe(12_345);
    const parse = vi.spyOn(JSON, 'parse');
    expect([...threads.read(document, mira, at)][0]?.account?.followers?.value).toBe(12_345);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });
});
