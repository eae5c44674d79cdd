import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import { instagram } from '../../src/sites/with-readers';
import { at, pageAt, postIn } from '../fixtures/instagram/load';
import {
  addresses,
  bodies,
  byStranger,
  codeOf,
  fetched,
  html,
  node,
  profileDrawn,
  shown,
} from '../fixtures/instagram/made-up';

const pinnedIn = (reading: ReturnType<typeof joinReadings>) =>
  reading.posts.filter(({ pinned }) => pinned === true).map(({ id }) => id);

const isMixed = (reading: ReturnType<typeof joinReadings>) =>
  reading.missing.some(({ what, why }) => what === 'posts' && why === 'mixed-sample');

describe('In a list of posts that marks no pins', () => {
  /** As a visitor without an account gets them: no marks, no numbers and no times but those of the codes. */
  const unmarked = (daysAgo: number) => node(daysAgo, { timeline_pinned_user_ids: undefined, taken_at: undefined });
  const loggedOut = (...days: number[]) => joinReadings(shown(html([bodies.loggedOut(days.map(unmarked))])));
  const drawn = (days: number[], open?: 'reels/') =>
    joinReadings(shown(html([], profileDrawn(days.map(codeOf), open))));

  it('old posts above newer ones are pinned', () => {
    expect(pinnedIn(loggedOut(400, 300, 200, 2, 5, 9))).toEqual([400, 300, 200].map(codeOf));
    expect(pinnedIn(drawn([400, 2, 5, 9]))).toEqual([codeOf(400)]);
    expect(pinnedIn(loggedOut(2, 5, 9))).toEqual([]);
  });

  it('what came out within a day of another post is not taken for pinned: codes tell no more', () => {
    expect(pinnedIn(loggedOut(2.5, 2, 5, 9))).toEqual([]);
  });

  it('more of them than can be pinned are a choice of posts, and no rate is worked out', () => {
    expect(isMixed(loggedOut(400, 300, 200, 100, 2, 5))).toBe(true);
    expect(isMixed(drawn([400, 300, 200, 100, 2, 5]))).toBe(true);
    const items = [400, 300, 200, 100, 2, 5, 9].map((day) => node(day, { timeline_pinned_user_ids: undefined }));
    const reading = joinReadings(fetched([[addresses.profile, bodies.webProfile(items)]]));
    const record = mergeIntoRecord(null, reading, 'k');
    const assessed = record && assess(record, instagram.rules, defaultBrief('Any'), new Date(at));
    expect(assessed?.engagement).toBeNull();
    expect(assessed?.missing).toContainEqual({ what: 'engagement', why: 'mixed-sample' });
  });

  it('a list that visitors may sort by plays, as that of reels, says nothing by its order', () => {
    expect(drawn([400, 300, 200, 100, 2, 5], 'reels/')).toMatchObject({ leftOut: [] });
    expect(isMixed(drawn([400, 300, 200, 100, 2, 5], 'reels/'))).toBe(false);
    const reels = [400, 300, 200, 100, 2].map((day) => node(day, { timeline_pinned_user_ids: undefined }));
    const reading = joinReadings(fetched([[addresses.reels, bodies.reels(reels)]]));
    expect([pinnedIn(reading), isMixed(reading)]).toEqual([[], false]);
  });

  it('a mark that is missing, or drawn, changes nothing of that', () => {
    const marked = [400, 300, 2, 5].map((day) => node(day, { timeline_pinned_user_ids: [] }));
    const reading = joinReadings(fetched([[addresses.graphql, bodies.timeline(marked)]]));
    expect(pinnedIn(reading)).toEqual([400, 300].map(codeOf));
    const tiles = profileDrawn([400, 2, 5].map(codeOf), '', [codeOf(400)]);
    expect(pinnedIn(joinReadings(shown(html([], tiles))))).toEqual([codeOf(400)]);
  });
});

describe('Posts of which nobody is named', () => {
  const nameless = [3, 4, 5].map((day) => {
    const { user: _, owner: _owner, id: _id, ...rest } = node(day);
    return rest;
  });
  const told = (...profiles: object[]) =>
    joinReadings(fetched([[addresses.graphql, { data: { ...bodies.timeline(nameless).data, profiles } }]])).posts;
  const { user: mira } = bodies.profile().data;
  const { user: other } = bodies.profile({ username: 'creator_one', pk: '999', id: '999' }).data;

  it('are the account’s where the answer tells of nobody else, and nobody’s beside a second one', () => {
    expect(told(mira)).toHaveLength(3);
    expect(told(mira, other)).toEqual([]);
  });
});

