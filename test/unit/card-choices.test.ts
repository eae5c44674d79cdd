import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import { builtInReasons, type Candidate } from '../../src/model/candidate';
import { badgeView } from '../../src/present/badge-view';
import { pageAnswer } from '../../src/present/markup/badge';
import { verdictText } from '../../src/present/wording';
import type { BadgeView } from '../../src/shared/badge-view';
import { aCandidate } from '../support/candidates';
import { englishWords } from '../support/english';
import { instagram, now, postsWithLikes, record } from './estimate-posts';

const named = (id: string, name: string) => ({ ...defaultBrief(name), id });
const summer = named('summer', 'Summer');
const winter = named('winter', 'Winter');

/** The badge of a creator on 13 November 2026, by the first of these briefs. */
function shown(candidates: Candidate[], briefs = [summer, winter], shared: string[] = []): BadgeView {
  const kept = record(postsWithLikes([620, 540, 590]));
  const { account, last } = kept;
  const [brief = summer] = briefs;
  const assessment = assess(kept, instagram, brief, now);
  const here = candidates.find((one) => one.brief === brief.id);
  return badgeView(
    {
      key: 'mira',
      account,
      assessment,
      brief: { id: brief.id, name: brief.name, isOnly: briefs.length === 1 },
      saved: here !== undefined && here.status !== 'rejected',
      rejected: here?.status === 'rejected',
      candidates,
      briefs,
      shared,
      lines: (['strong', 'weak'] as const).flatMap((verdict, at) => {
        const { id, name } = briefs[at] ?? {};
        return id && name && briefs.length > 1
          ? { id, name, verdict, verdictName: verdictText(verdict, englishWords) }
          : [];
      }),
      today: '2026-11-13',
      since: null,
      last,
      diagnosis: { version: '', browser: '', siteName: 'Instagram', lastVerified: '', workedAt: null, unreadable: 0 },
    },
    englishWords,
  );
}

const choice = (kind: string, ...given: Parameters<typeof shown>) =>
  shown(...given).card?.choices.find((one) => one.kind === kind);
const standing = (...given: Parameters<typeof shown>) => shown(...given).card?.standing;
const rejected = (brief: string, reason: Candidate['reason'] = null, changes: Partial<Candidate> = {}) =>
  aCandidate(brief, { status: 'rejected', reason, ...changes });

describe('The arrow beside Save', () => {
  it('leads to every campaign and to a new one', () => {
    expect(choice('into', [])?.items).toEqual([
      { text: 'Summer', act: 'save:summer', pressed: false },
      { text: 'Winter', act: 'save:winter', pressed: false },
      { text: 'New campaign', act: 'new', pressed: false },
    ]);
  });

  it('says which campaigns the team sees', () => {
    expect(choice('into', [], [summer, winter], ['winter'])?.items.map(({ text }) => text)).toEqual([
      'Summer',
      'Winter · shared',
      'New campaign',
    ]);
  });

  it('says where the creator is already, and since when', () => {
    const candidates = [aCandidate('summer'), aCandidate('winter', { addedAt: '2026-11-13T09:00:00.000Z' })];
    expect(choice('into', candidates)?.items.slice(0, 2)).toEqual([
      { text: 'Summer · already there, 12 days', act: 'save:summer', pressed: true },
      { text: 'Winter · already there since today', act: 'save:winter', pressed: true },
    ]);
  });

  it.each(['rejected', 'toLookAt'] as const)('saves who is %s there', (status) => {
    expect(choice('into', [aCandidate('winter', { status })])?.items[1]).toEqual({
      text: 'Winter',
      act: 'save:winter',
      pressed: false,
    });
  });
});

describe('Reject', () => {
  it('takes no reason or one of ours, and nothing that is typed', () => {
    expect(choice('reject', [])?.items.map(({ act }) => act)).toEqual([
      'reject',
      ...builtInReasons.map((reason) => `reject:${reason}`),
    ]);
    expect(choice('reject', [])?.title).toBe('Reject');
  });

  it('says that it was done and why, and can be taken back', () => {
    const { title, items = [] } = choice('reject', [rejected('summer', { known: 'topic' })]) ?? {};
    expect(title).toBe('Rejected');
    expect(items.filter(({ pressed }) => pressed).map(({ act }) => act)).toEqual(['reject:topic']);
    expect(items.at(-1)).toEqual({ text: 'Take back', act: 'back', pressed: false });
  });

  it('is that of the active campaign', () => {
    expect(choice('reject', [rejected('winter')])?.title).toBe('Reject');
  });
});

describe('Against every brief', () => {
  it('stands what each makes of the creator; the one in use can be chosen', () => {
    expect(choice('against', [])?.items).toEqual([
      { text: 'Summer: Strong fit', act: 'use:summer', pressed: true },
      { text: 'Winter: Weak fit', act: 'use:winter', pressed: false },
    ]);
  });

  it('stands nothing where there is but one', () => {
    expect(choice('against', [], [summer])?.items).toEqual([]);
  });
});

describe('The card says what became of a creator before', () => {
  it('in which campaigns they are, since when and how far, the active one first', () => {
    const contacted = aCandidate('summer', { status: 'contacted', statusAt: '2026-11-10T12:00:00.000Z' });
    const later = aCandidate('winter', { statusAt: '2026-11-12T12:00:00.000Z', addedAt: '2026-11-12T12:00:00.000Z' });
    expect(standing([later, contacted])).toEqual([
      'In “Summer” for 12 days · Contacted',
      'In “Winter” for 1 day · Shortlisted',
    ]);
  });

  it('since when they are rejected and why, also in another campaign than the active one', () => {
    const why = englishWords.say('reason_topic');
    expect(standing([rejected('summer', { known: 'topic' })])).toEqual([`Rejected for “Summer” 12 days ago · ${why}`]);
    expect(standing([rejected('winter', null, { statusAt: '2026-03-01T12:00:00.000Z' })])).toEqual([
      'Rejected for “Winter” on Mar 1, 2026',
    ]);
  });

  it('nothing where the only campaign has them shortlisted, which “Saved” says', () => {
    expect(standing([aCandidate('summer')], [summer])).toEqual([]);
    expect(standing([rejected('summer')], [summer])).toEqual(['Rejected for “Summer” 12 days ago']);
  });

  it('nothing of a campaign that is gone', () => {
    expect(standing([rejected('gone')])).toEqual([]);
  });

  it('today, where the clock was set back', () => {
    expect(standing([rejected('summer', null, { statusAt: '2026-12-24T12:00:00.000Z' })])).toEqual([
      'Rejected for “Summer” today',
    ]);
  });
});

it('Who only hears the badge is told that the creator was rejected', () => {
  expect(shown([rejected('summer')]).name).toMatch(/ · Rejected$/);
  expect(shown([aCandidate('summer')]).name).toMatch(/ · Saved$/);
});

it('A reason in the user’s own words, a next step and an agreed price never enter a page', () => {
  const told = {
    reason: { text: 'Rude on the phone' },
    nextStep: { text: 'Call Tuesday', dueOn: '2026-12-01' },
    agreed: { amount: 777, currency: 'EUR' },
  };
  const view = shown([rejected('summer', told.reason, told), aCandidate('winter', { ...told, reason: null })]);
  expect(view.card?.standing[0]).toBe('Rejected for “Summer” 12 days ago');
  const toPage = JSON.stringify(pageAnswer({ ...view, meanwhile: null }, englishWords));
  expect(toPage).not.toMatch(/Rude|Call|777|2026-12/);
});
