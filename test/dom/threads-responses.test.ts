import { describe, expect, it } from 'vitest';
import { postCounts } from '../../src/model/reading';
import { pageAt, postIn, posts, readOnly, textOf } from '../fixtures/threads/load';

interface Edge {
  node: { thread_items: { post: { code: string } }[] };
}

const mira = pageAt('/@mira.bakes');

describe('the answers a Threads profile loads', () => {
  it('the profile’s own is exact', () => {
    const { account, tried } = readOnly(textOf('profile.json'), mira);
    expect(account).toMatchObject({ followers: { value: 12_345, min: 12_345, max: 12_345, source: 'response' } });
    expect(tried).toEqual([{ source: 'response:graphql', found: true }]);
  });

  it('links lead where she wrote them, not through the redirect', () => {
    const linksIn = (url: string) =>
      readOnly(textOf('profile.json').replace('https://mira.example/book', url), mira).account?.links;
    expect(linksIn('https://l.threads.com/?u=https%3A%2F%2Fmira.example%2Fshop&amp;e=x')).toEqual([
      'https://mira.example/shop',
    ]);
    expect(linksIn('https://l.threads.com/?e=x')).toEqual([]);
  });

  it('the list has her threads only', () => {
    const { posts: read } = readOnly(textOf('list.json'), mira);
    expect(read.map(({ id }) => id)).toEqual([
      posts.pinned,
      posts.fresh,
      posts.quoting,
      posts.head,
      posts.hiddenLikes,
      posts.paid,
    ]);
  });

  it('leaves the kind of a post open that has no such kind', () => {
    const odd = textOf('list.json').replaceAll(/"media_type": \d+/g, '"media_type": "constructor"');
    expect(readOnly(odd, mira).posts.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => null));
  });

  it('what she answered to others is no post of hers', () => {
    expect(readOnly(textOf('replies.json'), mira).posts).toEqual([]);
  });

  it('one post’s own tells that post', () => {
    const reading = readOnly(textOf('post.json'), pageAt(`/@mira.bakes/post/${posts.head}`));
    expect(reading.posts).toMatchObject([{ id: posts.head, comments: { value: 108 } }]);
  });

  it('a post that stands alone, in no thread, is read at its own address only', () => {
    const { data } = JSON.parse(textOf('list.json')) as { data: { mediaData: { edges: Edge[] } } };
    const items = data.mediaData.edges.flatMap(({ node }) => node.thread_items);
    const post = items.map((item) => item.post).find(({ code }) => code === posts.fresh);
    const alone = JSON.stringify({ data: { data: { post } } });
    expect(readOnly(alone, pageAt(`/@mira.bakes/post/${posts.fresh}`)).posts).toMatchObject([{ id: posts.fresh }]);
    expect(readOnly(alone, pageAt(`/@mira.bakes/post/${posts.head}`)).posts).toEqual([]);
    expect(readOnly(alone, mira).posts).toEqual([]);
  });

  it('the page of a post names the post itself, outside any thread', () => {
    const reading = readOnly(textOf('post-target.json'), pageAt(`/@mira.bakes/post/${posts.head}`));
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', id: '63000000001', verified: true });
    expect(reading.posts).toMatchObject([
      { id: posts.head, kind: 'video', likes: { value: 937 }, comments: { value: 108 }, shares: { value: 51 } },
    ]);
    expect(readOnly(textOf('post-target.json'), pageAt('/@leo.lifts')).account).toBeNull();
  });

  it('a post’s views come apart from it, and say alone nothing about anybody', () => {
    const page = pageAt(`/@mira.bakes/post/${posts.head}`);
    const both = ['post-target.json', 'post-views.json'].map((name) => JSON.stringify(JSON.parse(textOf(name))));
    for (const text of [both, both.toReversed()].map((all) => all.join('\n')))
      expect(readOnly(text, page)).toMatchObject({
        account: { handle: 'mira.bakes' },
        posts: [{ id: posts.head, author: 'mira.bakes', likes: { value: 937 }, views: { value: 15_174 } }],
      });
    expect(readOnly(textOf('post-views.json'), page).account).toBeNull();
    const other = readOnly(both.join('\n'), pageAt(`/@mira.bakes/post/${posts.fresh}`));
    expect(other).toMatchObject({ account: null, posts: [] });
  });

  it('the answers below a post are none of its author’s', () => {
    const reading = readOnly(textOf('post-answers.json'), pageAt(`/@mira.bakes/post/${posts.head}`));
    expect(reading).toMatchObject({ account: null, posts: [] });
  });

  it('come with a click to a profile in one body, each part behind Meta’s guard', () => {
    const part = (name: string) => ({ __type: 'preloader', result: { result: JSON.parse(textOf(name)) as unknown } });
    const parts = [{ __type: 'first_response', payload: {} }, part('profile.json'), part('list.json')];
    for (const between of ['', '\r\n']) {
      const text = parts.map((one) => `for (;;);${JSON.stringify(one)}`).join(between);
      expect(readOnly(text, mira)).toMatchObject({ account: { followers: { value: 12_345 } } });
      expect(readOnly(text, mira).posts).toHaveLength(6);
    }
  });

  it('may come in several documents', () => {
    const text = [textOf('profile.json'), textOf('list.json')].map((one) => JSON.stringify(JSON.parse(one))).join('\n');
    expect(readOnly(text, mira)).toMatchObject({ account: { followers: { value: 12_345 } } });
    expect(readOnly(`for (;;);${text.split('\n')[1]}`, mira).posts).toHaveLength(6);
  });

  it('the handle’s case does not matter', () => {
    expect(readOnly(textOf('profile.json'), pageAt('/@Mira.Bakes')).account?.handle).toBe('mira.bakes');
  });
});

