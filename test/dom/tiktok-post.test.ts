import { describe, expect, it } from 'vitest';
import {
  api,
  boundsOf,
  documentOf,
  pageAt,
  postIn,
  posts,
  read,
  readFixture,
  readText,
  textOf,
} from '../fixtures/tiktok/load';

const address = `/@mira.bakes/video/${posts.paid}`;

describe('a video’s page', () => {
  const reading = readFixture('video.html', address);

  it('credits its author with this one video', () => {
    expect(reading.posts).toHaveLength(1);
    expect(reading.posts[0]).toMatchObject({
      id: posts.paid,
      author: 'mira.bakes',
      kind: 'video',
      publishedAt: '2026-05-30T12:00:00.000Z',
      likes: { value: 990, source: 'embedded' },
      comments: { value: 51 },
      shares: { value: 20 },
      saves: { value: 88 },
      pinned: null,
    });
    expect(boundsOf(reading.posts[0]?.views)).toEqual([11_050, 11_150]);
  });

  it('tells the author, with followers as rounded as they are there', () => {
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', name: 'Mira Bakes' });
    expect(boundsOf(reading.account?.followers)).toEqual([12_250, 12_350]);
  });

  it('sees the label of a paid post, which its JSON does not have', () => {
    expect(reading.posts[0]?.paid).toBe('label');
  });
});

describe('a video that the visitor went on to', () => {
  const stranger = pageAt(`/@leo.lifts/video/${posts.ofStranger}`);

  it('is read from the player, among the others of the feed', () => {
    const { account, posts: found } = read(documentOf(textOf('video.html')), stranger);
    expect(account).toMatchObject({ handle: 'leo.lifts', followers: null });
    expect(found).toMatchObject([
      { id: posts.ofStranger, comments: { value: 223 }, saves: { value: 1_852 }, views: null, paid: null },
    ]);
    expect(boundsOf(found[0]?.likes)).toEqual([35_250, 35_399]);
  });

  it('has the caption of its card, lines and hashtags in a row', () => {
    const lines = '<span>Leg day</span><br /><a href="/tag/gym"><p>#gym</p></a><span> </span>';
    const html = textOf('video.html').replace(/(-7652704008536064009[^]*?"video-desc">)[^<]*/, `$1${lines}`);
    expect(read(documentOf(html), stranger).posts[0]?.caption).toBe('Leg day #gym ');
  });

  it('is known by its menu too', () => {
    const html = textOf('video.html').replace(
      /<div id="xgwrapper-1-(\d+)".*?<\/div>/,
      '<i data-more-menu-item-id="$1"></i>',
    );
    // A photo has no player; a video whose player is not there yet looks the same.
    expect(read(documentOf(html), stranger).posts).toMatchObject([{ kind: null, comments: { value: 223 } }]);
  });

  it('is not read from a player whose author is another', () => {
    const page = pageAt(`/@mira.bakes/video/${posts.ofStranger}`);
    expect(read(documentOf(textOf('video.html')), page).posts).toEqual([]);
  });

  it('is found in the list its profile was drawn from', () => {
    const page = pageAt(`/@mira.bakes/video/${posts.fresh}`);
    const document = documentOf(textOf('profile.html'));
    const reading = read(document, page, readText(textOf('item-list.json'), api.posts, page));
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.fresh]);
    expect(reading.account?.followers).toMatchObject({ min: 12_345, max: 12_345 });
  });
});

describe('a photo’s own page', () => {
  const photo = `/@mira.bakes/photo/${posts.carousel}`;

  it('has its counts without a card around them', () => {
    const { account, posts: found } = readFixture('photo.html', photo);
    expect(account?.handle).toBe('mira.bakes');
    expect(found).toMatchObject([
      {
        id: posts.carousel,
        kind: null,
        likes: { value: 1_502 },
        comments: { value: 0 },
        saves: { value: 61 },
        views: null,
      },
    ]);
  });

  it('says "Share" for none, and the number in the button’s label', () => {
    expect(readFixture('photo.html', photo).posts[0]?.shares).toMatchObject({ min: 0, max: 0 });
  });

  it('counts for no other post, and for nobody else', () => {
    expect(readFixture('photo.html', `/@mira.bakes/photo/${posts.photo}`).posts).toEqual([]);
    expect(readFixture('photo.html', `/@leo.lifts/photo/${posts.carousel}`).posts).toEqual([]);
    const html = textOf('photo.html').replace('</section>', '$& <strong data-e2e="like-count">7</strong>');
    expect(read(documentOf(html), pageAt(photo)).posts).toEqual([]);
  });
});

describe('a post’s page as phones get it', () => {
  const photo = pageAt(`/@mira.bakes/photo/${posts.carousel}`);
  const html = textOf('photo-mobile.html');
  const ofItsOwn = html
    .replace('__UNIVERSAL_DATA_FOR_REHYDRATION__', 'api-data')
    .replace(
      /"__DEFAULT_SCOPE__": \{[^]*"webapp\.reflow\.video\.detail": ([^]*)\}\s*\}\s*<\/script>/,
      '"videoDetail": $1}</script>',
    );

  it.each([
    ['among the rest', html],
    ['in a script of its own', ofItsOwn],
  ])('has the post %s', (_, page) => {
    const { account, posts: found } = read(documentOf(page), photo);
    expect(account).toMatchObject({ handle: 'mira.bakes', postCount: { value: 87 } });
    expect(found).toMatchObject([
      { id: posts.carousel, kind: 'carousel', likes: { value: 1_502 }, caption: 'Three ways to fold' },
    ]);
    expect(boundsOf(found[0]?.views)).toEqual([23_350, 23_450]);
  });

  it('says nothing about the one who shared it', () => {
    expect(read(documentOf(html), pageAt('/@leo.lifts'))).toMatchObject({ account: null, posts: [] });
  });

  it('is read at an address that does not name the author', () => {
    const { account, posts: found } = read(documentOf(html), pageAt(`/@/video/${posts.carousel}`));
    expect(account?.handle).toBe('mira.bakes');
    expect(found).toMatchObject([{ author: 'mira.bakes', likes: { value: 1_502 } }]);
    expect(read(documentOf(html), pageAt(`/@/video/${posts.photo}`))).toMatchObject({ account: null, posts: [] });
  });
});

describe('back on the profile', () => {
  it('the video that the document was made for still counts as one of the posts', () => {
    const document = documentOf(textOf('video.html'));
    expect(postIn(read(document, pageAt('/@mira.bakes')), posts.paid)?.likes).toMatchObject({ value: 990 });
    expect(read(document, pageAt('/@leo.lifts'))).toMatchObject({ account: null, posts: [] });
  });
});

describe('a post that is gone', () => {
  it('is not found', () => {
    expect(readFixture('video-gone.html', address).missing).toEqual([{ what: 'page', why: 'not-found' }]);
  });

  it('or is private', () => {
    const document = documentOf(textOf('video-gone.html').replace('10204', '10216'));
    expect(read(document, pageAt(address)).missing).toEqual([{ what: 'page', why: 'private' }]);
  });

  it('says nothing about another post', () => {
    expect(readFixture('video-gone.html', `/@mira.bakes/video/${posts.fresh}`).missing).toEqual([
      { what: 'page', why: 'not-loaded' },
    ]);
  });
});
