import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { NoteTeamView, TeamView } from '../../src/shared/team-view';
import type { CreatorView, NoteView } from '../../src/shared/creator-view';
import { defaultBrief } from '../../src/model/brief';
import { fakePage, miraPage } from './creator-page-fakes';
import { fakePorts, fakeTeam, minutesAgo, mira, note, noTeam, strongFit } from './popup-fakes';
import { closePopup, expectAccessible, openPopup } from './popup-screen';
import { type FakeWorker, fakeWorker } from './popup-worker';
import { fakeList } from './shortlist-fakes';
import { openShortlist } from './shortlist-screen';

const daysAgo = (days: number) => minutesAgo(days * 24 * 60 + 5);
const saved = { ...strongFit, saved: true };
const doing = (by: string, days: number, briefName = 'Spring') => ({
  by,
  status: 'contacted' as const,
  at: daysAgo(days),
  briefName,
});
const written = (id: string, text: string, team: Partial<NoteTeamView>, change: Partial<NoteView> = {}): NoteView => ({
  ...note(id, text),
  team: { ...noTeam, ...team },
  ...change,
});
const shared = (change: Partial<CreatorView> = {}): CreatorView => ({
  ...mira(saved),
  colleagues: { isShared: true, campaigns: [], doings: [doing('Ana', 3)] },
  ...change,
});
const done = page.getByRole('list', { name: 'What colleagues did' });
const linesOf = (list: Element | undefined) => [...(list?.children ?? [])].map(({ textContent }) => textContent);

describe('What colleagues did', () => {
  it('stands above what can be done: who, what, when and for which campaign', async () => {
    openPopup(fakePorts(fakeWorker(shared())));
    await expect.element(done).toHaveTextContent('Ana · Contacted · 3 days ago · Spring');
    const bottom = done.element().getBoundingClientRect().bottom;
    const row = document.querySelector('.campaign-row')?.getBoundingClientRect();
    expect(bottom).toBeLessThan(row?.top ?? 0);
    await expectAccessible();
  });

  it('leaves what is decided at once in the first 600 px; what is more unfolds', async () => {
    const doings = [1, 2, 3, 4].map((days) => doing('Ana '.repeat(15).trim(), days, `Campaign ${days}`));
    openPopup(fakePorts(fakeWorker(shared({ colleagues: { isShared: true, campaigns: [], doings } }))));
    await expect.element(done).toBeVisible();
    expect(linesOf(done.elements()[0])).toHaveLength(2);
    for (const part of ['.answer', '.campaign-row'])
      expect(document.querySelector(part)?.getBoundingClientRect().bottom).toBeLessThan(600);
    await page.getByText('2 more by colleagues').click();
    await expect.element(page.getByText('Campaign 4')).toBeVisible();
    await expectAccessible();
  });

  it('is on the page of a creator, where the history names them, too', async () => {
    const shown = miraPage();
    const events = shown.events.map((event) => ({ ...event, by: 'Ana' }));
    openShortlist(fakePage({ ...shown, view: shared(), events }).ports, '#/creator/instagram:101');
    await expect.element(done).toHaveTextContent('Ana · Contacted');
    expect(document.querySelector('.history-event .note-time')?.textContent).toContain('· Ana');
    await expectAccessible();
  });

  it('is not there without a team, nor where nobody did anything', async () => {
    for (const colleagues of [null, { isShared: true, campaigns: [], doings: [] }]) {
      openPopup(fakePorts(fakeWorker(shared({ colleagues }))));
      await expect.element(page.getByRole('button', { name: 'Add note' })).toBeVisible();
      await expect.element(done).not.toBeInTheDocument();
    }
  });

  it('stays within its width with names that do not end, in both directions of reading', async () => {
    const endless = 'Donaudampfschifffahrtsgesellschaft'.repeat(2);
    const doings = [doing(endless, 3, endless), doing('ليلى حداد', 9, 'حملة الربيع')];
    const notes = [written('a', 'Fast', { by: endless, isPrivate: true })];
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      openPopup(fakePorts(fakeWorker(shared({ colleagues: { isShared: true, campaigns: [], doings }, notes }))));
      await expect.element(done).toBeVisible();
      for (const element of document.querySelectorAll('.colleagues, .note-foot'))
        expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    }
  });
});

