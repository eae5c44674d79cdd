import { describe, expect, it } from 'vitest';
import { bluesky } from '../../src/sites/with-readers';
import { feed, ownPosts, posts, shownPosts, threadV2, viewOf } from '../fixtures/bluesky/answers';
import { drawDocument, drawProfile, drawScreen, drawThread } from '../fixtures/bluesky/draw-page';
import { drawItem } from '../fixtures/bluesky/draw-post';
import { drawn } from '../fixtures/bluesky/drawn';
import { type Answer, api, documentOf, pageAt, readAll, textOf } from '../fixtures/bluesky/load';
import { leo, mira } from '../fixtures/bluesky/people';

const byHandle = pageAt('/profile/mira-bakes.example');
const byId = pageAt(`/profile/${mira.did}`);
const idsOf = ({ posts: all }: ReturnType<typeof readAll>) => all.map(({ id }) => id);
const documentWith = (...screens: string[]) => documentOf(drawDocument(screens.join('')));

describe('an address with the account’s id', () => {
  it('is the account: the page links it by its handle all the same', () => {
    const reading = readAll(byId, documentOf(drawn('profile')), []);
    expect(reading.account).toMatchObject({ handle: 'mira-bakes.example', id: mira.did, followers: { value: 18_412 } });
    expect(idsOf(reading)).toEqual(shownPosts);
  });

  it('and the badge stands in its header', () => {
    const document = documentOf(drawn('profile'));
    expect(bluesky.anchor(document, byId)).not.toBeNull();
    expect(bluesky.anchor(document, byId)).toBe(bluesky.anchor(document, byHandle));
  });

  it('reads the account’s answers as well', () => {
    const answers = [
      { url: api.profile, text: textOf('profile.json') },
      { url: api.feed, text: JSON.stringify(feed) },
    ];
    const reading = readAll(byId, documentOf(drawn('profile')), answers);
    expect(reading.account).toMatchObject({ handle: 'mira-bakes.example', postCount: { value: 1_250 } });
    expect(idsOf(reading)).toEqual(ownPosts);
  });

  it('is not the account whose picture is another’s: the page of the one before still stands there', () => {
    const document = documentWith(
      drawScreen(drawProfile({ ...leo, avatar: mira.avatar?.replace(mira.did, leo.did) ?? '' })),
    );
    expect(readAll(byId, document, []).account).toBeNull();
    expect(bluesky.anchor(document, byId)).toBeNull();
  });

  it('is the account of a post’s page too', () => {
    const page = pageAt(`/profile/${mira.did}/post/${posts.root}`);
    const reading = readAll(page, documentOf(drawn('post')), [{ url: api.threadV2, text: JSON.stringify(threadV2) }]);
    expect(reading.account).toMatchObject({ handle: 'mira-bakes.example', id: mira.did });
    expect(idsOf(reading)).toEqual([posts.root]);
    expect(idsOf(readAll(page, documentOf(drawn('post')), []))).toEqual([posts.root]);
  });
});

describe('an account whose handle leads nowhere any more', () => {
  const nameless = { ...mira, handle: 'handle.invalid', avatar: undefined };
  const items = [posts.root, posts.fresh].map((key) => drawItem({ ...viewOf(key), author: nameless }));
  const document = () => documentWith(drawScreen(drawProfile(nameless, { items })));
  const answers: Answer[] = [
    { url: api.profile, text: textOf('profile.json').replaceAll('mira-bakes.example', 'handle.invalid') },
    { url: api.feed, text: JSON.stringify(feed).replaceAll('mira-bakes.example', 'handle.invalid') },
  ];
  const identity: Answer = { url: api.identity, text: JSON.stringify({ did: mira.did }) };

  it.each<[string, Document | null, Answer[]]>([
    ['the page', document(), []],
    ['the answers', null, answers],
    ['both', document(), answers],
  ])('is known by its id in %s', (_, shown, came) => {
    const reading = readAll(byId, shown, came);
    expect(reading.account).toMatchObject({ handle: mira.did, id: mira.did, followers: { value: 18_412 } });
    expect(idsOf(reading)).toContain(posts.root);
    expect(reading.posts[0]).toMatchObject({ author: mira.did });
    expect(reading.posts[0]?.url).toContain(`/profile/${mira.did}/post/`);
  });

  it('has its badge in its header', () => {
    expect(bluesky.anchor(document(), byId)).not.toBeNull();
  });

  it('is known where its old handle still leads to it, once an answer says so', () => {
    const reading = readAll(byHandle, document(), [identity, ...answers]);
    expect(reading.account).toMatchObject({ handle: 'mira-bakes.example', id: mira.did, followers: { value: 18_412 } });
    expect(idsOf(reading)).toEqual(ownPosts);
    expect(bluesky.anchor(document(), { ...byHandle, accountId: mira.did })).not.toBeNull();
  });

  it('is known where the profile was asked for by the handle', () => {
    const asked = { ...answers[0], url: api.profile.replace(/=.*/, '=mira-bakes.example') } as Answer;
    expect(readAll(byHandle, document(), [asked]).account).toMatchObject({
      id: mira.did,
      followers: { value: 18_412 },
    });
  });

  it('is nobody’s page while nothing says to whom the handle leads, and the page says why', () => {
    const reading = readAll(byHandle, document(), answers);
    expect(reading).toMatchObject({ account: null, posts: [] });
    expect(reading.missing).toContainEqual({ what: 'page', why: 'handle-invalid' });
  });

  it('is not somebody else whose handle is asked for', () => {
    const other = { ...identity, url: api.identity.replace('mira-bakes', 'leo-lifts') };
    expect(readAll(byHandle, document(), [other, ...answers]).account).toBeNull();
    expect(readAll(pageAt('/profile/handle.invalid'), document(), answers).account).toBeNull();
  });
});

describe('a click from the handle’s address to the id’s and back', () => {
  it('leaves the account the same', () => {
    const screens = drawScreen(drawProfile(mira), true) + drawScreen(drawProfile(mira));
    for (const page of [byHandle, byId])
      expect(readAll(page, documentOf(drawDocument(screens)), []).account).toMatchObject({
        handle: 'mira-bakes.example',
        id: mira.did,
      });
  });
});

describe('a post’s page by its author’s handle', () => {
  it('has the author’s name', () => {
    const document = documentWith(drawScreen(drawThread({ asked: viewOf(posts.root) })));
    const page = pageAt(`/profile/mira-bakes.example/post/${posts.root}`);
    expect(readAll(page, document, []).account).toMatchObject({ handle: 'mira-bakes.example', name: 'Mira Bakes' });
  });
});
