import { describe, expect, it } from 'vitest';
import { get } from '../../src/reading/json/json';
import { pageAt, posts, readOnly, textOf } from '../fixtures/x/load';

const photo = pageAt(`/mira_bakes/status/${posts.photo}`);

/** The caption of the photo, with these fields in it and in its `legacy`. */
function captionWith(fields: object, legacy: object): string | null | undefined {
  const text = JSON.stringify(
    JSON.parse(textOf('post.json'), (_, value: unknown) =>
      get(value, 'rest_id') === posts.photo
        ? { ...Object(value), legacy: { ...Object(get(value, 'legacy')), ...legacy }, ...fields }
        : value,
    ),
  );
  return readOnly(text, 'TweetResultByRestId', photo).posts[0]?.caption;
}

const shop = { url: 'https://t.co/Sh1', expanded_url: 'https://flour.example/$&?a=1&b=2' };

describe('the text of a post', () => {
  it('has the addresses that X’s short ones stand for', () => {
    const legacy = { full_text: 'Flour: https://t.co/Sh1 &amp; more', entities: { urls: [shop] } };
    expect(captionWith({}, legacy)).toBe('Flour: https://flour.example/$&?a=1&b=2 & more');
  });

  it('has none of its photo and of the post that it quotes, which are drawn beside it', () => {
    const legacy = {
      full_text: 'Like this https://t.co/Qu1 https://t.co/p1',
      quoted_status_permalink: { url: 'https://t.co/Qu1', expanded: 'https://twitter.com/other_person/status/1' },
    };
    expect(captionWith({}, legacy)).toBe('Like this');
  });

  it('is the whole one of a long post, with its addresses', () => {
    const note = { text: 'Long & whole: https://t.co/Sh1', entity_set: { urls: [shop] } };
    const fields = { note_tweet: { note_tweet_results: { result: note } } };
    expect(captionWith(fields, { full_text: 'Long &amp; …' })).toBe('Long & whole: https://flour.example/$&?a=1&b=2');
  });

  it('takes nothing from a post that it quotes', () => {
    const quoted = { result: { legacy: { full_text: 'Quoted words' } } };
    expect(captionWith({ quoted_status_result: quoted }, {})).toBe('Rye & seeds, out of the oven <3');
  });

  it('is title and beginning of an article, which stand in the place of its address', () => {
    const article = { article_results: { result: { title: 'Flour', preview_text: 'All of it. #ad' } } };
    const entities = { urls: [{ url: 'https://t.co/A1', expanded_url: 'http://x.com/i/article/2079162061142335488' }] };
    expect(captionWith({ article }, { full_text: 'https://t.co/A1', entities })).toBe('Flour\nAll of it. #ad');
    expect(captionWith({ article }, { full_text: 'New: https://t.co/A2' })).toBe(
      'New: https://t.co/A2\nFlour\nAll of it. #ad',
    );
  });
});

describe('what is withheld in a country', () => {
  const notice = '@Mira_Bakes’s account has been withheld in DE in response to a legal demand.';

  it('is X’s notice where it stands in place of the text: in any language it names the account', () => {
    expect(captionWith({}, { full_text: notice, withheld_in_countries: ['DE'], withheld_scope: 'status' })).toBeNull();
    expect(captionWith({}, { full_text: notice, withheld_copyright: true })).toBeNull();
  });

  it('is the creator’s own text everywhere else', () => {
    expect(captionWith({}, { full_text: 'Rye', withheld_in_countries: ['DE'], withheld_scope: 'status' })).toBe('Rye');
    expect(captionWith({}, { full_text: notice, withheld_in_countries: [], withheld_scope: '' })).toBe(notice);
  });
});
