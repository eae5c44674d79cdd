import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { headlineOf } from '../../src/estimate/rate/headline';
import { summarize } from '../../src/estimate/summarize';
import { defaultBrief } from '../../src/model/brief';
import { defaultSettings } from '../../src/model/settings';
import { badgeView, lineOf } from '../../src/present/badge-view';
import { lineOfSummary } from '../../src/present/summary-line';
import { wordsIn } from '../support/english';
import { goldenAccounts } from '../support/golden';
import { lookedAt } from '../support/made-accounts';
import { inNoCampaign, nothingKept } from '../support/presented';

const brief = defaultBrief('Any');
const diagnosis = {
  version: '1',
  browser: '',
  siteName: 'Instagram',
  lastVerified: '2026-01-01' as const,
  workedAt: null,
  unreadable: 0,
};

describe('the line of a list', () => {
  it.each(['en', 'de', 'es', 'fr', 'ja', 'pt_BR'])('is that of the badge, in %s as in every language', (folder) => {
    const words = wordsIn(folder);
    const lines = goldenAccounts.map(({ record, rules, url }, index) => {
      const { key, account, last } = record;
      const assessment = assess(record, rules, brief, lookedAt);
      const summary = summarize({
        id: key,
        record,
        assessment,
        quote: null,
        kept: nothingKept(account.site),
        url,
        madeBy: { revision: 1, standards: 1, at: 0 },
      });
      const badge = badgeView(
        {
          key,
          account,
          assessment,
          brief: { ...brief, isOnly: true },
          ...inNoCampaign,
          saved: index % 2 === 0,
          since: null,
          last,
          diagnosis,
        },
        words,
      );
      const line = lineOfSummary(structuredClone(summary), headlineOf(account.site, rules, defaultSettings), words);
      expect(line).toBe(lineOf(badge));
      return line;
    });
    expect(new Set(lines).size).toBeGreaterThan(20);
  });
});
