import { describe, expect, it } from 'vitest';
import { api, documentOf, pageAt, postIn, posts, read, readOnly, textOf } from '../fixtures/tiktok/load';

const mira = pageAt('/@mira.bakes');
const whyOf = (reading: ReturnType<typeof read>, what: string) =>
  reading.missing.find((entry) => entry.what === what)?.why;
const pinnedIn = (reading: ReturnType<typeof read>) =>
  reading.posts.filter(({ pinned }) => pinned === true).map(({ id }) => id);

describe('the grid in another order', () => {
  const reorder = (sort: (cells: Element[]) => Element[]) => {
    const document = documentOf(textOf('profile.html'));
    const list = document.querySelector('[data-e2e="user-post-item-list"]');
    for (const badge of document.querySelectorAll('[data-e2e="video-card-badge"]')) badge.remove();
    list?.append(...sort([...list.children]));
    return document;
  };

  it('holds picked posts, which do not pass for the recent ones', () => {
    const oldest = reorder((cells) => cells.toReversed());
    expect(read(oldest, mira).posts).toEqual([]);
    expect(whyOf(read(oldest, mira), 'posts')).toBe('not-loaded');
  });

  it('is the usual one although a post was uploaded long before it came out', () => {
    const scheduled = reorder((cells) => [
      ...cells.slice(3, 5),
      ...cells.slice(8, 9),
      ...cells.slice(5, 8),
      ...cells.slice(9),
    ]);
    for (const cell of [...scheduled.querySelectorAll('[id^="grid-item-container"]')].slice(0, 3)) cell.remove();
    expect(read(scheduled, mira).posts).toHaveLength(6);
    // It looks like a pinned one, and is left out of the rate like one.
    expect(postIn(read(scheduled, mira), posts.paid)?.pinned).toBe(true);
  });
});

describe('a badge on a post', () => {
  const newestWith = (badge: string) => {
    const document = documentOf(textOf('profile.html'));
    const link = document.querySelector(`a[href$="${posts.fresh}"]`);
    link?.insertAdjacentHTML('beforeend', `<div data-e2e="video-card-badge">${badge}</div>`);
    return postIn(read(document, mira), posts.fresh)?.pinned;
  };

  it('says pinned in the page’s own word, though the post is the newest', () => {
    expect(newestWith('Pinned')).toBe(true);
  });

  it('leaves it open when it says something else and the post stands where it belongs', () => {
    expect(newestWith('Just watched')).toBeNull();
  });

  it('says pinned in any language when the post is out of order', () => {
    const html = textOf('profile.html')
      .replaceAll('>Pinned<', '>Angeheftet<')
      .replace('profile_page_pin', 'other_word');
    expect(read(documentOf(html), mira).posts.filter(({ pinned }) => pinned === true)).toHaveLength(3);
  });
});

describe('pins that no mark tells', () => {
  const list = textOf('item-list.json');
  const old = [posts.pinned, posts.pinnedToo, posts.pinnedPhoto];

  it('are the old posts in front of the newest, three at most', () => {
    const reading = readOnly(list.replaceAll('isPinnedItem', 'isTop'), api.posts, mira);
    expect(pinnedIn(reading)).toEqual(old);
    expect(reading.posts.filter(({ pinned }) => pinned === false)).toHaveLength(6);
  });

  it('are found beside others that have the mark', () => {
    const reading = readOnly(list.replace('"isPinnedItem": true', '"isTop": true'), api.posts, mira);
    expect(pinnedIn(reading)).toEqual(old);
    expect(postIn(reading, posts.fresh)?.pinned).toBe(false);
  });

  it('are found in the grid too, where no badge is', () => {
    const document = documentOf(textOf('profile.html'));
    for (const badge of document.querySelectorAll('[data-e2e="video-card-badge"]')) badge.remove();
    expect(pinnedIn(read(document, mira))).toEqual(old);
  });

  it('cannot be four: such a list is a choice, and gives no rate', () => {
    const json = JSON.parse(list.replaceAll('isPinnedItem', 'isTop')) as { itemList: { createTime: number }[] };
    const [first] = json.itemList;
    const older = { ...first, id: '7460481888210124999', createTime: 1_737_000_000 };
    const reading = readOnly(JSON.stringify({ itemList: [older, ...json.itemList] }), api.posts, mira);
    expect(whyOf(reading, 'posts')).toBe('mixed-sample');
  });

  it('are not made of a post that is dated in another century', () => {
    const json = JSON.parse(list) as { itemList: object[] };
    const itemList = json.itemList.map((item, i) => (i === 8 ? { ...item, createTime: 4_000_000_000 } : item));
    const reading = readOnly(JSON.stringify({ itemList }), api.posts, mira);
    expect(pinnedIn(reading)).toEqual(old);
    expect(whyOf(reading, 'posts')).toBeUndefined();
  });

  it('a choice in another order is told by its times, whatever its address says', () => {
    const json = JSON.parse(list) as { itemList: object[] };
    const oldest = json.itemList.slice(3).toReversed();
    // The most popular may begin with the newest.
    const popular = [...oldest.slice(-1), ...oldest.slice(0, -1)];
    for (const itemList of [oldest, popular])
      expect(whyOf(readOnly(JSON.stringify({ itemList }), api.posts, mira), 'posts')).toBe('mixed-sample');
  });
});
