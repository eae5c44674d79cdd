import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { assess } from '../../src/estimate/assess';
import { digestOf } from '../../src/estimate/digest';
import { estimateVersion } from '../../src/estimate/estimate-version';
import { summarize } from '../../src/estimate/summarize';
import { standardTerms } from '../../src/estimate/user-terms';
import { type Brief, defaultBrief } from '../../src/model/brief';
import type { Summary } from '../../src/model/summary';
import { root } from './driver';
import { lookedAt, madeAccount } from './made-accounts';
import { nothingKept } from './presented';

/** Five of each site. */
export const goldenAccounts = Array.from({ length: 30 }, (_, seed) => madeAccount(seed));

const any = defaultBrief('Any micro-influencer');
const bakers: Brief = {
  ...any,
  id: 'bakers',
  size: { min: 2_000, max: 50_000 },
  keywords: ['bread', 'cake', 'Kuchen', 'ケーキ'],
  languages: ['en', 'de'],
  leastPostsPerWeek: 1.5,
  mostSponsored: 0.2,
  competitors: ['oven.co'],
  avoid: ['hotel'],
  budget: { amount: 200, currency: 'EUR' },
  mustHaves: ['size', 'contact'],
};

/** What a list would show of each made-up account, by a brief that asks nothing special and by one that asks everything. */
export const goldenSummaries = (): Summary[] =>
  goldenAccounts.flatMap(({ record, rules, url }, index) =>
    [any, bakers].map((brief) => {
      const quote = index % 4 === 0 ? { amount: 150 + 10 * index, currency: 'EUR' } : null;
      const assessment = assess(record, rules, brief, lookedAt, { ...standardTerms, quote });
      const madeBy = { revision: 1, standards: 1, at: 0 };
      return summarize({
        id: `${brief.id}-${index}`,
        record,
        assessment,
        quote,
        kept: nothingKept(record.account.site),
        url,
        madeBy,
      });
    }),
  );

/** As many as a time in ms has. Machines differ in the last digits of a logarithm. */
const thirteenDigits = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(13)) : value;

/** Everything that is kept of an estimate, one value a line. */
export const goldenText = (): string => {
  const digests = goldenAccounts.map(({ record }) => digestOf(record.account, record.posts));
  return `[\n${[...goldenSummaries(), ...digests].map((one) => JSON.stringify(one, thirteenDigits)).join(',\n')}\n]\n`;
};

export const goldenFolder = path.join(root, 'test/fixtures/estimate');
export const goldenFile = path.join(goldenFolder, `golden-${estimateVersion}.json`);
export const goldenFiles = (): string[] => (existsSync(goldenFolder) ? readdirSync(goldenFolder) : []);
