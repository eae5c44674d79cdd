import type { MessageName, Messages } from '../../src/shared/messages';
import type { TeamView } from '../../src/shared/team-view';
import { aTeamView, noTeam } from '../support/team-views';
import { fakeOptionsPorts, fakeOptionsWorker } from './options-fakes';

/** The options over a worker that has this team, and a browser that asks the person for permissions. */
export function openTeamFakes(view: TeamView = noTeam) {
  const worker = fakeOptionsWorker();
  const state = {
    view,
    /** Whether the person lets Fitlens reach a host that it asks for. */
    isGranted: true,
    /** Match patterns that may be reached. */
    allowed: new Set<string>(view.connection ? [`https://${new URL(view.connection.address).hostname}/*`] : []),
    /** Of campaigns, by their ids: how many candidates they have. */
    candidates: { spring: 12, autumn: 1_204 } as { [brief: string]: number },
    /** What the browser was asked for, and what was given back. */
    asked: [] as string[],
    returned: [] as string[],
    /** A part of an exchange is done only when the test says so, by `step`. */
    isSlow: false,
    /** Every message about the team, oldest first, but for those that only look. */
    sent: [] as { name: MessageName; body: unknown }[],
  };
  let changed = () => {};
  let step: ((facts: Partial<TeamView>) => void) | null = null;

  /** Changes how it stands, as a colleague or the database would: whoever waits is told. */
  function become(facts: Partial<TeamView>): TeamView {
    state.view = { ...state.view, ...facts };
    changed();
    return state.view;
  }

  const answers: { [name in MessageName]?: (body: never) => unknown } = {
    team: () => state.view,
    'team-wait': () => new Promise<TeamView>((resolve) => (changed = () => resolve(state.view))),
    'team-connect'({ connection: { address, database, credentials }, name }: Messages['team-connect']['in']) {
      const user = 'user' in credentials ? credentials.user : null;
      const connection = { address, database, user, name, device: '0000000a' };
      return become({ ...aTeamView(), connection, lastAt: null });
    },
    'team-check': () => state.view,
    'team-name': ({ name }: { name: string }) =>
      become({
        connection: state.view.connection && { ...state.view.connection, name },
        members: state.view.members.map((one) => (one.isSelf ? { ...one, name } : one)),
      }),
    'team-share': ({ brief }: { brief: string }) =>
      become({
        campaigns: state.view.campaigns.map((one) => (one.id === brief ? { ...one, shared: true } : one)),
      }),
    'team-pause': ({ paused }: { paused: boolean }) => become({ paused }),
    'team-exchange': () =>
      state.isSlow
        ? new Promise<TeamView>((resolve) => (step = (facts) => resolve(become(facts))))
        : become({ progress: null, trouble: null, waiting: 0 }),
    'team-member-left': ({ device }: { device: string }) =>
      become({ members: state.view.members.map((one) => (one.device === device ? { ...one, left: true } : one)) }),
    'team-leave': () => become(noTeam),
  };
  const { send } = worker;
  worker.send = (async (name: MessageName, body: never) => {
    const answer = answers[name];
    if (!answer) return send(name, body);
    if (name !== 'team' && name !== 'team-wait') state.sent.push({ name, body });
    const sentence = worker.failing.get(name);
    if (sentence !== undefined) throw new Error(sentence);
    return answer(body);
  }) as typeof send;

  const hosts = {
    has: async (pattern: string) => state.allowed.has(pattern),
    async ask(pattern: string) {
      state.asked.push(pattern);
      if (state.isGranted) state.allowed.add(pattern);
      return state.isGranted;
    },
    async giveBack(pattern: string) {
      state.returned.push(pattern);
      state.allowed.delete(pattern);
    },
  };
  const options = fakeOptionsPorts(worker);
  const countCandidates = async (brief: string) => state.candidates[brief] ?? 0;
  const ports = { ...options, data: { ...options.data, countCandidates }, hosts };
  /** Ends the part that is being exchanged; whether there was one. */
  function stepOn(facts: Partial<TeamView>): boolean {
    const running = step;
    step = null;
    running?.(facts);
    return running !== null;
  }
  return { worker, state, ports, become, stepOn };
}
