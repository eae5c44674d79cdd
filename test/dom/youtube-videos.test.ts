import { describe, expect, it } from 'vitest';
import { at, documentOf, ids, pageAt, readDocument } from '../fixtures/youtube/load';
import { channelPage } from '../fixtures/youtube/channel';
import { html } from '../fixtures/youtube/drawn';
import { gridVideo, lockup, lockupBy, membersBadge, short, stranger, video } from '../fixtures/youtube/entries';

const mira = pageAt('/@mira.bakes');
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
const rounded = (min: number, max: number) => ({ value: min, min, max, source: 'rounded' });
const served = (data: object | undefined, page = mira, lang = 'en-GB') =>
  readDocument(documentOf(html({ ...(data ? { data: { ...data } } : {}), lang })), page);
const withEntries = (...entries: { [key: string]: unknown }[]) => served(channelPage({ entries }));
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
      // Names that lead nowhere are words of one language: whose video it is, is not certain.
      lockupBy('unclear0001', 'Creator One and Mira Bakes', undefined, ['9k views', '3 days ago']),
      lockupBy('own00000001', 'Mira Bakes', undefined, ['9k views', '4 days ago']),
      video('foreign0003', { simpleText: '9 views' }, '5 days ago', {
        ownerText: { runs: [{ navigationEndpoint: stranger }] },
      }),
    );
    expect(posts.map(({ id, collaboration }) => [id, collaboration])).toEqual([
      ['joint000001', true],
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
