import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import { youtube } from '../../src/sites/youtube/site';
import { at, documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import {
  aboutPanel,
  aboutResponse,
  ageGate,
  channelPage,
  continuation,
  counts,
  gridVideo,
  html,
  lockup,
  lockupBy,
  membersBadge,
  part,
  playerPage,
  short,
  stranger,
  terminated,
  topicPage,
  video,
} from '../fixtures/youtube/made';

const mira = pageAt('/@mira.bakes');
const known: PageRef = { ...mira, accountId: ids.mira };
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
const rounded = (min: number, max: number) => ({ value: min, min, max, source: 'rounded' });
const served = (data: object | undefined, page = mira, lang = 'en-GB') =>
  readDocument(documentOf(html({ ...(data ? { data: { ...data } } : {}), lang })), page);
const withEntries = (...entries: { [key: string]: unknown }[]) => served(channelPage({ entries }));

describe('the header of a channel', () => {
  it('shows subscribers cut to three digits, in full words first', () => {
    expect(served(channelPage()).account).toMatchObject({
      handle: 'mira.bakes',
      id: ids.mira,
      name: 'Mira Bakes',
      followers: rounded(7_030, 7_039),
      following: null,
      postCount: exact(139),
      bio: 'Sourdough and slow mornings',
      links: ['https://mira.example/shop'],
      category: null,
      verified: true,
    });
  });

  it('shows them in full below a thousand', () => {
    const page = channelPage({ counts: [part('940 subscribers'), part('1 video')] });
    expect(served(page).account).toMatchObject({ followers: exact(940), postCount: exact(1) });
  });

  it('is read by place, in any language', () => {
    const page = channelPage({
      counts: [part('4,69\u00a0M de suscriptores', '4,69 millones de suscriptores'), part('6,8\u00a0K vídeos')],
    });
    expect(served(page, mira, 'es-ES').account).toMatchObject({
      followers: rounded(4_690_000, 4_699_999),
      postCount: rounded(6_800, 6_899),
    });
  });

  it('has one count alone where the other is hidden: which one is not said, so neither is read', () => {
    const reading = served(channelPage({ counts: [part('139 videos')] }));
    expect(reading.account).toMatchObject({ followers: null, postCount: null });
    expect(reading.missing).toContainEqual({ what: 'followers', why: 'hidden' });
  });

  it('is not read in a language that is not known: "m" is a thousand to some', () => {
    const reading = served(channelPage({ counts: [part('22m'), part('7')], language: '' }), mira, '');
    expect(reading.account?.followers).toBeNull();
    expect(reading.missing).toContainEqual({ what: 'followers', why: 'ambiguous' });
  });

  it('is read in the language that the JSON tells where the document tells none', () => {
    expect(
      served(channelPage({ language: 'es-ES', counts: [part('4,69 M de suscriptores'), part('7 vídeos')] }), mira, '')
        .account,
    ).toMatchObject({
      followers: rounded(4_690_000, 4_699_999),
      postCount: exact(7),
    });
  });

  it('of a layout that is not known gives an account without numbers', () => {
    const reading = served({
      ...channelPage(),
      header: { c4TabbedHeaderRenderer: { subscriberCountText: { simpleText: '9K' } } },
    });
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', followers: null, postCount: null, verified: null });
    expect(reading.missing).toContainEqual({ what: 'followers', why: 'unknown-layout' });
  });

  it('of a channel without a handle goes by its id', () => {
    const page = pageAt(`/channel/${ids.mira}`);
    const reading = served(channelPage({ handle: null }), page);
    expect(reading.account).toMatchObject({ handle: ids.mira, id: ids.mira });
    expect(reading.account && youtube.profileUrl(reading.account)).toBe(`https://www.youtube.com/channel/${ids.mira}`);
  });

  it('says when there is no description', () => {
    expect(served(channelPage({ description: '' })).missing).toContainEqual({ what: 'bio', why: 'none' });
  });
});

describe('the dialog behind the description', () => {
  const links = ['https://mira.example/shop', 'https://photos.example/mira.bakes'];

  it('has every link and the number of videos in full', () => {
    for (const page of [known, mira, pageAt(`/channel/${ids.mira}`)])
      expect(readBody(JSON.stringify(aboutResponse()), page, 'browse', 'en').account).toMatchObject({
        handle: 'mira.bakes',
        id: ids.mira,
        followers: rounded(7_030, 7_039),
        postCount: exact(1_239, 'response'),
        bio: 'Sourdough and slow mornings',
        links,
      });
  });

  it('comes with the page where the address asks for it', () => {
    const data = { ...channelPage({ counts: [part('1.2k videos')] }), engagementPanels: [aboutPanel] };
    const { account, missing } = served(data, pageAt('/@mira.bakes/about'));
    expect(account).toMatchObject({ followers: rounded(7_030, 7_039), postCount: exact(1_239), links });
    expect(missing.map(({ what }) => what)).not.toContain('followers');
  });

  it('of another channel says nothing here', () => {
    const page = { ...pageAt('/@creator_one'), accountId: ids.stranger };
    expect(readBody(JSON.stringify(aboutResponse()), page, 'browse', 'en').account).toBeNull();
  });
});

describe('a channel that YouTube itself put together', () => {
  it('has a name and subscribers, and videos of others', () => {
    const page = pageAt(`/channel/${ids.mira}`);
    const data = topicPage([lockup('video000001', ['12k views', '13 days ago'])]);
    for (const reading of [served(data, page), readBody(JSON.stringify(data), page, 'browse')])
      expect(reading).toMatchObject({
        account: { handle: ids.mira, name: 'Baking', followers: rounded(74_400_000, 74_499_999), postCount: null },
        posts: [],
      });
  });
});

it('a channel about a game shows no subscribers at all', () => {
  const header = { interactiveTabbedHeaderRenderer: { title: { simpleText: 'Bread Quest' } } };
  const reading = served({ ...topicPage([]), header }, pageAt(`/channel/${ids.mira}`));
  expect(reading.account).toMatchObject({ id: ids.mira, name: 'Bread Quest', followers: null });
  expect(reading.missing).toContainEqual({ what: 'followers', why: 'not-on-page' });
});

describe('the videos of a channel', () => {
  it('have shortened views and a rough age', () => {
    const { posts } = withEntries(lockup('video000001', ['12k views', '13 days ago']));
    expect(posts).toMatchObject([
      {
        id: 'video000001',
        url: 'https://www.youtube.com/watch?v=video000001',
        author: 'mira.bakes',
        kind: 'video',
        views: rounded(12_000, 12_999),
        publishedAt: null,
        caption: 'Loaf video000001',
        pinned: false,
        collaboration: false,
      },
    ]);
    expect(Date.parse(posts[0]?.publishedWithin?.to ?? '')).toBeLessThanOrEqual(Date.parse(at) - 13 * 86_400_000);
  });

  it('are read in either order of views and time', () => {
    const [post] = withEntries(lockup('video000001', ['3 weeks ago', '447 views'])).posts;
    expect(post).toMatchObject({ views: exact(447) });
    expect(post?.publishedWithin).not.toBeNull();
  });

  it('had their views in full until the spring of 2026', () => {
    const { posts } = withEntries(video('video000001', { simpleText: '1,230,086 views' }, '8 months ago'));
    expect(posts).toMatchObject([{ kind: 'video', views: exact(1_230_086) }]);
  });

  it('are told apart from their age even in a language whose words for time are not known', () => {
    const { posts } = served(
      channelPage({
        language: 'ms',
        entries: [
          lockup('video000001', ['2.4K tontonan', '3 minggu yang lalu']),
          lockup('video000002', ['4 minggu yang lalu', '447 tontonan']),
          lockup('video000003', ['12 tontonan', '2 bulan yang lalu']),
          lockup('video000004', ['12 minggu yang lalu'], { rows: [membersBadge] }),
        ],
      }),
      mira,
      'ms',
    );
    expect(posts.map(({ views }) => views)).toEqual([rounded(2_400, 2_499), exact(447), null, null]);
  });

  it('are never the people who wait or watch, however many numbers stand beside them', () => {
    const lines = [
      ['120 waiting', 'Premieres in 3 hours'],
      ['120 watching', '5 products'],
      ['75 waiting', 'Premieres tomorrow at 9'],
    ];
    for (const parts of lines)
      expect(withEntries(lockup('video000001', parts, { badge: '' })).posts).toMatchObject([{ views: null }]);
  });

  it('without any views yet have an unknown number, not a word taken for zero', () => {
    expect(withEntries(lockup('video000001', ['No views', '2 minutes ago'])).posts).toMatchObject([{ views: null }]);
  });

  it('for members alone show no views, and say why', () => {
    const reading = withEntries(lockup('video000001', ['12 hours ago'], { rows: [membersBadge] }));
    expect(reading.posts).toMatchObject([{ views: null, kind: 'video' }]);
    expect(reading.missing).toContainEqual({ what: 'posts.views', why: 'members-only' });
  });

  it.each([
    ['a stream that is on', lockup('video000001', ['500 watching'], { badge: 'LIVE', style: 'LIVE' })],
    ['a stream nobody watches', lockup('video000001', [], { badge: 'LIVE', style: 'LIVE' })],
    ['a premiere', lockup('video000001', ['56 waiting', 'Premieres 14/08/2026, 13:00'], { badge: 'Upcoming' })],
    [
      'a stream in the older list',
      video('video000001', { runs: [{ text: '18' }, { text: ' watching' }] }, null, {
        thumbnailOverlays: [{ thumbnailOverlayTimeStatusRenderer: { style: 'LIVE' } }],
      }),
    ],
  ])('%s has people waiting or watching, not views', (_, entry) => {
    const reading = withEntries(entry);
    expect(reading.posts).toMatchObject([{ kind: 'live', views: null, publishedWithin: null }]);
    expect(reading.missing).toContainEqual({ what: 'posts.views', why: 'live' });
  });

  it('that were streamed are videos like the others', () => {
    const { posts } = served(
      channelPage({ tab: 'streams', entries: [lockup('video000001', ['43k views', 'Streamed 6 months ago'])] }),
    );
    expect(posts).toMatchObject([{ kind: 'video', views: rounded(43_000, 43_999) }]);
  });

  it('that are shorts have views and no time', () => {
    const { posts } = served(channelPage({ tab: 'shorts', entries: [short('short000001', '895k views')] }));
    expect(posts).toMatchObject([
      {
        kind: 'short',
        url: 'https://www.youtube.com/shorts/short000001',
        views: rounded(895_000, 895_999),
        publishedWithin: null,
      },
    ]);
  });

  it('of somebody else are not credited, and joint ones are marked', () => {
    const { posts } = withEntries(
      lockupBy('foreign0001', 'Creator One', stranger, ['1.2M views', '2 years ago']),
      lockupBy('foreign0002', 'Creator One', undefined, ['1.2M views', '2 years ago']),
      lockupBy('foreign0004', 'Mira Bakes Fan Club', undefined, ['1.2M views', '2 years ago']),
      lockupBy('joint000001', 'Mira Bakes and Creator One', { both: [stranger, { browseId: ids.mira }] }, [
        '9k views',
        '3 days ago',
      ]),
      lockupBy('joint000002', 'Creator One and Mira Bakes', undefined, ['9k views', '3 days ago']),
      lockupBy('own00000001', 'Mira Bakes', undefined, ['9k views', '4 days ago']),
      video('foreign0003', { simpleText: '9 views' }, '5 days ago', {
        ownerText: { runs: [{ navigationEndpoint: stranger }] },
      }),
    );
    expect(posts.map(({ id, collaboration }) => [id, collaboration])).toEqual([
      ['joint000001', true],
      ['joint000002', true],
      ['own00000001', false],
    ]);
  });

  it('in the order "popular" or "oldest" are no sample of the recent ones', () => {
    const popular = ['2 years ago', '1 month ago', '3 years ago', '2 weeks ago', '1 year ago', '2 days ago'];
    const entries = popular.map((time, index) => lockup(`video00000${index}`, ['12k views', time]));
    expect(withEntries(...entries).posts).toEqual([]);
  });

  it('of the first tab are those of the shelf with the newest ones', () => {
    const shelf = (url: string, id: string) => ({ url, entries: [lockup(id, ['12k views', '13 days ago'])] });
    const { posts } = served(
      channelPage({
        tab: 'featured',
        shelves: [
          shelf('/videos?view=0&sort=p&shelf_id=0', 'popular0001'),
          shelf('/videos?view=0&sort=dd&shelf_id=1', 'newest00001'),
          shelf('/playlists?list=1', 'picked00001'),
        ],
      }),
    );
    expect(posts.map(({ id }) => id)).toEqual(['newest00001']);
  });

  it('of the first tab had a shape of their own until the spring of 2026', () => {
    const entries = [gridVideo('video000001', { simpleText: '1,230,086 views' }, '8 months ago')];
    const { posts } = served(
      channelPage({ tab: 'featured', shelves: [{ url: '/videos?view=0&sort=dd&shelf_id=0', entries }] }),
    );
    expect(posts).toMatchObject([{ id: 'video000001', kind: 'video', views: exact(1_230_086) }]);
  });

  it('are nothing on tabs of playlists and posts', () => {
    const entries = [lockup('video000001', ['12k views', '13 days ago'])];
    expect(served(channelPage({ tab: 'releases', entries })).posts).toEqual([]);
  });
});

describe('going on to another channel without a new document', () => {
  const document = documentOf(
    html({ data: channelPage({ entries: [lockup('video000001', ['12k views', '13 days ago'])] }) }),
  );

  it('leaves the JSON of the first one behind, which says nothing of the second', () => {
    for (const address of ['/@creator_one', `/channel/${ids.stranger}`, '/watch?v=video000001'])
      expect(readDocument(document, pageAt(address))).toMatchObject({
        account: null,
        posts: [],
        missing: [{ what: 'page', why: 'not-loaded' }],
      });
  });

  it('does not take a handle alone where the id is known to be another', () => {
    expect(readDocument(document, { ...mira, accountId: ids.stranger }).account).toBeNull();
  });
});

describe('channels that are not shown', () => {
  it.each([
    ['age-gated', ageGate, 'age-gate'],
    ['terminated or missing', terminated, 'not-found'],
  ])('%s', (_, data, why) => {
    const gone = { account: null, posts: [], missing: [{ what: 'page', why }] };
    expect(served(data)).toMatchObject(gone);
    expect(readBody(JSON.stringify(data), known, 'browse')).toMatchObject(gone);
  });

  it('say nothing of another channel', () => {
    const page = { ...pageAt('/@creator_one'), accountId: ids.stranger };
    expect(served(terminated, page).missing).toEqual([{ what: 'page', why: 'not-loaded' }]);
    expect(readBody(JSON.stringify(terminated), page, 'browse').missing).toEqual([]);
  });

  it('are told from pages without any JSON, which are a layout that is not known', () => {
    expect(served(undefined).missing).toEqual([{ what: 'page', why: 'unknown-layout' }]);
  });
});

describe('responses', () => {
  const browse = (json: object, page = known, language = '') =>
    readBody(JSON.stringify(json), page, 'browse', language);

  it('of a channel are read as the document is', () => {
    const reading = browse(channelPage({ entries: [lockup('video000001', ['12k views', '13 days ago'])] }), mira);
    expect(reading.account).toMatchObject({
      id: ids.mira,
      followers: rounded(7_030, 7_039),
      postCount: exact(139, 'response'),
    });
    expect(reading.posts).toMatchObject([{ views: rounded(12_000, 12_999) }]);
    expect(reading.tried).toEqual([{ source: 'response:browse', found: true }]);
  });

  it('that continue a list name its videos once the channel’s id is known, and tell no language: the page’s is theirs', () => {
    const more = continuation([lockup('video000001', ['12k views', '13 days ago']), short('short000001', '447 views')]);
    expect(browse(more, mira).posts).toEqual([]);
    expect(browse(more, { ...known, accountId: ids.stranger }).posts).toEqual([]);
    expect(browse(more).posts).toMatchObject([
      { id: 'video000001', author: 'mira.bakes', views: null },
      { id: 'short000001', kind: 'short', caption: 'Short short000001', views: null },
    ]);
    expect(browse(more).missing).toContainEqual({ what: 'posts.views', why: 'ambiguous' });
    expect(browse(more, known, 'en-GB').posts).toMatchObject([
      { id: 'video000001', views: rounded(12_000, 12_999), publishedWithin: { to: '2026-06-07T12:00:00.000Z' } },
      { id: 'short000001', views: exact(447, 'response') },
    ]);
  });

  it('that bring a whole page tell their own language, whatever the page’s was before', () => {
    const page = channelPage({ entries: [lockup('video000001', ['12k views', '13 days ago'])] });
    expect(browse(page, mira, 'de').posts).toMatchObject([{ views: rounded(12_000, 12_999) }]);
  });

  it('to choosing an order are taken only if their times show that it is the usual one', () => {
    expect(browse(continuation([short('short000001', '447 views')], 'reload')).posts).toEqual([]);
  });

  it('of feeds, of comments, and of other addresses never leave the page', () => {
    const tapped = (path: string, text: string) =>
      youtube.responses.some(({ url, holds }) => url.test(`https://www.youtube.com/${path}`) && holds.test(text));
    const channel = JSON.stringify(channelPage({ entries: [lockup('video000001', ['1 view', '1 day ago'])] }));
    expect(tapped('youtubei/v1/browse?prettyPrint=false', channel)).toBe(true);
    expect(
      tapped(
        'youtubei/v1/browse',
        channel.replaceAll(`"browse_id","value":"${ids.mira}"`, '"browse_id","value":"FEhistory"'),
      ),
    ).toBe(false);
    expect(tapped('youtubei/v1/search', channel)).toBe(false);
    for (const name of ['next', 'get_watch', 'reel/reel_watch_sequence'])
      expect(tapped(`youtubei/v1/${name}`, '{"onResponseReceivedEndpoints":[]}')).toBe(false);
    expect(tapped('youtubei/v1/player/heartbeat', JSON.stringify(playerPage('video000001')))).toBe(false);
    expect(tapped('youtubei/v1/live_chat/get_live_chat', channel)).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    ['/@mira.bakes', { kind: 'profile', handle: 'mira.bakes', accountId: null }],
    ['/@mira.bakes/videos?view=0', { kind: 'profile', handle: 'mira.bakes' }],
    ['/@%EB%AF%B8%EB%9D%BC', { kind: 'profile', handle: '미라' }],
    [`/channel/${ids.mira}/shorts`, { kind: 'profile', handle: null, accountId: ids.mira }],
    ['/c/MiraBakes', { kind: 'profile', handle: null, accountId: null }],
    ['/user/mirabakes/about', { kind: 'profile', handle: null, accountId: null }],
    ['/watch?v=video000001&t=3', { kind: 'post', postId: 'video000001', handle: null }],
    ['/shorts/short000001', { kind: 'post', postId: 'short000001' }],
    ['/live/video000001?feature=share', { kind: 'post', postId: 'video000001' }],
    ['/@mira.bakes/a-tab-of-tomorrow', { kind: 'profile', handle: 'mira.bakes' }],
  ])('%s', (address, page) => {
    expect(pageAt(address)).toMatchObject({ site: 'youtube', ...page });
  });

  it.each([
    '/',
    '/feed/history',
    '/results?search_query=x',
    '/playlist?list=x',
    '/@mira.bakes/live',
    '/@',
    '/@%E0%A4',
    '/watch',
    '/shorts',
    '/live',
    '/mirabakes/videos',
    '/channel/x',
  ])('%s is neither channel nor video', (address) => {
    expect(youtube.page(new URL(address, 'https://www.youtube.com'))).toBeNull();
  });

  it('of old name nobody: the JSON counts while the header shows the same channel', () => {
    const page = pageAt('/c/MiraBakes');
    expect(served(channelPage({ counts }), page).account).toBeNull();
  });
});
