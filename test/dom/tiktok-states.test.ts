import { describe, expect, it } from 'vitest';
import { api, documentOf, pageAt, posts, read, readFixture, readOnly, readText, textOf } from '../fixtures/tiktok/load';

const mira = pageAt('/@mira.bakes');
const whyOf = (reading: ReturnType<typeof readFixture>, what: string) =>
  reading.missing.find((entry) => entry.what === what)?.why;

describe('after a visit to another profile, an account', () => {
  const words =
    '"This account is private": "Dieses Konto ist privat", "Couldn\'t find this account": "Konto nicht gefunden", ' +
    '"profile_others_blocked_post_body": "Du hast dieses Konto blockiert", $&';
  const arriveAt = (sentence: string, hasHeader: boolean) => {
    const document = documentOf(textOf('profile-after-navigation.html').replace('"profile_page_pin"', words));
    document.querySelector('[data-e2e="user-post-item-list"]')?.remove();
    if (!hasHeader) document.querySelector('[data-e2e="user-page"]')?.replaceChildren();
    document
      .querySelector('[data-e2e="user-page"]')
      ?.insertAdjacentHTML('beforeend', `<main><p>${sentence}</p></main>`);
    return read(document, mira);
  };

  it('that is private is known by TikTok’s own sentence, in the page’s language', () => {
    const reading = arriveAt('Dieses Konto ist privat', true);
    expect(reading.account?.followers?.value).toBe(12_300);
    expect(whyOf(reading, 'posts')).toBe('private');
    expect(whyOf(arriveAt('Hier ist nichts', true), 'posts')).toBe('not-loaded');
  });

  it('that the visitor blocked is known likewise', () => {
    expect(whyOf(arriveAt('Du hast dieses Konto blockiert', true), 'posts')).toBe('blocked-by-viewer');
  });

  it('that does not exist is known likewise', () => {
    expect(arriveAt('Konto nicht gefunden', false)).toMatchObject({
      account: null,
      missing: [{ what: 'page', why: 'not-found' }],
    });
    expect(whyOf(arriveAt('Lädt …', false), 'page')).toBe('not-loaded');
  });

  it('is not taken for private before it shows its name: the sentence may be left from the page before', () => {
    expect(whyOf(arriveAt('Dieses Konto ist privat', false), 'page')).toBe('not-loaded');
  });

  it('is not taken for missing while any account is drawn', () => {
    expect(whyOf(arriveAt('Konto nicht gefunden', true), 'page')).toBeUndefined();
    const document = documentOf(textOf('profile-after-navigation.html').replace('"profile_page_pin"', words));
    document.querySelector('[data-e2e="user-page"]')?.insertAdjacentHTML('beforeend', '<p>Konto nicht gefunden</p>');
    expect(whyOf(read(document, pageAt('/@creator.one')), 'page')).toBe('not-loaded');
  });

  it.each([
    ['the name of a suggested account', '<div data-e2e="suggest-accounts"><p>$</p></div>'],
    ['a name in the search', '<div data-e2e="search-user-nickname"><p>$</p></div>'],
    ['the title of a playlist', '<div class="css-1-DivPlaylistCard"><p>$</p></div>'],
    ['a line beside the page', '<aside><p>$</p></aside>'],
  ])('is not private because %s says so', (_, markup) => {
    const document = documentOf(textOf('profile-after-navigation.html').replace('"profile_page_pin"', words));
    document.querySelector('[data-e2e="user-post-item-list"]')?.remove();
    const said = markup.replace('$', 'Dieses Konto ist privat');
    document.querySelector('[data-e2e="user-page"]')?.insertAdjacentHTML('beforeend', said);
    expect(whyOf(read(document, mira), 'posts')).toBe('not-loaded');
  });

  it('whose bio quotes the sentence is neither', () => {
    const document = documentOf(
      textOf('profile-after-navigation.html')
        .replace('"profile_page_pin"', words)
        .replace(/Sourdough[^<]*/, 'Dieses Konto ist privat'),
    );
    document.querySelector('[data-e2e="user-post-item-list"]')?.remove();
    expect(whyOf(read(document, mira), 'posts')).toBe('not-loaded');
  });
});

