import type { MessageKey } from '../../model/message-key';
import { heldReasons } from '../../model/team/shared-document';
import { say } from '../../shared/i18n';
import type { TeamView } from '../../shared/team-view';
import { listBriefs } from '../../store/briefs';
import { db } from '../../store/open';
import type { Store, TeamRow } from '../../store/schema';
import { isShared } from '../../store/team/documents';
import { briefDocument } from '../../store/team/names';
import { getTeam, type Members, readDevice, readMembers } from '../../store/team/team-row';
import { clockSentence } from '../../team/database/trouble';
import { firstBrief } from '../standards';
import { clockAhead } from './ask-database';

/** How this browser and the team's database stand to each other. */
export async function teamView(): Promise<TeamView> {
  const store = await db();
  const team = await getTeam(store);
  if (!team) return nobody;
  const device = await readDevice(store);
  const members = await readMembers(store.transaction('meta').store);
  const sentence = clockSentence(clockAhead());
  return {
    connection: connectionOf(team, device, members),
    paused: team.paused,
    trouble: team.trouble && {
      text: say(team.trouble.key as MessageKey, team.trouble.values),
      since: team.trouble.since,
    },
    clock: sentence && say(sentence.key as MessageKey),
    lastAt: team.lastAt,
    waiting: await store.count('outbox'),
    progress: team.progress,
    held: await heldOf(store),
    refused: await refusedOf(store),
    members: membersOf(members, device),
    campaigns: await campaignsOf(store),
  };
}

const nobody: TeamView = {
  connection: null,
  paused: false,
  trouble: null,
  clock: null,
  lastAt: null,
  waiting: 0,
  progress: null,
  held: [],
  refused: [],
  members: [],
  campaigns: [],
};

const connectionOf = ({ address, database, user }: TeamRow, device: string, members: Members) => ({
  address,
  database,
  user,
  name: members[device]?.name ?? '',
  device,
});

async function heldOf(store: Store): Promise<TeamView['held']> {
  const counted = heldReasons.map(async (why) => ({
    why,
    count: await store.countFromIndex('documents', 'held', why),
  }));
  return (await Promise.all(counted)).filter(({ count }) => count > 0);
}

/** Reasons that are told apart. */
const mostReasons = 5;

async function refusedOf(store: Store): Promise<TeamView['refused']> {
  const refused: TeamView['refused'] = [];
  const index = store.transaction('documents').store.index('refused');
  let cursor = await index.openKeyCursor(null, 'nextunique');
  for (; cursor && refused.length < mostReasons; cursor = await cursor.continue()) {
    const reason = cursor.key;
    refused.push({ reason, count: await index.count(reason) });
  }
  return refused;
}

const membersOf = (members: Members, self: string): TeamView['members'] =>
  Object.entries(members)
    .map(([device, { name, left }]) => ({ device, name, left, isSelf: device === self }))
    .toSorted(
      (a, b) => Number(a.left) - Number(b.left) || a.name.localeCompare(b.name) || (a.device < b.device ? -1 : 1),
    );

async function campaignsOf(store: Store): Promise<TeamView['campaigns']> {
  const { briefs } = await listBriefs(store, firstBrief());
  return Promise.all(
    briefs.map(async ({ id, name }) => {
      const document = await store.get('documents', briefDocument(id));
      return {
        id,
        name,
        shared: document !== undefined && isShared(document),
        alsoShared: document?.held === 'private',
      };
    }),
  );
}
