import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageName, Send } from '../../src/shared/messages';
import type { TeamView } from '../../src/shared/team-view';
import { watchTeam } from '../../src/shared/team-watch';
import { aTeamView, noTeam } from '../support/team-views';

let visibility: DocumentVisibilityState = 'visible';
let watching: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  watching = new AbortController();
});

afterEach(() => {
  watching.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function become(next: DocumentVisibilityState): void {
  visibility = next;
  document.dispatchEvent(new Event('visibilitychange'));
}

const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1_000);

/** A worker that answers what the test says, when the test says so; and a page that watches the team. */
function watch() {
  const asked: MessageName[] = [];
  const told: TeamView[] = [];
  let settle: { resolve(view: TeamView): void; reject(error: Error): void } | null = null;
  const send = ((name: MessageName) => {
    asked.push(name);
    return new Promise<TeamView>((resolve, reject) => {
      settle = { resolve, reject };
    });
  }) as Send;
  const answerLast = async (act: (last: NonNullable<typeof settle>) => void) => {
    if (!settle) throw new Error('Nothing was asked.');
    const last = settle;
    settle = null;
    act(last);
    await seconds(0);
  };
  const ended = watchTeam(send, (view) => void told.push(view), watching.signal);
  return {
    asked,
    told,
    ended,
    answer: (view: TeamView) => answerLast(({ resolve }) => resolve(view)),
    fail: () => answerLast(({ reject }) => reject(new Error('Fitlens did not answer.'))),
  };
}

describe('A page that watches the team', () => {
  it('asks how it stands, then waits for each change, and tells every answer', async () => {
    const { asked, told, answer } = watch();
    await seconds(0);
    expect(asked).toEqual(['team']);
    const [first, second] = [aTeamView(), aTeamView({ members: [] })];
    await answer(first);
    await seconds(1);
    expect(asked).toEqual(['team', 'team-wait']);
    await answer(second);
    await seconds(1);
    expect([asked, told]).toEqual([
      ['team', 'team-wait', 'team-wait'],
      [first, second],
    ]);
  });

  it('takes a breath between two answers, however often something changes', async () => {
    const { asked, answer } = watch();
    await seconds(0);
    await answer(aTeamView());
    await seconds(0.9);
    expect(asked).toEqual(['team']);
    await seconds(0.1);
    expect(asked).toEqual(['team', 'team-wait']);
  });

  it('drives an exchange of many documents on, part by part, without a pause', async () => {
    const { asked, answer } = watch();
    await seconds(0);
    for (const done of [0, 500, 1_000]) await answer(aTeamView({ progress: { done, of: 1_200 } }));
    expect(asked).toEqual(['team', 'team-exchange', 'team-exchange', 'team-exchange']);
    await answer(aTeamView());
    await seconds(1);
    expect(asked.at(-1)).toBe('team-wait');
  });

  it.each([
    ['nothing was exchanged yet', { lastAt: null }],
    ['a campaign that was just shared waits to be sent', { waiting: 1_204 }],
  ])('drives it too where %s, so that its progress is seen', async (_, facts) => {
    const { asked, answer } = watch();
    await seconds(0);
    await answer(aTeamView(facts));
    await seconds(1);
    expect(asked).toEqual(['team', 'team-exchange']);
  });

  it.each([
    ['is nobody', (page: ReturnType<typeof watch>) => page.fail()],
    [
      'is somebody, but the database cannot be reached',
      (page: ReturnType<typeof watch>) =>
        page.answer(aTeamView({ trouble: { text: 'It does not answer.', since: '2026-11-30T10:00:00.000Z' } })),
    ],
  ])('waits longer and longer, up to a minute, while there %s', async (_, goWrong) => {
    const page = watch();
    await seconds(0);
    await page.answer(aTeamView());
    await seconds(1);
    for (const pause of [2, 4, 8, 16, 32, 60, 60]) {
      const before = page.asked.length;
      await goWrong(page);
      await seconds(pause - 0.001);
      expect(page.asked).toHaveLength(before);
      await seconds(0.001);
      expect(page.asked).toHaveLength(before + 1);
    }
    // One good answer, and it begins anew.
    await page.answer(aTeamView());
    await seconds(1);
    const before = page.asked.length;
    await goWrong(page);
    await seconds(2);
    expect(page.asked).toHaveLength(before + 1);
  });

  it('asks nothing while it is hidden, and goes on when it is shown', async () => {
    const { asked, answer } = watch();
    await seconds(0);
    become('hidden');
    await answer(aTeamView());
    await seconds(600);
    expect(asked).toEqual(['team']);
    become('visible');
    await seconds(0);
    expect(asked).toEqual(['team', 'team-wait']);
  });

  it('does not begin while it is hidden', async () => {
    visibility = 'hidden';
    const { asked } = watch();
    await seconds(600);
    expect(asked).toEqual([]);
  });

  it('goes on with a long exchange while somebody looks at another page', async () => {
    const { asked, answer } = watch();
    await seconds(0);
    become('hidden');
    await answer(aTeamView({ progress: { done: 500, of: 100_000 } }));
    expect(asked).toEqual(['team', 'team-exchange']);
    await answer(aTeamView());
    await seconds(600);
    expect(asked).toEqual(['team', 'team-exchange']);
  });

  it.each([
    ['there is no team', noTeam],
    ['it rests', aTeamView({ paused: true, progress: { done: 500, of: 100_000 } })],
  ])('asks nothing while %s, and asks again when it is shown again', async (_, view) => {
    const { asked, told, answer } = watch();
    await seconds(0);
    await answer(view);
    await seconds(600);
    expect([asked, told]).toEqual([['team'], [view]]);
    become('hidden');
    become('visible');
    await seconds(0);
    expect(asked).toEqual(['team', 'team']);
    await answer(aTeamView());
    await seconds(1);
    expect(asked.at(-1)).toBe('team-wait');
  });

  it('ends when it is told to, whatever it waits for, and tells nothing after', async () => {
    const page = watch();
    await seconds(0);
    watching.abort();
    await page.answer(aTeamView());
    await page.ended;
    expect(page.told).toEqual([]);
  });

  it.each(['pause', 'hidden page', 'rest'])('ends in the middle of a %s', async (what) => {
    const page = watch();
    await seconds(0);
    if (what === 'hidden page') become('hidden');
    await page.answer(what === 'rest' ? noTeam : aTeamView());
    await seconds(what === 'hidden page' ? 5 : 0);
    watching.abort();
    await page.ended;
    expect(page.asked).toEqual(['team']);
  });
});
