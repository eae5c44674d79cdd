import { startCouch } from '../../test/support/couch';
import { until } from '../../test/support/until';
import { askWorker, type InPage } from '../ask-worker';
import { connectColleague } from '../team/connect-colleague';
import { setUpDatabase } from '../team/database';
import { addMember } from '../team/members';
import { serverAt } from '../team/server';

const database = 'fitlens';

/** A team's server on this machine. */
export interface TeamServer {
  url: string;
  /** Makes a user of somebody, who may use the team's database; gives the password. */
  let(user: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a server, and sets the team's database up in it. */
export async function startTeam(): Promise<TeamServer> {
  const couch = await startCouch();
  const server = serverAt(couch.url, couch.admin);
  try {
    await setUpDatabase(server, database);
  } catch (error) {
    await couch.stop();
    throw error;
  }
  return {
    url: couch.url,
    async let(user) {
      const { password } = await addMember(server, database, user);
      if (password === null) throw new Error(`${user} is a member already.`);
      return password;
    },
    stop: () => couch.stop(),
  };
}

/** Connects this browser as somebody whom the others call `name`, and takes what the team has. */
export async function connect(page: InPage, team: TeamServer, name: string): Promise<void> {
  const user = name.toLowerCase();
  const password = await team.let(user);
  const error = await connectColleague(page, { address: team.url, database, user, password });
  if (error !== null) throw new Error(error);
  await exchange(page);
}

/** Tells the team everything, and takes everything from it. */
export async function exchange(page: InPage): Promise<void> {
  const isDone = async () => {
    const { waiting, progress, trouble } = await askWorker(page, 'team-exchange', {});
    if (trouble) throw new Error(trouble.text);
    return waiting === 0 && progress === null;
  };
  await until(isDone, 'the team to be told everything', 30_000);
}