describe('a profile that shows less', () => {
  it('is private: the account is known, its posts are not', () => {
    const reading = readFixture('profile-private.html');
    expect(reading.account).toMatchObject({ private: true, followers: { value: 812 }, bio: '' });
    expect(whyOf(reading, 'posts')).toBe('private');
  });

  it('is private and tells nothing else', () => {
    const document = documentOf(
      textOf('profile-private.html')
        .replace('"userInfo"', '"none"')
        .replace(/<h1.*?<\/h1>/s, ''),
    );
    for (const element of document.querySelectorAll('[data-e2e^="user-"]')) element.remove();
    expect(read(document, mira)).toMatchObject({ account: null, missing: [{ what: 'page', why: 'private' }] });
  });

  it('has no posts', () => {
    const reading = readFixture('profile-no-posts.html');
    expect(reading.account?.postCount?.value).toBe(0);
    expect(whyOf(reading, 'posts')).toBe('none');
  });

  it('has an empty grid so far', () => {
    expect(whyOf(readFixture('profile-2025.html'), 'posts')).toBe('not-loaded');
  });

  it('has its posts behind TikTok’s login', () => {
    const document = documentOf(textOf('profile-2025.html'));
    document.body.insertAdjacentHTML('beforeend', '<div id="loginContainer"></div>');
    expect(whyOf(read(document, mira), 'posts')).toBe('login-wall');
  });

  it.each([
    ['profile-not-found.html', 'not-found'],
    ['challenge.html', 'challenge'],
    ['sigi-2023.html', 'unknown-layout'],
  ])('%s has no account, and says why: %s', (name, why) => {
    expect(readFixture(name)).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why }] });
  });

  it.each([
    ['its owner closed it', 10222, 'private'],
    ['nobody has that handle', 10202, 'not-found'],
    ['it is a child’s', 10223, 'not-found'],
    ['it is open to visitors with an account only', 209002, 'login-wall'],
    ['it is open to them only, by the older number', 10102, 'login-wall'],
    ['TikTok wants a puzzle solved', 10113, 'challenge'],
    ['TikTok takes the visitor for a machine', 10114, 'throttled'],
    ['TikTok’s server failed', 10101, 'not-loaded'],
    ['of something that nobody knows', 10999, 'not-loaded'],
  ])('is not shown because %s (%i), and says: %#', (_, status, why) => {
    const document = documentOf(textOf('profile-not-found.html').replace('10221', String(status)));
    expect(whyOf(read(document, mira), 'page')).toBe(why);
  });

  it('is shown whatever its status says, where it is there', () => {
    const html = textOf('profile-raw.html').replace('"statusCode": 0', '"statusCode": 10222');
    expect(html).not.toBe(textOf('profile-raw.html'));
    const { account, missing } = read(documentOf(html), mira);
    expect(account?.followers?.value).toBe(12_345);
    expect(missing.map(({ what }) => what)).not.toContain('page');
  });

  it('has no number of posts where a private account says zero to strangers', () => {
    const html = textOf('profile-private.html').replaceAll(/"videoCount": ("?)4/g, '"videoCount": $10');
    const reading = read(documentOf(html), mira);
    expect(reading.account).toMatchObject({ postCount: null, followers: { value: 812 } });
    expect(whyOf(reading, 'postCount')).toBe('private');
  });

  it('has its posts behind a puzzle', () => {
    const document = documentOf(textOf('profile-2025.html'));
    document.body.insertAdjacentHTML('beforeend', '<div id="captcha-verify-container-main-page"></div>');
    expect(whyOf(read(document, mira), 'posts')).toBe('challenge');
  });
});