describe('whose numbers they are', () => {
  it.each(['profile.json', 'list.json', 'post.json'])('%s says nothing about somebody else', (name) => {
    expect(readOnly(textOf(name), pageAt('/@somebody.else'))).toMatchObject({ account: null, posts: [], tried: [] });
  });

  it('another profile’s answer says nothing about her', () => {
    expect(readOnly(textOf('other-profile.json'), mira).account).toBeNull();
  });

  it('the followers of the same person on Instagram are never hers here', () => {
    const both = JSON.parse(textOf('instagram-beside.json')) as { instagram: object };
    expect(readOnly(JSON.stringify(both), mira).account?.followers?.value).toBe(12_345);
    expect(readOnly(JSON.stringify({ data: { user: both.instagram } }), mira).account).toBeNull();
  });

  it('without a word on hidden likes their number is not believed', () => {
    const text = textOf('list.json').replaceAll('"like_and_view_counts_disabled"', '"like_counts_disabled"');
    const reading = readOnly(text, mira);
    expect(postIn(reading, posts.fresh)?.likes).toBeNull();
    expect(reading.missing).toContainEqual({ what: 'posts.likes', why: 'ambiguous' });
  });

  it('of a post that goes after a day only its author sees the numbers: what stands there is none', () => {
    const text = textOf('list.json').replaceAll('"is_reply": false', '"is_reply": false, "is_ghost_post": true');
    const reading = readOnly(text, mira);
    expect(postIn(reading, posts.fresh)).toMatchObject({ likes: null, comments: null, shares: null, views: null });
    expect(postIn(reading, posts.fresh)?.hidden).toEqual([...postCounts]);
    expect(reading.missing).toContainEqual({ what: 'posts.likes', why: 'hidden' });
  });

  it('without the quotes the shares are unknown, not fewer', () => {
    const reading = readOnly(textOf('list.json').replaceAll('"quote_count"', '"quotes"'), mira);
    expect(postIn(reading, posts.pinned)?.shares).toBeNull();
  });
});
