import { describe, expect, it } from 'vitest';
import { documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import { channelPage, continuation } from '../fixtures/youtube/channel';
import { drawnAdvertisement, drawnChannel, drawnHeader, drawnShort, drawnVideo, html } from '../fixtures/youtube/drawn';
import {
  advertisement,
  lockup,
  lockupBy,
  membersBadge,
  part,
  short,
  stranger,
  video,
} from '../fixtures/youtube/entries';

const mira = pageAt('/@mira.bakes');
const known = { ...mira, accountId: ids.mira };
const none = { value: 0, min: 0, max: 0 };

type Entry = { [key: string]: unknown };
const served = (entries: Entry[], { lang = 'en-GB', tab = 'videos', counts = [] as Entry[] } = {}) =>
  readDocument(
    documentOf(
      html({ data: channelPage({ entries, tab, language: lang, ...(counts.length > 0 ? { counts } : {}) }), lang }),
    ),
    mira,
  );
const viewsOf = (...[entries, where]: Parameters<typeof served>) =>
  served(entries, where).posts.map(({ views }) => views);

describe('a count in words', () => {
  it.each([
    ['en', 'No views', '812 views', '3 days ago'],
    ['de', 'Keine Aufrufe', '812 Aufrufe', 'vor 3 Tagen'],
    ['fr', 'Aucune vue', '812 vues', 'il y a 3 jours'],
    ['es', 'Sin visualizaciones', '812 visualizaciones', 'hace 3 días'],
    ['pt', 'Nenhuma visualização', '812 visualizações', 'há 3 dias'],
    ['it', 'Nessuna visualizzazione', '812 visualizzazioni', '3 giorni fa'],
    ['tr', 'Görüntüleme yok', '812 görüntüleme', '3 gün önce'],
    ['ru', 'Нет просмотров', '812 просмотров', '3 дня назад'],
    ['ko', '조회수 없음', '조회수 812회', '3일 전'],
    ['zh-CN', '无人观看', '812次观看', '3天前'],
    ['hi', 'कोई व्यू नहीं', '812 व्यू', '3 दिन पहले'],
    ['ar', 'لا مشاهدات', '812 مشاهدة', 'قبل 3 أيام'],
  ])('is a zero in %s: “%s” beside “%s”', (lang, words, counted, time) => {
    const lists = [
      [lockup('video000001', [words, time]), lockup('video000002', [counted, time])],
      [video('video000001', { simpleText: words }, time), video('video000002', { simpleText: counted }, time)],
      [short('short000001', words), short('short000002', counted)],
    ];
    for (const entries of lists) expect(viewsOf(entries, { lang })).toMatchObject([none, { value: 812 }]);
  });

  it('is one in what is drawn, too', () => {
    const tiles = [
      drawnVideo('video000001', [['No views'], ['3 days ago']]),
      drawnVideo('video000002', [['812 views'], ['4 days ago']]),
      drawnShort('short000001', 'No views'),
      drawnShort('short000002', '✪ Members first'),
    ];
    const reading = readDocument(documentOf(html({ body: drawnChannel(drawnHeader(), tiles) })), mira);
    expect(reading.posts.map(({ views }) => views)).toMatchObject([none, { value: 812 }, none, null]);
    expect(reading.missing).toContainEqual({ what: 'posts.short000002.views', why: 'members-only' });
  });

  it('is none without a count beside it that shares its noun: names, dates and notices stand there as well', () => {
    const counted = lockup('video000009', ['812 views', '9 days ago']);
    const odd = [
      lockup('video000001', ['Mira Bakes', '2 days ago']),
      lockup('video000002', ['Mira Bakes']),
      lockup('video000003', ['Scheduled for 27/05/2026, 18:01'], { badge: 'Upcoming' }),
      lockup('video000004', ['No views'], { badge: 'PREMIERE' }),
      lockup('video000005', []),
    ];
    expect(viewsOf([...odd, counted])).toMatchObject([null, null, null, null, null, { value: 812 }]);
    expect(viewsOf([lockup('video000001', ['No views', '2 days ago'])])).toEqual([null]);
    expect(viewsOf([short('short000001', 'Processing'), short('short000002', '812 views')])).toMatchObject([
      null,
      { value: 812 },
    ]);
  });
});

describe('videos for members', () => {
  it('tell no number to others, who cannot open them either', () => {
    const { missing } = served([
      lockup('video000001', ['12 hours ago'], { rows: [membersBadge] }),
      lockup('video000002', ['812 views', '3 days ago']),
    ]);
    for (const count of ['likes', 'comments', 'views'])
      expect(missing).toContainEqual({ what: `posts.video000001.${count}`, why: 'members-only' });
    expect(missing).toContainEqual({ what: 'posts.video000002.likes', why: 'not-loaded' });
  });

  it('are known among shorts by the mark in the place of their views, in any language', () => {
    const entries = [short('short000001', '✪ Nur für Mitglieder'), short('short000002', '812 Aufrufe')];
    const reading = served(entries, { lang: 'de', tab: 'shorts' });
    expect(reading.posts.map(({ views }) => views)).toMatchObject([null, { value: 812 }]);
    expect(reading.missing).toContainEqual({ what: 'posts.short000001.views', why: 'members-only' });
  });
});

describe('what is not the channel’s own', () => {
  it('is named with what it is, so that no other source brings it back', () => {
    const entries = [
      lockupBy('foreign0001', 'Creator One', stranger, ['1.2M views', '2 days ago']),
      lockupBy('foreign0002', 'Creator One', undefined, ['1.2M views', '2 days ago']),
      advertisement('adfromone01', ids.stranger),
      advertisement('video000001', ids.mira),
      lockup('video000001', ['812 views', '3 days ago']),
    ];
    for (const [json, source] of [
      [channelPage({ entries }), 'response'],
      [continuation(entries), 'response'],
    ] as const) {
      const reading = readBody(JSON.stringify(json), known, 'browse', 'en');
      expect(reading.posts.map(({ id }) => id)).toEqual(['video000001']);
      // A name alone may be written in another way: that video is left out, but not ruled out.
      expect(reading.leftOut).toEqual([
        { id: 'foreign0001', why: 'otherAuthor', source },
        { id: 'adfromone01', why: 'advertisement', source },
      ]);
    }
  });

  it('is no post where a place among the videos was sold', () => {
    const tiles = [drawnAdvertisement('adfromone01'), drawnVideo('video000001', [['812 views'], ['3 days ago']])];
    const reading = readDocument(documentOf(html({ body: drawnChannel(drawnHeader(), tiles) })), mira);
    expect(reading.posts.map(({ id }) => id)).toEqual(['video000001']);
  });
});

describe('a tab that came and is empty', () => {
  const notice = {
    sectionListRenderer: { contents: [{ itemSectionRenderer: { contents: [{ messageRenderer: {} }] } }] },
  };
  const withContent = (content: Entry, counts: Entry[]) => {
    const page = JSON.stringify(channelPage({ counts })).replace(
      '{"richGridRenderer":{"contents":[]}}',
      JSON.stringify(content),
    );
    return readBody(page, mira, 'browse').missing.filter(({ what }) => what === 'posts');
  };

  it('holds no posts: none at all, or none here although the channel counts some', () => {
    const [some, zero] = ['139 videos', '0 videos'].map((text) => [part('7.03k subscribers'), part(text)]);
    for (const content of [{ richGridRenderer: { contents: [] } }, notice]) {
      expect(withContent(content, some ?? [])).toEqual([{ what: 'posts', why: 'empty-list' }]);
      expect(withContent(content, zero ?? [])).toEqual([{ what: 'posts', why: 'none' }]);
    }
  });

  it('is told from one of a layout that is not known', () => {
    expect(withContent({ gridOfTomorrow: [] }, [part('7.03k subscribers'), part('139 videos')])).toEqual([]);
  });
});