describe('The notes of a creator whom a team shares', () => {
  it('say before anything is written that the team sees them', async () => {
    openPopup(fakePorts(fakeWorker(shared())));
    const field = page.getByRole('textbox', { name: 'New note about @mira.bakes' });
    await expect.element(field).toHaveAccessibleDescription('Your team sees these notes.');
    openPopup(fakePorts(fakeWorker(mira(saved))));
    await expect.element(field).toBeVisible();
    await expect.element(page.getByText('Your team sees these notes.')).not.toBeInTheDocument();
  });

  it('name who wrote them, who changed them, and which stay here', async () => {
    const notes = [
      written('a', 'Her own', {}, { editedAt: minutesAgo(1) }),
      written('b', 'From Ana', { by: 'Ana' }),
      written('c', 'From Ana, by Ben', { by: 'Ana', editedBy: { name: 'Ben' } }, { editedAt: minutesAgo(1) }),
      written('d', 'From Ana, by me', { by: 'Ana', editedBy: { name: null } }, { editedAt: minutesAgo(1) }),
      written('e', 'From before', { isPrivate: true }),
    ];
    openPopup(fakePorts(fakeWorker(shared({ notes }))));
    await page.getByRole('button', { name: '3 earlier notes' }).click();
    const signatures = [...document.querySelectorAll('.note .note-time')].map((one) =>
      one.textContent.replaceAll(/[\u2068\u2069]/g, ''),
    );
    expect(signatures).toEqual([
      '1 hour ago · edited',
      'Ana · 1 hour ago',
      'Ana · 1 hour ago · edited by Ben',
      'Ana · 1 hour ago · edited by you',
      expect.stringMatching(/^1 hour ago · Only here/),
    ]);
    await expect
      .element(page.getByText('Written before your team shared this creator: your team does not see it.'))
      .toBeInTheDocument();
    await expectAccessible();
  });
});

describe('A note that stays here', () => {
  it('says, before it is changed, that the team sees it from then on', async () => {
    openPopup(fakePorts(fakeWorker(shared({ notes: [written('e', 'From before', { isPrivate: true })] }))));
    await page.getByRole('button', { name: 'Edit note' }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'Edit note' }))
      .toHaveAccessibleDescription('Once you change it, your team sees this note.');
    await expectAccessible();
  });
});

