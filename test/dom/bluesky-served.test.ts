import { describe, expect, it } from 'vitest';
import { posts, servedProfile, viewOf } from '../fixtures/bluesky/answers';
import { drawDocument, drawProfile, drawScreen } from '../fixtures/bluesky/draw-page';
import { drawItem } from '../fixtures/bluesky/draw-post';
import { drawn } from '../fixtures/bluesky/drawn';
import { documentOf, pageAt, postIn, read } from '../fixtures/bluesky/load';
import { mira } from '../fixtures/bluesky/people';

const page = pageAt('/profile/mira-bakes.example');
const served = (json: unknown = servedProfile) => documentOf(drawn('loading', json));

describe('the data a profile is served with', () => {
  const reading = read(served(), page);

  it('tell the account before anything is drawn', () => {
    expect(reading.account).toMatchObject({
      handle: 'mira-bakes.example',
      id: mira.did,
      name: 'Mira Bakes',
      followers: { value: 18_412, source: 'structured' },
      following: { value: 612 },
      postCount: { value: 1_250 },
      bio: 'Sourdough & small batches, Leeds',
    });
    expect(reading.tried).toContainEqual({ source: 'structured', found: true });
  });

  it('tell its last posts', () => {
    expect(postIn(reading, posts.pictures)).toMatchObject({
      author: 'mira-bakes.example',
      publishedAt: '2026-06-12T09:00:00.000Z',
      kind: 'carousel',
      likes: { value: 412, source: 'structured' },
      comments: { value: 12 },
      shares: { value: 0 },
      caption: 'Crumb shots',
    });
    expect(reading.posts).toHaveLength(2);
  });

  it('are the account’s at the address with its id too', () => {
    expect(read(served(), pageAt(`/profile/${mira.did}`)).account?.handle).toBe('mira-bakes.example');
  });

  it('say nothing about the account that a click led to', () => {
    const readAt = (address: string) => read(served(), pageAt(address));
    for (const address of ['/profile/leo-lifts.example', '/profile/did:plc:somebody'])
      expect(readAt(address)).toMatchObject({ account: null, posts: [] });
  });

  it('without a name have the handle in its place', () => {
    const { alternateName: _, ...mainEntity } = servedProfile.mainEntity;
    const nameless = { ...servedProfile, mainEntity: { ...mainEntity, name: '@mira-bakes.example' } };
    expect(read(served(nameless), page).account).toMatchObject({ handle: 'mira-bakes.example', name: null });
  });

  it('do not bring back what the page shows to be an answer', () => {
    const list = drawItem(viewOf(posts.pictures), { repliedTo: 'nobody' });
    const script = `<script type="application/ld+json">${JSON.stringify(servedProfile)}</script>`;
    const html = drawDocument(drawScreen(drawProfile(mira, { items: [list] })), script);
    expect(read(documentOf(html), page).posts.map(({ id }) => id)).toEqual([posts.root]);
  });

  it.each(['', '{', '[]', '{"mainEntity":7}', '{"mainEntity":{"alternateName":"@mira-bakes.example"},"hasPart":{}}'])(
    '%s is read without harm',
    (text) => {
      const html = drawDocument('', `<script type="application/ld+json">${text}</script>`);
      expect(read(documentOf(html), page).posts).toEqual([]);
    },
  );
});
