import { type Status, statuses } from '../../src/model/candidate';
import { bareSummary } from '../../src/estimate/summarize';
import type { Topic } from '../../src/model/portrait';
import { blankAccount } from '../../src/reading/blank';
import { sites } from '../../src/sites';
import { seeded } from '../../test/support/seeded';

/** What one made-up creator has of its own; everything else is as the worker wrote it of the first one. */
export interface Person {
  key: string;
  site: string;
  id: string;
  handle: string;
  name: string;
  url: string;
  followers: number;
  /** Times the rate, the likes and the comments of the first one. */
  times: number;
  /** Days since it was seen last, and since it was saved. Of those only visited a tenth is due to be forgotten. */
  seen: number;
  saved: number;
  note: string | null;
  tags: string[];
  /** How far it is in the first campaign; null where it is in none, as two of three are. */
  status: Status | null;
  /** What a search finds it by. */
  words: string[];
}

const first = [
  'Mira',
  'José',
  'Zoë',
  'Łukasz',
  'Ольга',
  'Дмитрий',
  'Ελένη',
  'ليلى',
  'सीता',
  '美咲',
  '小明',
  '민지',
  'Ngọc',
];
const last = ['Bakes', 'Núñez', 'Okafor', 'Kowalska', 'Иванова', 'Παππά', 'حداد', 'शर्मा', '田中', '王', '김', 'Trần'];
const notes = ['Asks 200 € a reel, answers fast.', 'Schreibt erst nächste Woche zurück.', '夏のキャンペーンに合う'];

/** Words that half of all have, about a twelfth, a hundredth, and a single one. */
export const searched = { half: 'evenings', twelfth: 'kowalska', hundredth: 'kumquats', one: 'halcyon' } as const;

const nameAt = <T>(list: readonly T[], random: number): T => list[Math.floor(random * list.length)] as T;

function namesOf(n: number): string {
  if (n === 7) return ` ${searched.one}`;
  return `${n % 2 === 0 ? ` ${searched.half}` : ''}${n % 100 === 50 ? ` ${searched.hundredth}` : ''}`;
}

/** The same made-up creators in every run, from the `from`-th on, `count` of them. */
export function people(from: number, count: number, topics: readonly Topic[]): Person[] {
  const topical = topics.map((topic) => ('tag' in topic ? topic.tag : topic.key.replace('topic_', '')));
  return Array.from({ length: count }, (_, at): Person => {
    const n = from + at;
    const random = seeded(n + 1);
    const site = nameAt(sites, random());
    const called = `${nameAt(first, random())} ${nameAt(last, random())}`;
    const handle = `${nameAt(['mira', 'tom', 'zoe', 'the', 'real'], random())}.made.up.${n}`;
    const name = `${called}${namesOf(n)}`;
    const digits = String(n).padStart(12, '0');
    const account = { ...blankAccount(site.id, handle), id: `9${digits}`, name };
    // As `crypto.randomUUID` makes them, and spread like those.
    const key = `${Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')}-0000-4000-8000-${digits}`;
    const url = site.profileUrl(account) ?? '';
    return {
      key,
      site: site.id,
      id: account.id,
      handle,
      name,
      url,
      followers: Math.round(1_000 * 100 ** random()),
      times: 0.3 + 2 * random(),
      seen: Math.floor(random() * 100),
      saved: random() * 700,
      note: random() < 0.3 ? nameAt(notes, random()) : null,
      tags: random() < 0.2 ? [nameAt(['berlin', 'vegan', '夏', 'asked in May'], random())] : [],
      status: random() < 1 / 3 ? nameAt(statuses, random()) : null,
      words: [...topical, ...bareSummary(key, key, account, url).words],
    };
  });
}
