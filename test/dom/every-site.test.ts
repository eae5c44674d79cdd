import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading';
import { joinReadings } from '../../src/records/join-readings';
import { get } from '../../src/reading/json/json';
import { mergeIntoRecord } from '../../src/records/remember';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import type { BySource, HasNone, SiteStories } from '../every-site/stories';
import { isTakenToItsEnds } from '../support/door';
import { otherKinds, replacingEach } from '../support/mutations';
import { pageReasons } from '../support/states';

/** The site's file in test/every-site; without one it is held to none of the rules, and so fails all of them. */
const storiesOf = async (id: string): Promise<SiteStories> =>
  ((await import(`../every-site/${id}.ts`)) as { stories: SiteStories }).stories;

/** Said so that a reader understands why there is nothing to test. */
function checkReason({ none }: HasNone): void {
  if (none.length < 20) throw new Error(`“${none}” is no reason.`);
}

const isNone = (one: unknown): one is HasNone => typeof get(one, 'none') === 'string';

/** The stories of a rule that goes by source; fails where a source has neither a story nor a reason. */
function bySource<T>({ sources }: SiteStories, rule: BySource<T>): [source: string, story: T][] {
  expect(Object.keys(rule).toSorted()).toEqual([...sources].toSorted());
  for (const one of Object.values(rule)) if (isNone(one)) checkReason(one);
  return Object.entries(rule).flatMap(([source, one]) => (isNone(one) ? [] : [[source, one] as [string, T]]));
}

/** The stories of a rule; none where the site says why it has none. */
function storiesUnder<T>(rule: T[] | HasNone): T[] {
  if (!isNone(rule)) return rule;
  checkReason(rule);
  return [];
}

/** The source that a story says it is about was there and found something. */
const expectFrom = (source: string, reading: Reading) => expect(reading.tried).toContainEqual({ source, found: true });

const idsOf = (reading: Reading) => reading.posts.map(({ id }) => id);

describe.each(sites.map(({ id }) => id))('On %s', (id) => {
  it('every answer that is read has its entry among the sources', async () => {
    const stories = await storiesOf(id);
    expect(stories.site.id).toBe(id);
    expect(stories.sources).toEqual(
      expect.arrayContaining([...new Set(stories.site.responses.map(({ name }) => `response:${name}`))]),
    );
  });

  it('an answer, also to oneself, is no post in any source, and a thread is its head', async () => {
    const stories = await storiesOf(id);
    for (const [source, { read, answers, posts }] of bySource(stories, stories.answers)) {
      const reading = read();
      expectFrom(source, reading);
      expect([source, idsOf(reading)]).toEqual([source, expect.arrayContaining(posts)]);
      expect([source, idsOf(reading).filter((one) => answers.includes(one))]).toEqual([source, []]);
      expect([source, reading.leftOut]).toEqual([
        source,
        expect.arrayContaining(answers.map((one) => expect.objectContaining({ id: one, why: 'answer' }))),
      ]);
    }
  });

  it('what a better source ruled out stays out, in this look and in all later ones', async () => {
    const stories = await storiesOf(id);
    for (const { better, worse, leftOut } of storiesUnder(stories.ruledOut)) {
      const ids = leftOut.map((one) => one.id);
      const alone = joinReadings(worse());
      expect(idsOf(alone)).toEqual(expect.arrayContaining(ids));
      const both = joinReadings([...better(), ...worse()]);
      expect(idsOf(both).filter((one) => ids.includes(one))).toEqual([]);
      expect(both.leftOut).toEqual(expect.arrayContaining(leftOut.map((one) => expect.objectContaining(one))));
      const account = both.account ?? alone.account;
      const looks = [joinReadings(better()), alone].map((look) => ({ ...look, account }));
      for (const order of [looks, looks.toReversed()]) {
        const record = order.reduce<ReturnType<typeof mergeIntoRecord>>(
          (all, look) => mergeIntoRecord(all, look, 'k'),
          null,
        );
        expect(record?.posts.filter((post) => ids.includes(post.id))).toEqual([]);
      }
    }
  });

  it('a paid partnership, a commission, bought reach and the own brand are four things', async () => {
    const stories = await storiesOf(id);
    for (const [source, { read, facts }] of bySource(stories, stories.commercial)) {
      const reading = read();
      expectFrom(source, reading);
      for (const [post, said] of Object.entries(facts))
        expect([source, reading.posts.find((one) => one.id === post)]).toEqual([source, expect.objectContaining(said)]);
    }
  });

  it('a zero that means “not told” is unknown with its reason, and takes nothing from what is known', async () => {
    const stories = await storiesOf(id);
    for (const { about, read, untold } of storiesUnder(stories.zeros)) {
      const reading = read();
      for (const [path, why] of Object.entries(untold)) {
        expect([about, path, valueAt(reading, path)]).toEqual([about, path, null]);
        expect([about, path, whyOf(reading, path)]).toEqual([about, path, why]);
      }
    }
  });

  it('every reason why a page or its posts are missing is its own, or the site cannot tell it', async () => {
    const stories = await storiesOf(id);
    for (const { about, read, what, why } of stories.states) {
      expect([about, read().missing]).toEqual([about, expect.arrayContaining([{ what, why }])]);
    }
    const named = new Set<string>([
      ...stories.states.map(({ why }) => why),
      ...Object.keys(stories.statesItCannotTell),
    ]);
    expect(pageReasons.filter((why) => !named.has(why))).toEqual([]);
  });

  it('one odd value in an answer costs only itself', { timeout: 60_000 }, async () => {
    const stories = await storiesOf(id);
    for (const [source, { json, read, ofOnePost = belowList }] of bySource(stories, stories.oddValues)) {
      const before = joinReadings(read(json));
      expectFrom(source, before);
      const copy: unknown = structuredClone(json);
      const wrong = replacingEach(
        copy,
        (place) => [...otherKinds(place), '9999-12-31T23:59:59-12:00', 9e15, 'x'.repeat(30_000)],
        () => {
          const readings = read(copy);
          const taken = readings.every(isTakenToItsEnds) ? [] : ['the worker would not take it as it is'];
          const lost = readings.length === 0 ? 0 : before.posts.length - joinReadings(readings).posts.length;
          // A list, an account or a wrapper that is gone takes what is in it along; a value within a post does not.
          return taken.length > 0 || lost <= 1 ? taken : [`loses ${lost} posts`];
        },
      );
      expect([source, wrong.filter((one) => one.includes('would not take')).slice(0, 5)]).toEqual([source, []]);
      expect([source, wrong.filter((one) => ofOnePost.test(one)).slice(0, 5)]).toEqual([source, []]);
    }
  });
});

/** A place four steps or more below a list is a value of one of its items. */
const belowList = /\.\d+(?:\.[^.= ]+){3,} = /;

/** `posts.ID.views` and `followers` of a reading. */
function valueAt({ account, posts }: Reading, path: string): unknown {
  const [, id, field] = /^posts\.(.+)\.(\w+)$/.exec(path) ?? [];
  if (id === undefined) return get(account, path) ?? null;
  return (
    get(
      posts.find((post) => post.id === id),
      field ?? '',
    ) ?? null
  );
}

const whyOf = ({ missing }: Reading, path: string) => {
  const all = path.replace(/^posts\..+\./, 'posts.');
  return (missing.find(({ what }) => what === path) ?? missing.find(({ what }) => what === all))?.why;
};