describe('Two texts of one note, written at once', () => {
  const rival = { changed: '01790000000000-000000-a0a0a0a0', text: 'Answers slowly', by: 'Ana', at: minutesAgo(30) };
  const other = { ...rival, changed: '01790000000000-000000-b0b0b0b0', text: 'Answers never', by: 'Ben' };

  function open(rivals = [rival]) {
    const worker = fakeWorker(shared({ notes: [written('a', 'Answers fast', { rivals })] }));
    openPopup(fakePorts(worker));
    return worker;
  }
  const choice = page.getByRole('group', { name: 'Written at the same time, in two places. Which text stays?' });

  it('are shown together, with both names and three choices', async () => {
    open();
    await expect.element(choice).toBeVisible();
    expect([...document.querySelectorAll('.rival .note-time')].map(({ textContent }) => textContent)).toEqual([
      'You · 1 hour ago',
      'Ana · 30 minutes ago',
    ]);
    expect([...document.querySelectorAll('.rival .note-text')].map(({ textContent }) => textContent)).toEqual([
      'Answers fast',
      'Answers slowly',
    ]);
    for (const name of ['Keep this: your text', 'Keep this: the text of Ana', 'Keep both'])
      await expect.element(choice.getByRole('button', { name })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Edit note' })).not.toBeInTheDocument();
    await expectAccessible();
  });

  it.each([
    ['Keep this: your text', 'this', 'One text kept.'],
    ['Keep this: the text of Ana', 'that', 'One text kept.'],
    ['Keep both', 'both', 'Both texts kept.'],
  ])('are decided between by “%s”, and the keyboard stays at the note', async (name, keep, notice) => {
    const worker = open();
    await expect.element(choice).toBeVisible();
    (choice.getByRole('button', { name }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('status')).toHaveTextContent(notice);
    await expect.element(choice).not.toBeInTheDocument();
    expect(worker.decided).toEqual([{ id: 'a', rival: rival.changed, keep }]);
    expect(document.activeElement?.id).toBe('note-a');
  });

  it('make way for the next, where there are more', async () => {
    open([rival, other]);
    await choice.getByRole('button', { name: 'Keep this: your text' }).click();
    await expect.element(choice.getByText('Answers never')).toBeVisible();
  });

  it('both stay, with a sentence, where it could not be kept', async () => {
    const worker = open();
    worker.failing.set('note-decide', 'The disk is full.');
    await choice.getByRole('button', { name: 'Keep both' }).click();
    await expect.element(choice.getByText('The disk is full.')).toBeVisible();
    await expect.element(choice.getByText('Answers slowly')).toBeVisible();
  });
});

const team = (change: Partial<TeamView> = {}): TeamView => ({
  connection: { address: 'https://couch.example.com', database: 'team', user: 'me', name: 'Me', device: '0badcafe' },
  paused: false,
  trouble: null,
  clock: null,
  lastAt: minutesAgo(2),
  waiting: 0,
  progress: null,
  held: [],
  refused: [],
  members: [],
  campaigns: [],
  ...change,
});

describe('A campaign that the team sees', () => {
  const seen = (change: Partial<CreatorView> = {}): FakeWorker => {
    const worker = fakeWorker({
      ...mira(change.badge ?? saved),
      colleagues: { isShared: false, campaigns: ['default', 'winter'], doings: [] },
      ...change,
    });
    worker.briefs = {
      briefs: [
        { ...defaultBrief('Micro-influencer'), id: 'default' },
        { ...defaultBrief('Own'), id: 'own' },
      ],
      active: 'own',
      shared: ['default'],
    };
    return worker;
  };

  it('says so where it is chosen, in the popup and in the head of the shortlist', async () => {
    openPopup(fakePorts(seen()));
    await expect.element(page.getByRole('option', { name: 'Micro-influencer · shared' })).toBeInTheDocument();
    await expect.element(page.getByRole('option', { name: 'Own', exact: true })).toBeInTheDocument();
    closePopup();
    const list = fakeList([]);
    list.briefs = { ...list.briefs, shared: ['summer'] };
    openShortlist(list.ports);
    await expect.element(page.getByRole('option', { name: 'Summer · shared (0)' })).toBeInTheDocument();
    await expect.element(page.getByRole('option', { name: 'Spring (0)' })).toBeInTheDocument();
  });

  it('says before somebody is erased that they are for everybody', async () => {
    openShortlist(fakePage({ ...miraPage(), view: shared() }).ports, '#/creator/instagram:101');
    await page.getByRole('button', { name: 'Erase everything… about @mira.bakes' }).click();
    await expect.element(page.getByText('Whom your team shares is erased for everybody in it.')).toBeVisible();
    await expectAccessible();
  });

  it('says once that the team sees whoever comes into it, with their notes', async () => {
    openPopup(fakePorts(seen({ badge: strongFit })));
    await page.getByRole('button', { name: 'Save to “Micro-influencer”' }).click();
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('@mira.bakes is in “Micro-influencer”. Your team sees them there, with your notes.');
    await expectAccessible();
  });
});

describe('How the team’s database stands', () => {
  const line = () => document.querySelector('.team-line');
  const showing = (view?: TeamView) => ({ ...fakePorts(fakeWorker(shared())), watchTeam: fakeTeam(view) });

  it.each([
    ['Up to date · 2 minutes ago', {}],
    ['1 change waits', { waiting: 1 }],
    ['3 changes wait', { waiting: 3 }],
    ['Exchanging: 1,200 of 100,000', { progress: { done: 1200, of: 100_000 }, waiting: 3 }],
    ['Paused', { paused: true, waiting: 3 }],
    ['Nothing exchanged yet', { lastAt: null }],
  ])('is one quiet line: “%s”', async (text, change) => {
    openPopup(showing(team(change)));
    await expect.element(page.getByText(`Team: ${text}`)).toBeVisible();
    await expectAccessible();
  });

  it('says what is wrong, with the way to where it is mended', async () => {
    openPopup(showing(team({ trouble: { text: 'The password is not taken.', since: daysAgo(1) }, waiting: 3 })));
    await expect
      .element(page.getByText('Team: Exchange interrupted · yesterday · 3 changes wait · Why?'))
      .toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Why?' }))
      .toHaveAttribute('href', '/src/options/index.html#team');
    await expectAccessible();
  });

  it('is not there without a team', async () => {
    for (const view of [undefined, team({ connection: null })]) {
      openPopup(showing(view));
      await expect.element(page.getByRole('button', { name: 'Add note' })).toBeVisible();
      expect(line()).toBeNull();
    }
  });

  it('is asked for only once the creator is there, and no longer when the popup closes', async () => {
    const ports = fakePorts(fakeWorker(shared()));
    const signals: AbortSignal[] = [];
    openPopup({
      ...ports,
      watchTeam: async (_, given) => {
        expect(document.querySelector('.creator-panel')).not.toBeNull();
        signals.push(given);
      },
    });
    await expect.poll(() => signals.map(({ aborted }) => aborted)).toEqual([false]);
    closePopup();
    await expect.poll(() => signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('stands in the head of the shortlist, too', async () => {
    openShortlist({ ...fakePage().ports, watchTeam: fakeTeam(team()) });
    await expect.element(page.getByText('Team: Up to date · 2 minutes ago')).toBeVisible();
    await expectAccessible();
  });
});
