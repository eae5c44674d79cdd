import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import { youtube } from '../../src/sites/with-readers';
import { documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import { aboutPanel, aboutResponse, ageGate, channelPage, terminated, topicPage } from '../fixtures/youtube/channel';
import { html } from '../fixtures/youtube/drawn';
import { lockup, part } from '../fixtures/youtube/entries';

const mira = pageAt('/@mira.bakes');
const known: PageRef = { ...mira, accountId: ids.mira };
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
const rounded = (min: number, max: number) => ({ value: min, min, max, source: 'rounded' });
const served = (data: object | undefined, page = mira, lang = 'en-GB') =>
  readDocument(documentOf(html({ ...(data ? { data: { ...data } } : {}), lang })), page);
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

  it('has no subscribers that its owner could hide where YouTube made the channel: it has no handle', () => {
    const reading = served(channelPage({ handle: null, counts: [part('17 videos')] }), pageAt(`/channel/${ids.mira}`));
    expect(reading.account).toMatchObject({ handle: ids.mira, followers: null, postCount: null });
    expect(reading.missing).toContainEqual({ what: 'followers', why: 'not-on-page' });
  });

  it('of a channel without videos may have its subscribers alone, told in full words too, as nothing else is', () => {
    const reading = served(channelPage({ counts: [part('94 subscribers', '94 subscribers')] }));
    expect(reading.account).toMatchObject({ followers: null, postCount: null });
    expect(reading.missing).toContainEqual({ what: 'followers', why: 'ambiguous' });
  });

  it('is read at its own place: the lines of a video beside it look the same', () => {
    const featured = JSON.stringify(lockup('video000001', ['12k views', '13 days ago']));
    const withVideo = (key: string) =>
      JSON.parse(
        JSON.stringify(channelPage()).replace('"metadata":{"contentM', `"featured":${featured},"${key}":{"contentM`),
      ) as object;
    expect(served(withVideo('metadata')).account).toMatchObject({ followers: rounded(7_030, 7_039) });
    expect(served(withVideo('metadata_v2')).account).toMatchObject({ followers: null, postCount: null });
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
