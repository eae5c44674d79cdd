import { keyPart } from '../../src/model/message-key';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { Reading } from '../../src/model/reading';
import { mergeIntoRecord } from '../../src/records/remember';
import { adviceText } from '../../src/present/advice';
import { badgeView } from '../../src/present/badge-view';
import { pageKey } from '../../src/present/keys';
import { pageView } from '../../src/present/page-view';
import { isBroken } from '../../src/present/report';
import type { BadgeView } from '../../src/shared/badge-view';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import type { Site } from '../../src/sites/site';
import type { SiteStories } from '../every-site/stories';
import { englishWords } from '../support/english';
import { inNoCampaign } from '../support/presented';

/** What somebody sees who opens this page for the first time. */
function shownOf(reading: Reading, { name: siteName, lastVerified, rules }: Site): BadgeView {
  const diagnosis = { version: '1', browser: '', siteName, lastVerified, workedAt: null, unreadable: 0 };
  const record = mergeIntoRecord(null, reading, 'one');
  if (!record) return pageView(reading, diagnosis, englishWords);
  const { key, account, last } = record;
  const brief = defaultBrief('Any');
  const assessment = assess(record, rules, brief, new Date(reading.at));
  return badgeView(
    {
      key,
      account,
      assessment,
      brief: { id: 'any', name: brief.name, isOnly: true },
      ...inNoCampaign,
      since: null,
      last,
      diagnosis,
    },
    englishWords,
  );
}

const storiesOf = async (id: string): Promise<SiteStories> =>
  ((await import(`../every-site/${id}.ts`)) as { stories: SiteStories }).stories;

// The pages are those of `every-site.test.ts`; here they go all the way from the readers to the card.
describe.each(sites.map((site) => [site.id, site] as const))('On %s', (id, site) => {
  it('every page without an account says why, and in its card what can be done', async () => {
    for (const { about, read, what, why } of (await storiesOf(id)).states) {
      const reading = read();
      if (what !== 'page' || reading.account !== null) continue;
      const { parts, card } = shownOf(reading, site);
      const advice = isBroken(reading.missing) ? 'Reload it once' : adviceText(why, site.name, englishWords);
      expect([about, parts]).toEqual([about, [englishWords.say(pageKey(why))]]);
      expect([about, card?.advice]).toEqual([about, [expect.stringContaining(advice)]]);
    }
  });

  it('every account without posts says why on the badge and in the card, with what can be done', async () => {
    for (const { about, read, what, why } of (await storiesOf(id)).states) {
      const reading = read();
      if (what !== 'posts' || reading.account === null || reading.posts.length > 0) continue;
      const { parts, card } = shownOf(reading, site);
      const said = englishWords.say(`engagement_${keyPart(why)}`);
      expect([about, parts]).toEqual([about, expect.arrayContaining([said])]);
      expect([about, card?.advice]).toEqual([
        about,
        expect.arrayContaining([adviceText(why, site.name, englishWords)]),
      ]);
    }
  });
});
