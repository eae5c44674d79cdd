import { calendarDay, day } from '../../src/model/day';
import type { Change } from '../../src/model/creator-change';
import type { Money } from '../../src/model/money';
import { askWorker, type InPage } from '../ask-worker';

const inDays = (days: number): string => calendarDay(new Date(Date.now() + days * day));
const euros = (amount: number): Money => ({ amount, currency: 'EUR' });

/** Makes of the first campaign one that a maker of linen aprons could have; gives its id. */
export async function nameCampaign(page: InPage): Promise<string> {
  const { briefs, active } = await askWorker(page, 'briefs', {});
  const first = briefs.find(({ id }) => id === active);
  if (!first) throw new Error('There is no campaign.');
  await askWorker(page, 'brief-change', {
    ...first,
    name: 'Aprons',
    size: { min: 5_000, max: 60_000 },
    keywords: ['costura', 'couture', 'sewing', 'linen', 'Leinen', 'sourdough', 'cooking', 'طبخ'],
    competitors: ['aprons.example'],
    budget: euros(450),
  });
  return first.id;
}

/** Has badges use the campaign that a colleague shares; gives its id. */
export async function activateShared(page: InPage): Promise<string> {
  const { campaigns } = await askWorker(page, 'team', {});
  const shared = campaigns.find((one) => one.shared);
  if (!shared) throw new Error('No campaign is shared.');
  await askWorker(page, 'brief-activate', { id: shared.id });
  return shared.id;
}

/** The key of everybody on the shortlist, by what they are called: "@mira.bakes". */
export async function listed(page: InPage): Promise<Map<string, string>> {
  const { items, next } = await askWorker(page, 'shortlist', { after: null, text: '' });
  if (next !== null) throw new Error('Not everybody is on the first page of the shortlist.');
  return new Map(items.map(({ called, key }) => [called, key]));
}

/** What was done with somebody. */
interface Work {
  called: string;
  changes: Change[];
  quote?: Money;
  note?: string;
}

const brief = null;
const status = (to: Extract<Change, { do: 'status' }>['status']): Change => ({
  do: 'status',
  brief,
  status: to,
  reason: null,
});
const tags = (...add: string[]): Change => ({ do: 'tags', add, remove: [] });
const next = (text: string, days: number): Change => ({
  do: 'nextStep',
  brief,
  nextStep: { text, dueOn: inDays(days) },
});

const works: readonly Work[] = [
  {
    called: '@sofia.cose',
    changes: [tags('sewing'), next('Ask for her prices', 3)],
  },
  {
    called: '@lena.linnen',
    changes: [
      tags('linen'),
      status('contacted'),
      status('replied'),
      status('agreed'),
      next('Send her two aprons', 2),
      { do: 'agreed', brief, agreed: euros(380) },
    ],
    quote: euros(420),
    note: 'Wants to show the apron in her studio, not on a table. Two posts, and the pattern as a story.',
  },
  { called: '@mira.bakes', changes: [tags('bread'), status('contacted'), next('Ask again', 5)] },
  { called: '@daily.dumplings', changes: [tags('cooking')] },
  { called: '@claire.coud', changes: [tags('sewing'), status('contacted'), status('replied')] },
  { called: '@tabea.mends', changes: [tags('workshop')] },
  { called: '@noor.tabkh', changes: [tags('cooking'), status('contacted'), next('Find a translator', 7)] },
  { called: '@crumbs.and.co', changes: [tags('bread')] },
];

/** Works on the active campaign as somebody has who is in the middle of it. */
export async function workOn(page: InPage): Promise<void> {
  const keys = await listed(page);
  for (const { called, changes, quote, note } of works) {
    const key = keys.get(called);
    if (key === undefined) throw new Error(`${called} is not on the shortlist.`);
    for (const change of changes) await askWorker(page, 'creator-change', { key, change });
    if (quote) await askWorker(page, 'quote-set', { creator: key, money: quote });
    if (note !== undefined) await askWorker(page, 'note-add', { creator: key, text: note });
  }
}
