import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../scripts/saved-page';
import { serverAt } from '../../scripts/team/server';
import { setUpTeam } from '../../scripts/team/set-up';
import { wishesOf } from '../../scripts/team/wishes';
import { type Couch, startCouch, type User } from '../support/couch';
import { aBriefDocument, aCreatorDocument } from '../support/made-documents';

let couch: Couch;
beforeAll(async () => {
  couch = await startCouch();
}, 60_000);
afterAll(() => couch.stop());
afterEach(() => couch.meddle(null));

/** A database's name that no other test has. */
let database = '';
let made = 0;
beforeEach(() => {
  made += 1;
  database = `team${made}`;
});

/** What the person who types this command is told. */
async function setUp(args: string[] = [], admin: User = couch.admin): Promise<string[]> {
  const said: string[] = [];
  const wishes = wishesOf(['--url', couch.url, '--database', database, ...args]);
  await setUpTeam(serverAt(wishes.origin, admin), wishes, (line) => said.push(line));
  return said;
}

/** Makes this member; answers with what they connect. */
async function join(name: string): Promise<User> {
  const said = await setUp(['--member', name]);
  const password = said.join('\n').match(/only now: (\S+)/)?.[1];
  if (password === undefined) throw new Error(`No password: ${said.join(' ')}`);
  return { user: name, password };
}

const statusOf = async (as: User | null, method = 'GET', path = '', body?: unknown): Promise<number> =>
  (await couch.ask(method, `/${database}${path}`, body, as)).status;

describe('npm run team:setup', () => {
  it('makes the database, says who may use it, and what is written into it', async () => {
    expect(await setUp()).toEqual([
      `The database ${database} was made.`,
      'The check of what members write was put in.',
      `Whoever has the role fitlens:${database} may read and write it, and nobody else but admins.`,
    ]);
    expect(await statusOf(null)).toBe(401);
    expect((await couch.ask('GET', `/${database}/_security`)).json).toEqual({
      admins: { names: [], roles: ['_admin'] },
      members: { names: [], roles: [`fitlens:${database}`] },
    });
  });

  it('changes nothing the second time, and says so', async () => {
    await setUp();
    const before = couch.asked.length;
    expect(await setUp()).toEqual([`The database ${database} is set up already: nothing was changed.`]);
    const methods = new Set(couch.asked.slice(before).map(({ method }) => method));
    expect([...methods]).toEqual(['GET']);
  });

  it('makes a member with a password of its own, who writes what Fitlens writes and nothing else', async () => {
    const ana = await join(`ana-${database}`);
    expect(ana.password).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const write = (id: string, document: object) => statusOf(ana, 'PUT', `/${id}`, document);
    expect(await write('creator:anna', aCreatorDocument('anna'))).toBe(201);
    expect(await write('brief:autumn', aBriefDocument('spring'))).toBe(403);
    expect(await write('_design/mine', {})).toBe(403);
    expect(await statusOf(ana)).toBe(200);
  });

  it('leaves a member as they are the second time', async () => {
    const ana = await join(`ana-${database}`);
    expect(await setUp(['--member', ana.user])).toContain(`${ana.user} is a member already.`);
    expect(await statusOf(ana)).toBe(200);
  });

  it('makes a member of somebody who has an account already, with their own password', async () => {
    const bob = await couch.makeUser(`bob-${database}`, ['staff']);
    expect(await setUp(['--member', bob.user])).toContain(
      `${bob.user} has an account on this server, and is a member now, with the password as before.`,
    );
    expect(await statusOf(bob)).toBe(200);
    const { json } = await couch.ask('GET', `/_users/org.couchdb.user:${bob.user}`);
    expect(json['roles']).toEqual(['staff', `fitlens:${database}`]);
  });

  it('keeps out whoever has an account and is no member', async () => {
    await setUp();
    const bob = await couch.makeUser(`bob-${database}`, ['fitlens:other']);
    expect(await statusOf(bob)).toBe(403);
    expect(await statusOf(bob, 'PUT', '/brief:spring', aBriefDocument())).toBe(403);
  });

  it('takes the role from a member who leaves: the database is closed to them, what they wrote stays', async () => {
    const ana = await join(`ana-${database}`);
    await statusOf(ana, 'PUT', '/brief:spring', aBriefDocument());
    expect((await setUp(['--remove-member', ana.user])).at(-1)).toMatch(
      /is no member any more, .* stays with the team\.$/,
    );
    expect(await statusOf(ana)).toBe(403);
    expect(await statusOf(couch.admin, 'GET', '/brief:spring')).toBe(200);
    expect((await setUp(['--remove-member', ana.user])).at(-1)).toBe(`${ana.user} is no member of it.`);
    expect((await setUp(['--remove-member', 'nobody'])).at(-1)).toBe('There is no nobody on this server.');
  });

  it('lists the members, and whom an admin let in besides', async () => {
    expect(await setUp(['--list'])).toContain(`${database} has no members yet.`);
    await setUp(['--member', `zoe-${database}`, '--member', `ana-${database}`]);
    const security = (await couch.ask('GET', `/${database}/_security`)).json as unknown as { members: object };
    const members = { ...security.members, names: ['auditor'] };
    await couch.ask('PUT', `/${database}/_security`, { ...security, members });
    expect((await setUp(['--list'])).slice(-2)).toEqual([
      `Members of ${database}: ana-${database}, zoe-${database}.`,
      'An admin let in besides: auditor.',
    ]);
  });

  it('keeps whom an admin let in by hand', async () => {
    await couch.ask('PUT', `/${database}`);
    const security = { admins: { names: ['chief'], roles: [] }, members: { names: ['auditor'], roles: ['_admin'] } };
    await couch.ask('PUT', `/${database}/_security`, security);
    await setUp();
    expect((await couch.ask('GET', `/${database}/_security`)).json).toEqual({
      admins: { names: ['chief'], roles: [] },
      members: { names: ['auditor'], roles: [`fitlens:${database}`] },
    });
  });

  it('brings the check of an older Fitlens up to this one', async () => {
    await setUp();
    const path = `/${database}/_design/fitlens`;
    const { json } = await couch.ask('GET', path);
    await couch.ask('PUT', path, { ...json, validate_doc_update: 'function () {}' });
    expect(await setUp()).toEqual(['The check of what members write was brought up to this version of Fitlens.']);
    expect((await couch.ask('GET', path)).json['validate_doc_update']).toBe(json['validate_doc_update']);
  });

  it('leaves alone a database that holds something else', async () => {
    await couch.ask('PUT', `/${database}`);
    await couch.ask('PUT', `/${database}/invoice`, {});
    await expect(setUp()).rejects.toThrow(`The database ${database} holds something else than Fitlens's`);
    expect((await couch.ask('GET', `/${database}/_design/fitlens`)).status).toBe(404);
  });
});

