import fc from 'fast-check';
import type { Verdict } from '../../src/model/assessment';
import { builtInReasons, type Candidate, statuses } from '../../src/model/candidate';
import type { Creator } from '../../src/model/creator';
import { columnIds, type Filters } from '../../src/model/list-view';
import type { Topic } from '../../src/model/portrait';
import { writeStamp } from '../../src/model/stamp';
import type { Summary } from '../../src/model/summary';
import { bareSummary } from '../../src/estimate/summarize';
import { blankAccount } from '../../src/reading/blank';
import type { Query } from '../../src/shortlist/table-port';
import { today } from './readings';

/** What is kept of somebody who is in the table. */
export interface Kept {
  creator: Creator;
  summary: Summary | null;
  candidates: Candidate[];
}

const stampAt = (n: number) => writeStamp(Date.parse(today) + n, 0, '00000000');
const names = [
  'Mira Bakes',
  'mira bakes',
  'José Núñez',
  'Zoë Bakes',
  'Ольга Иванова',
  '美咲',
  'ليلى',
  'Anna-Lena',
  'Åsa',
  '10 Zoe',
];
const tags = ['berlin', 'Berlin', 'vegan food', '東京'];
const topics: Topic[] = [{ key: 'topic_food' }, { key: 'topic_travel' }, { tag: 'ryebread' }];
const sites = ['instagram', 'tiktok', 'x'];
const tiers: Summary['tier'][] = [
  null,
  ...[['nano'], ['nano', 'micro'], ['micro'], ['below']].map((of) => ({ names: of as never, lowest: 1_000 })),
];
const verdicts: Verdict[] = ['strong', 'possible', 'weak', 'none', 'unknown'];
const briefs = ['spring', 'autumn'];
const daysBefore = [0, 29, 31, 300].map((days) => new Date(Date.parse(today) - days * 86_400_000 - 1).toISOString());

const some = <T>(of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });
const one = <T>(...of: readonly T[]) => fc.constantFrom(...of);

const aCandidate = (creator: string, brief: string): fc.Arbitrary<Candidate> =>
  fc
    .record({
      status: one(...statuses),
      changed: fc.nat(20),
      due: one(null, '2026-05-19', '2026-06-01', '2027-01-31'),
      hasStep: fc.boolean(),
    })
    .map(({ status, changed, due, hasStep }) => ({
      brief,
      creator,
      status,
      reason: status === 'rejected' ? { known: builtInReasons[0] } : null,
      statusAt: today,
      addedAt: today,
      nextStep: hasStep ? { text: 'Call her', dueOn: due } : null,
      agreed: null,
      order: stampAt(0),
      changed: { status: stampAt(100 + changed), ...(hasStep && { nextStep: stampAt(200 + changed) }) },
    }));

/** Somebody with this id; of two that stand at one place the greater id comes first. */
export const aKept = (id: string): fc.Arbitrary<Kept> =>
  fc
    .record({
      place: fc.option(fc.nat(30)),
      isMade: fc.boolean(),
      hasSummary: fc.nat(9).map((n) => n > 0),
      name: fc.option(one(...names)),
      tags: some(tags),
      topics: some(topics),
      languages: some(['en', 'de']),
      sites: fc.subarray(sites, { minLength: 1 }),
      tier: one(...tiers),
      followers: fc.option(one(1_000, 2_500, 40_000)),
      rate: fc.option(one(0.01, 0.03)),
      verdict: one(...verdicts),
      low: fc.nat(3),
      hasEmail: fc.boolean(),
      lastSeenAt: one(...daysBefore),
      lastPostAt: fc.option(one(...daysBefore)),
      growth: fc.option(one(-0.1, 0, 0.2)),
      quote: fc.option(fc.record({ amount: one(50, 200), currency: one('EUR', 'USD') })),
      campaigns: fc.subarray(briefs),
    })
    .chain((of) =>
      fc.tuple(...of.campaigns.map((brief) => aCandidate(id, brief))).map((candidates): Kept => {
        const account = { ...blankAccount(of.sites[0] ?? 'x', `made.up.${id}`), name: of.name };
        const bare = bareSummary(id, id, account, '');
        const {
          lastSeenAt,
          lastPostAt,
          growth,
          topics: about,
          languages,
          tier,
          verdict,
          hasEmail,
          followers,
          rate,
          low,
        } = of;
        const made: Summary = {
          ...bare,
          sites: of.sites,
          lastSeenAt,
          lastPostAt,
          growth,
          topics: about,
          languages,
          tier,
          verdict,
          hasEmail,
          score: { low, high: low + 2 },
          followers: followers === null ? null : { value: followers, min: followers, max: followers },
          rate:
            rate === null
              ? null
              : { per: 'followers', counts: ['likes'], typical: rate, low: rate, high: rate, sample: 5 },
          words: [
            ...bare.words,
            ...about.map((topic) => ('tag' in topic ? topic.tag : topic.key.replace('topic_', ''))),
          ],
          madeBy: { revision: 1, standards: 1, at: 0 },
        };
        const isSaved = of.place !== null;
        const creator: Creator = {
          id,
          accounts: [id],
          savedAt: isSaved ? today : null,
          unsavedAt: null,
          quote: of.quote && { money: of.quote, givenAt: today },
          why: null,
          tags: of.tags,
          changed: {},
          ...(of.place === null ? { rejected: true as const } : { order: stampAt(of.place) }),
        };
        return {
          creator,
          summary: of.hasSummary
            ? of.isMade
              ? made
              : { ...bare, sites: of.sites, lastSeenAt: new Date(0).toISOString(), growth: null }
            : null,
          candidates,
        };
      }),
    );

export const noFilters: Filters = {
  brief: null,
  statuses: [],
  tags: [],
  sites: [],
  tiers: [],
  verdicts: [],
  topics: [],
  languages: [],
  noEmail: false,
  notSeenLately: false,
};

const rarely = <T>(of: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: of });

export const aQuery: fc.Arbitrary<Query> = fc.record({
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 2,
      arbitrary: one(
        'mir',
        'MIRA ba',
        'bakes',
        'ив',
        '咲',
        'essen',
        'ryeb',
        'berlin',
        'made up 1',
        '京',
        '!?',
        'nobody',
      ),
    },
  ),
  filters: fc.record({
    brief: one(null, null, ...briefs, 'gone'),
    statuses: rarely(some(statuses)),
    tags: rarely(some(tags)),
    sites: rarely(some(sites)),
    tiers: rarely(some(['nano', 'micro'])),
    verdicts: rarely(some(verdicts)),
    topics: rarely(some(['topic_food', '#ryebread'])),
    languages: rarely(some(['de', 'fr'])),
    noEmail: fc.nat(5).map((n) => n === 0),
    notSeenLately: fc.nat(5).map((n) => n === 0),
  }),
  sort: fc.record({ by: one(...columnIds), down: fc.boolean() }),
});