describe('an answer without what it was asked for', () => {
  const user = (statusCode: number) => `{"statusCode":${statusCode},"status_code":0,"userInfo":{}}`;

  it('is about the account its address names, and says why', () => {
    expect(readText(user(10222), api.user, mira)).toMatchObject([{ missing: [{ what: 'page', why: 'private' }] }]);
    expect(readText(user(10221), api.user, mira)).toMatchObject([{ missing: [{ what: 'page', why: 'not-found' }] }]);
    expect(readText(user(10101), api.user, mira)).toMatchObject([{ missing: [] }]);
  });

  it('says nothing about another account, nor about a post', () => {
    expect(readText(user(10222), api.user, pageAt('/@leo.lifts'))).toMatchObject([{ missing: [] }]);
    expect(readText(user(10222), api.user, pageAt(`/@mira.bakes/video/${posts.paid}`))).toMatchObject([
      { missing: [] },
    ]);
  });

  it('ends the visit to a private account that was reached without a new document', () => {
    const document = documentOf(textOf('profile-after-navigation.html'));
    document.querySelector('[data-e2e="user-page"]')?.replaceChildren();
    const reading = read(document, mira, readText(user(10222), api.user, mira));
    expect(reading).toMatchObject({ account: null, missing: [{ what: 'page', why: 'private' }] });
  });

  it('counts for nothing beside the account itself', () => {
    const reading = read(documentOf(textOf('profile-raw.html')), mira, readText(user(10222), api.user, mira));
    expect(reading.account?.followers?.value).toBe(12_345);
    expect(whyOf(reading, 'page')).toBeUndefined();
  });

  it('about a post says why too', () => {
    const page = pageAt(`/@mira.bakes/video/${posts.paid}`);
    const url = api.post.replace('itemId=1', `itemId=${posts.paid}`);
    expect(whyOf(readOnly('{"statusCode":10231,"itemInfo":{}}', url, page), 'page')).toBe('region-locked');
    expect(whyOf(readOnly('{"statusCode":10216}', url, page), 'page')).toBe('private');
    expect(whyOf(readOnly('{"statusCode":10216}', api.post, page), 'page')).toBeUndefined();
  });

  it('about a post for adults says so, of that post', () => {
    const classified = `{"statusCode":0,"itemInfo":{"itemStruct":{"id":"${posts.paid}","isContentClassified":true}}}`;
    const of = (id: string) => whyOf(readOnly(classified, api.post, pageAt(`/@mira.bakes/video/${id}`)), 'page');
    expect(of(posts.paid)).toBe('age-gate');
    expect(of(posts.fresh)).toBeUndefined();
  });
});

describe('a list of posts that is empty', () => {
  const profile = documentOf(textOf('profile-raw.html'));
  /** As the worker gets it: what names nobody by its handle is matched by TikTok's own key. */
  const visit = (text: string, { secUid = 'MS4wLjABAAAA-made-up', document = profile } = {}) => {
    const url = api.posts.replace('secUid=x', `secUid=${secUid}`);
    return read(document, mira, readText(text, url, mira));
  };
  const empty = '{"hasMore":false,"statusCode":0}';

  it.each([empty, '{"hasMore":false,"itemList":[],"statusCode":0}', '{"itemList":null,"statusCode":0}'])(
    'came, and is not still to come: %s',
    (text) => {
      expect(whyOf(visit(text), 'posts')).toBe('empty-list');
    },
  );

  it('may be another account’s', () => {
    expect(whyOf(visit(empty, { secUid: 'MS4wLjABAAAA-another' }), 'posts')).toBe('not-loaded');
  });

  it('is still to come while TikTok says that there is more', () => {
    expect(whyOf(visit('{"hasMore":true,"statusCode":0}'), 'posts')).toBe('not-loaded');
  });

  it.each([
    ['{"code":10000,"data":{}}', 'challenge'],
    ['{"statusCode":10114}', 'throttled'],
    ['{"statusCode":10102,"itemList":[]}', 'login-wall'],
    ['{"statusCode":10101,"itemList":[]}', 'not-loaded'],
  ])('says why: %s is %s', (text, why) => {
    expect(whyOf(visit(text), 'posts')).toBe(why);
  });

  it('is a private account’s, or one’s that has no posts', () => {
    expect(whyOf(visit(empty, { document: documentOf(textOf('profile-private.html')) }), 'posts')).toBe('private');
    expect(whyOf(visit(empty, { document: documentOf(textOf('profile-no-posts.html')) }), 'posts')).toBe('none');
  });
});