describe('npm run team:setup, where it cannot', () => {
  it('says that the password is wrong', async () => {
    const told = setUp([], { ...couch.admin, password: 'wrong' });
    await expect(told).rejects.toThrow(new UsageError(`${couch.url} does not know this name with this password.`));
  });

  it('says that somebody is no admin', async () => {
    const bob = await couch.makeUser(`bob-${database}`, []);
    await expect(setUp([], bob)).rejects.toThrow(/^This name is no admin of /);
  });

  it('says what the server says of whom it lets in no more', async () => {
    const reason = 'Account is temporarily locked due to multiple authentication failures';
    couch.meddle(async () => ({ status: 403, headers: {}, body: Buffer.from(JSON.stringify({ reason })) }));
    const told = `${couch.url} does not let this name do that (GET /_session): ${reason}.`;
    await expect(setUp()).rejects.toThrow(told);
  });

  it('says that nobody answers', async () => {
    const nobody = createServer();
    await once(nobody.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(nobody.address() as AddressInfo).port}`;
    await once(nobody.close(), 'close');
    const told = serverAt(url, couch.admin).ask('GET', '/', [200]);
    await expect(told).rejects.toThrow(`Nobody answers at ${url}: does CouchDB run there?`);
  });

  it('says that the connection was cut, and goes on when it is asked again', async () => {
    let left = 3;
    couch.meddle(async (_, pass) => {
      left -= 1;
      const answer = await pass();
      return left > 0 ? answer : 'lost';
    });
    await expect(setUp()).rejects.toThrow(`${couch.url} cut the connection`);
    couch.meddle(null);
    expect(await setUp()).toEqual([
      'The check of what members write was put in.',
      `Whoever has the role fitlens:${database} may read and write it, and nobody else but admins.`,
    ]);
  });

  it('says that something else than CouchDB answers', async () => {
    couch.meddle(async () => ({ status: 200, headers: {}, body: Buffer.from('<h1>Hello</h1>') }));
    await expect(setUp()).rejects.toThrow(`${couch.url} answers, but not as CouchDB does.`);
  });

  it('takes the password to no other address', async () => {
    couch.meddle(async () => ({
      status: 302,
      headers: { location: 'https://elsewhere.example/' },
      body: Buffer.from(''),
    }));
    await expect(setUp()).rejects.toThrow(`${couch.url} leads to another address`);
  });

  it('says that the server’s own set-up was never finished', async () => {
    await setUp();
    const none = { error: 'not_found', reason: 'Database does not exist.' };
    couch.meddle(async ({ path }, pass) =>
      path.startsWith('/_users') ? { status: 404, headers: {}, body: Buffer.from(JSON.stringify(none)) } : pass(),
    );
    await expect(setUp(['--member', 'ana'])).rejects.toThrow(/has no users yet: finish its set-up first/);
  });
});

describe('the command line of npm run team:setup', () => {
  const failure = (...args: string[]) => {
    try {
      return JSON.stringify(wishesOf(args));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  it('takes the database fitlens unless another is named', () => {
    expect(wishesOf(['--url', 'https://couch.example.com/']).database).toBe('fitlens');
    expect(wishesOf(['--url', 'https://couch.example.com/']).origin).toBe('https://couch.example.com');
  });

  it('takes no password, which a shell would keep', () => {
    expect(failure('--url', 'https://admin:secret@couch.example.com')).toMatch(/^Leave the name and password out/);
  });

  it('takes http for this machine alone', () => {
    expect(failure('--url', 'http://couch.example.com')).toMatch(/^The address has to begin with https/);
    expect(failure('--url', 'http://localhost:5984')).toContain('"origin":"http://localhost:5984"');
    expect(failure('--url', 'http://127.0.0.1:5984')).toContain('"origin":"http://127.0.0.1:5984"');
  });

  it('says what is wrong with an address or a name', () => {
    expect(failure()).toMatch(/^Name the server with --url/);
    expect(failure('--url', 'couch')).toMatch(/^couch is no address/);
    expect(failure('--url', 'https://couch.example.com?x=1')).toMatch(/more than an address/);
    expect(failure('--url', 'https://couch.example.com', '--database', 'My Team')).toMatch(
      /^My Team cannot be a database's name/,
    );
    expect(failure('--url', 'https://couch.example.com', '--member', 'a:b')).toMatch(
      /^"a:b" cannot be a member's name/,
    );
    expect(failure('--url', 'https://couch.example.com', '--member', 'ana', '--remove-member', 'ana')).toBe(
      'ana cannot be made a member and removed at once.',
    );
  });
});
