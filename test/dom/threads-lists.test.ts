import { describe, expect, it } from 'vitest';
import { joinReadings } from '../../src/records/join-readings';
import { pageAt } from '../fixtures/threads/load';
import {
  answer,
  codeOf,
  fetched,
  html,
  leo,
  list,
  mira,
  post,
  postBody,
  profileDrawn,
  shown,
} from '../fixtures/threads/made-up';

type Joined = ReturnType<typeof joinReadings>;
const pinnedIn = ({ posts }: Joined) => posts.filter(({ pinned }) => pinned === true).map(({ id }) => id);
const isMixed = ({ missing }: Joined) => missing.some(({ what, why }) => what === 'posts' && why === 'mixed-sample');

describe('In a list of threads that marks no pins', () => {
  const unmarked = (daysAgo: number) => [post(daysAgo, {}, { pinned_post_info: undefined })];
  const answered = (...days: number[]) => joinReadings(fetched([list(days.map(unmarked))]));
  const drawn = (days: number[], open = '') =>
    joinReadings(
      shown(
        html(
          [],
          profileDrawn(
            days.map((day) => [[codeOf(day)]]),
            open,
          ),
        ),
      ),
    );

  it('three old ones above newer ones are pinned', () => {
    expect(pinnedIn(answered(400, 300, 200, 2, 5, 9))).toEqual([400, 300, 200].map(codeOf));
    expect(pinnedIn(drawn([400, 300, 200, 2, 5, 9]))).toEqual([400, 300, 200].map(codeOf));
    expect(pinnedIn(answered(2, 5, 9))).toEqual([]);
  });

  it('more than three are a choice of posts', () => {
    expect(isMixed(answered(400, 300, 200, 100, 2, 5))).toBe(true);
    expect(isMixed(drawn([400, 300, 200, 100, 2, 5]))).toBe(true);
  });

  it('any other tab says nothing by its order', () => {
    const elsewhere = drawn([400, 300, 200, 100, 2, 5], '/reposts');
    expect([pinnedIn(elsewhere), isMixed(elsewhere)]).toEqual([[], false]);
    const parents = [100, 90, 80, 70].map((day) => [post(day, { user: leo() }), answer(day - 1, leo())]);
    expect(isMixed(joinReadings(fetched([list([...parents, ...[400, 300, 2].map(unmarked)])])))).toBe(false);
  });
});

describe('An answer, also to oneself', () => {
  it('is no post on the tab of answers, where the head it answers may not be drawn', () => {
    const replies = profileDrawn([[[codeOf(4), 'leo.lifts'], [codeOf(3)]], [[codeOf(2)]]], '/replies');
    const reading = joinReadings(shown(html([], replies)));
    expect(reading.posts).toEqual([]);
    expect(reading.leftOut).toEqual([{ id: codeOf(3), why: 'answer', source: 'exact' }]);
  });

  it('is none at its own address, and the head above it is', () => {
    const body = postBody([[post(3), answer(2, mira())]]);
    const at = (daysAgo: number) => joinReadings(fetched([body], pageAt(`/@mira.bakes/post/${codeOf(daysAgo)}`)));
    expect(at(2)).toMatchObject({ posts: [], leftOut: [{ id: codeOf(2), why: 'answer' }] });
    expect(at(3)).toMatchObject({ posts: [{ id: codeOf(3) }], leftOut: [{ id: codeOf(2), why: 'answer' }] });
  });

  it('is known by whom it answers where the flag is missing', () => {
    const silent = post(3, {}, { is_reply: undefined, reply_to_author: { username: 'leo.lifts', id: '1' } });
    expect(joinReadings(fetched([list([[silent], [post(2)]])]))).toMatchObject({
      posts: [{ id: codeOf(2) }],
      leftOut: [{ id: codeOf(3), why: 'answer' }],
    });
  });
});

describe('How often a post was seen', () => {
  const page = pageAt(`/@mira.bakes/post/${codeOf(3)}`);
  const viewsOf = (facts: object) => joinReadings(fetched([postBody([[post(3, { ...facts })]])], page)).posts[0]?.views;

  it('stands beside the post; 0 beside likes is not told, and nobody’s likes and no views are 0', () => {
    expect(viewsOf({ view_counts: 4_494 })).toMatchObject({ value: 4_494 });
    expect(viewsOf({ view_counts: 0 })).toBeNull();
    const info = { ...(post(3).text_post_app_info as object), direct_reply_count: 0 };
    expect(viewsOf({ view_counts: 0, like_count: 0, text_post_app_info: info })).toMatchObject({ value: 0 });
  });
});

describe('A post that is not shown', () => {
  it('is none, since the numbers in its place are not its own', () => {
    const gone = post(3, { like_count: 0 }, { is_post_unavailable: true, direct_reply_count: 0 });
    expect(joinReadings(fetched([list([[gone], [post(2)]])])).posts.map(({ id }) => id)).toEqual([codeOf(2)]);
  });
});

describe('The mark of a verified author', () => {
  it('is drawn beside the posts', () => {
    const mark = '<svg aria-label="Verified" viewBox="0 0 40 40"></svg>';
    const drawn = profileDrawn([[[codeOf(2)]]]);
    const verifiedIn = (text: string) => joinReadings(shown(html([], text))).account?.verified;
    expect(verifiedIn(drawn.replace('<time></time></a>', `$&${mark}`))).toBe(true);
    expect(verifiedIn(drawn)).toBeNull();
  });
});
