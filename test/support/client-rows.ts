import type { ClientRow, ComparisonView } from '../../src/shared/compared-view';

/** A creator as a client is shown it. */
export const aClientRow = (changes: Partial<ClientRow> = {}): ClientRow => ({
  key: 'mira',
  called: '@mira.bakes',
  name: 'Mira Keller',
  site: 'Instagram',
  url: 'https://www.instagram.com/mira.bakes/',
  readAt: '2026-11-28T12:00:00.000Z',
  verdict: 'strong',
  columns: {
    verdict: 'Strong fit',
    tier: 'Micro',
    followers: '12,345',
    rate: '4.1% (3.2–5.3) · Engagement per follower',
    postsPerWeek: '2.5',
    lastPost: 'Nov 27, 2026',
    topics: 'Food & drink · Bread',
    languages: 'English and German',
  },
  reasons: [
    { answer: 'meets', answerName: 'Meets', text: '12,345 followers: within 1,000 to 100,000' },
    { answer: 'close', answerName: 'Close', text: 'The last post is 9 days old' },
    { answer: 'unknown', answerName: 'Unknown', text: 'No captions seen to look for “bread”' },
  ],
  basis: ['Worked out from 12 posts.'],
  method: [
    'Counted: likes and comments of each post, divided by the followers.',
    'In 4 cases out of 5, what is typical of the next posts stays within the range. A single post may lie far outside.',
  ],
  own: {
    price: ['€250'],
    agreed: ['€230'],
    status: ['Contacted'],
    rejectReason: ['Too loud'],
    nextStep: ['Write to her', 'Dec 1, 2026'],
    tags: ['bakers'],
    notes: ['Answers within a day'],
  },
  ...changes,
});

/** These creators side by side: the first is really ahead by its rate, and their prices are known. */
export const aComparison = (names: readonly string[]): ComparisonView => ({
  campaign: 'Spring',
  subjects: names.map((name, at) => ({
    key: `creator-${at}`,
    called: `@maker.${at}`,
    name,
    site: 'Instagram',
    url: `https://www.instagram.com/maker.${at}/`,
    told: null,
  })),
  rows: [
    {
      measure: 'followers',
      label: 'Followers',
      cells: names.map((_, at) => ({
        text: `${12 + at},000`,
        place: { low: at / 5, at: at / 5, high: at / 5 },
        isBest: false,
      })),
      note: null,
    },
    {
      measure: 'rate',
      label: 'Engagement per follower',
      cells: names.map((_, at) => ({
        text: at === 0 ? '6.0% (5.0–7.0)' : '2.0% (1.5–2.9)',
        place: at === 0 ? { low: 0.7, at: 0.8, high: 1 } : { low: 0, at: 0.1, high: 0.3 },
        isBest: at === 0,
      })),
      note: `${names[0]} is really ahead of all others`,
    },
    {
      measure: 'growth',
      label: 'Follower growth for 30 days',
      cells: names.map(() => ({ text: 'Not visited twice, a week apart', place: null, isBest: false })),
      note: null,
    },
    {
      measure: 'price',
      label: 'Price asked per post',
      cells: names.map((_, at) => ({ text: `€${250 + at}`, place: null, isBest: false })),
      note: 'No real difference',
    },
  ],
  more: 0,
});