describe('A joint post that somebody else owns', () => {
  const mira = { pk: '50012345678', id: '50012345678', username: 'mira.bakes' };
  const joint = node(3, { ...byStranger, coauthor_producers: [mira], like_count: 90_000 });
  const answers = () =>
    fetched([
      [addresses.graphql, bodies.profile()],
      [addresses.graphql, bodies.timeline([joint, ...[4, 5, 6, 7, 8, 9].map((day) => node(day))])],
    ]);
  const grid = () => shown(html([], profileDrawn([3, 4, 5].map(codeOf))));
  const authorIn = (posts: { id: string; author: string | null }[]) => posts.find(({ id }) => id === codeOf(3))?.author;

  it('stays its owner’s though it stands in the grid of the account, now and in all later looks', () => {
    expect(authorIn(joinReadings([...answers(), ...grid()]).posts)).toBe('creator_one');
    const looks = [joinReadings(answers()), joinReadings(grid())];
    for (const order of [looks, looks.toReversed()]) {
      const record = order.reduce<ReturnType<typeof mergeIntoRecord>>(
        (all, look) => mergeIntoRecord(all, look, 'k'),
        null,
      );
      expect(authorIn(record?.posts ?? [])).toBe('creator_one');
      const assessed = record && assess(record, instagram.rules, defaultBrief('Any'), new Date(at));
      expect(assessed?.engagement).toMatchObject({ sample: 6, leftOut: { otherAuthor: 1 } });
    }
  });
});

describe('A follower number beside the author of a post', () => {
  const besidePost = (follower_count: number) =>
    joinReadings(
      fetched(
        [[addresses.post, bodies.post([node(3, { user: { username: 'mira.bakes', follower_count } })])]],
        pageAt(`/p/${codeOf(3)}/`),
      ),
    );

  it.each([
    [18_000, 17_500, 18_999],
    [24_300, 24_250, 24_399],
    [20_000, 19_500, 20_999],
    [1_200_000, 1_150_000, 1_299_999],
    [24_310, 24_310, 24_310],
    [900, 900, 900],
  ])('%d is from %d to %d', (told, min, max) => {
    expect(besidePost(told).account?.followers).toMatchObject({ value: told, min, max });
  });

  it('takes nothing from the exact one of the profile, in one look and in the next', () => {
    const exact = { value: 18_240, min: 18_240, max: 18_240 };
    const profile = fetched([[addresses.graphql, bodies.profile({ follower_count: 18_240 })]]);
    const record = mergeIntoRecord(mergeIntoRecord(null, joinReadings(profile), 'k'), besidePost(18_000), 'k');
    expect(record?.account.followers).toMatchObject(exact);
    const page = pageAt(`/p/${codeOf(3)}/`);
    const user = { username: 'mira.bakes', follower_count: 18_000 };
    const both: [string, unknown][] = [
      [addresses.post, bodies.post([node(3, { user })])],
      [addresses.graphql, bodies.profile({ follower_count: 18_240 })],
    ];
    expect(joinReadings(fetched(both, page)).account?.followers).toMatchObject(exact);
  });
});

describe('What stands behind a wall', () => {
  it('keeps the numbers that are told, and loses the zeros', () => {
    const facts = { gating: { gating_type: 'appealable' }, following_count: 0, media_count: 0, biography: '' };
    const reading = joinReadings(fetched([[addresses.graphql, bodies.profile(facts)]]));
    expect(reading.account).toMatchObject({
      followers: { value: 24_310 },
      following: null,
      postCount: null,
      bio: null,
    });
    expect(reading.missing).toContainEqual({ what: 'bio', why: 'age-gate' });
  });

  it('an account with none of all that is one, without a wall', () => {
    const facts = { follower_count: 0, following_count: 0, media_count: 0 };
    const reading = joinReadings(fetched([[addresses.graphql, bodies.profile(facts)]]));
    expect(reading.account).toMatchObject({ followers: { value: 0 }, postCount: { value: 0 } });
    expect(reading.missing).toContainEqual({ what: 'posts', why: 'none' });
  });
});

describe('What one odd value costs', () => {
  it('is the follower count alone, where that is no number', () => {
    const reading = joinReadings(
      fetched([[addresses.profile, bodies.webProfile([node(3)], { follower_count: 'many' })]]),
    );
    expect(reading.account).toMatchObject({ name: 'Mira Bakes', followers: null, following: { value: 401 } });
    expect(postIn(reading, codeOf(3))?.likes).toMatchObject({ value: 803 });
  });
});

describe('The gate of a saved login', () => {
  const gate = (next: string) => `<a href="/accounts/emailsignup/?next=${encodeURIComponent(next)}">…</a>`;
  const whyOf = (drawn: string) =>
    joinReadings(shown(html([{}], drawn))).missing.find(({ what }) => what === 'page')?.why;

  it('is a login wall where it leads back to this page, and there is no page around it', () => {
    expect(whyOf(gate('/mira.bakes/'))).toBe('login-wall');
    expect(whyOf(gate('/tom.walks/'))).toBe('not-loaded');
    expect(whyOf(`<main>${gate('/mira.bakes/')}</main>`)).toBe('not-loaded');
    expect(whyOf('<a href="/accounts/emailsignup/">…</a>')).toBe('not-loaded');
  });
});
