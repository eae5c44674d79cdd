import type { TeamView } from '../../src/shared/team-view';

/** What the worker tells of a team that is connected and up to date. */
export const aTeamView = (facts: Partial<TeamView> = {}): TeamView => ({
  connection: {
    address: 'https://couch.example.com',
    database: 'fitlens',
    user: 'ana',
    name: 'Ana',
    device: '0000000a',
  },
  paused: false,
  trouble: null,
  clock: null,
  lastAt: new Date(Date.now() - 5 * 60_000).toISOString(),
  waiting: 0,
  progress: null,
  held: [],
  refused: [],
  members: [
    { device: '0000000a', name: 'Ana', left: false, isSelf: true },
    { device: '0000000b', name: 'Ben', left: false, isSelf: false },
  ],
  campaigns: [],
  ...facts,
});

/** The same where there is no team. */
export const noTeam = aTeamView({ connection: null, lastAt: null, members: [] });
