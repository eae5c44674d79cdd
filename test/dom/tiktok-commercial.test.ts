import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/model/reading';
import { api, documentOf, pageAt, postIn, posts, read, readOnly, textOf } from '../fixtures/tiktok/load';

type Facts = Pick<Post, 'paid' | 'commission' | 'promoted' | 'ownBrand'>;
const factsOf = (post: Post | undefined): Facts | null =>
  post ? { paid: post.paid, commission: post.commission, promoted: post.promoted, ownBrand: post.ownBrand } : null;
const none: Facts = { paid: null, commission: false, promoted: false, ownBrand: false };

describe('in TikTok’s JSON', () => {
  const json = JSON.parse(textOf('item-list.json')) as { itemList: { id: string; author: object }[] };
  /** The facts of one post whose item says this too. */
  const saying = (fields: object, author: object = {}) => {
    const itemList = json.itemList.map((item) =>
      item.id === posts.quiet ? { ...item, ...fields, author: { ...item.author, ...author } } : item,
    );
    return factsOf(postIn(readOnly(JSON.stringify({ itemList }), api.posts, pageAt('/@mira.bakes')), posts.quiet));
  };

  it('an ordinary post is none of the four', () => {
    expect(saying({})).toEqual(none);
    expect(saying({ adLabelVersion: 0, isECVideo: 0, brandOrganicType: '0' })).toEqual(none);
  });

  it('label 2 is a paid partnership', () => {
    expect(saying({ adLabelVersion: 2 })).toEqual({ ...none, paid: 'label' });
    // Said to stand for a label too, but which one was not seen.
    expect(saying({ adLabelVersion: 1 })).toEqual(none);
  });

  it.each([1, true, '1'])('a post that sells in the shop (%j) earns a commission, and its label says that', (sells) => {
    expect(saying({ isECVideo: sells, adLabelVersion: 2 })).toEqual({ ...none, commission: true });
    expect(saying({ isECVideo: sells })).toEqual({ ...none, commission: true });
  });

  it('whether a shop’s own post earns one is not told', () => {
    expect(saying({ isECVideo: 1 }, { ttSeller: true })).toEqual({ ...none, commission: null });
    expect(saying({}, { ttSeller: true })).toEqual(none);
  });

  it('an advertisement is reach that was bought', () => {
    expect(saying({ isAd: true })).toEqual({ ...none, promoted: true });
    expect(saying({ isAd: true, adLabelVersion: 2 })).toEqual({ ...none, promoted: true, paid: 'label' });
  });

  it.each(['1001', 1001])('promotional content (%j) is the author’s own brand', (type) => {
    expect(saying({ brandOrganicType: type })).toEqual({ ...none, ownBrand: true });
  });

  it('a post that others may use in advertisements is none of them', () => {
    expect(saying({ adAuthorization: true })).toEqual(none);
  });

  it('of an item that was cut down nothing is known', () => {
    expect(saying({ isAd: undefined })).toEqual({ paid: null, commission: null, promoted: null, ownBrand: null });
  });
});

describe('on the drawn page', () => {
  const page = pageAt(`/@mira.bakes/video/${posts.paid}`);
  const unknown: Facts = { paid: null, commission: null, promoted: null, ownBrand: null };
  const dictionary = '"bc_new_disclosure": "Paid partnership"';
  const german =
    '"bc_new_disclosure": "Bezahlte Partnerschaft", "bc_disclosure_tag_ecommerce_us": "Provisionsberechtigt", ' +
    '"bc_disclosure_tag_ecommerce_uk": "Provision bezahlt", ' +
    '"tcm_closedLoop_commercialContent_brandOrganic_videoTag": "Werbeinhalt"';
  const video = textOf('video.html').replace('webapp.video-detail', 'webapp.other-detail');
  const tag = '<div data-e2e="sponsored-tag"><p>Paid partnership</p></div>';
  const drawn = (tags: string, words: string) =>
    factsOf(read(documentOf(video.replace(tag, tags).replace(dictionary, words)), page).posts[0]);
  const declared = (word: string) => `<div data-e2e="sponsored-tag"><p>${word}</p></div>`;

  it.each<[string, Partial<Facts>]>([
    ['Bezahlte Partnerschaft', { paid: 'label' }],
    ['Provisionsberechtigt', { commission: true }],
    ['Provision bezahlt', { commission: true }],
    ['Werbeinhalt', { ownBrand: true }],
    ['Etwas Neues', {}],
  ])('one tag says “%s”, in the words of the page', (word, facts) => {
    expect(drawn(declared(word), german)).toEqual({ ...unknown, ...facts });
  });

  it('the tag is a partnership’s where the page has no words for it', () => {
    expect(drawn(declared('有料パートナーシップ'), '"other": "word"')).toEqual({ ...unknown, paid: 'label' });
  });

  it('another tag is for advertisements, whatever it says', () => {
    const sold = '<div data-e2e="ad-tag"><p>Gesponsert</p></div>';
    expect(drawn(sold, german)).toEqual({ ...unknown, promoted: true });
    expect(drawn(sold + declared('Bezahlte Partnerschaft'), german)).toEqual({
      ...unknown,
      promoted: true,
      paid: 'label',
    });
  });

  it('no tag says nothing', () => {
    expect(drawn('', german)).toEqual(unknown);
  });

  it('a tag in words the page does not have is what the JSON says', () => {
    const shop = textOf('video.html')
      .replace('"isAd": false', '"isAd": false, "isECVideo": 1, "adLabelVersion": 2')
      .replace(dictionary, '"other": "word"');
    expect(factsOf(read(documentOf(shop), page).posts[0])).toEqual({ ...none, commission: true });
  });
});
