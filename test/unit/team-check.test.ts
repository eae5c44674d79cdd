import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/team/connection';
import { checkDatabase } from '../../src/team/database/check-database';
import {
  type Answering,
  type AnsweringServer,
  connectionTo,
  json,
  serveAnswers,
  text,
  troubleOf,
} from '../support/answering';

let server: AnsweringServer;
let connection: Connection;

/** What a CouchDB answers to somebody who may do everything, but for what a test changes. */
const couch = { root: json({ couchdb: 'Welcome', version: '3.4.2' }), entry: json({ db_name: 'team' }) };
const kept = { put: json({ ok: true, id: '_local/x', rev: '0-1' }, 201), removed: json({ ok: true }) };

const answer = (changed: Partial<typeof couch & typeof kept>): Answering => {
  const { root, entry, put, removed } = { ...couch, ...kept, ...changed };
  return (heard, response) => {
    const which = heard.method === 'PUT' ? put : heard.method === 'DELETE' ? removed : null;
    return (which ?? (heard.path === '/' ? root : entry))(heard, response);
  };
};

beforeEach(async () => {
  server = await serveAnswers(answer({}));
  connection = connectionTo(server.address);
});

afterEach(() => server.close());

const website = text('<html>Welcome to our website</html>');

describe('A connection that is tested', () => {
  it('is well where the server is a CouchDB that lets who asks read and write; nothing is left behind', async () => {
    expect(await checkDatabase(connection)).toBeUndefined();
    const [root, entry, put, removed, ...more] = server.heard.map(({ method, path }) => `${method} ${path}`);
    expect([root, entry, more]).toEqual(['GET /', 'GET /team', []]);
    expect(put).toMatch(/^PUT \/team\/_local\/fitlens-check-[\da-f-]{36}$/);
    expect(removed).toBe(`${put?.replace('PUT', 'DELETE')}?rev=0-1`);
  });

  it.each<[string, Answering]>([
    ['hides the server’s root', text('Not here', 404)],
    ['gives another page for it', website],
    ['keeps it from users', json({ error: 'unauthorized' }, 401)],
  ])('is well behind a proxy that %s', async (_, root) => {
    server.answer = answer({ root });
    expect(await checkDatabase(connection)).toBeUndefined();
  });

  it('is well with another server that speaks CouchDB’s protocol, whatever its version is', async () => {
    server.answer = answer({ root: json({ 'express-pouchdb': 'Welcome!', version: '0.1' }) });
    expect(await checkDatabase(connection)).toBeUndefined();
  });

  it.each<[string, string, Parameters<typeof answer>[0]]>([
    ['the user or the password is wrong', 'teamTroubleLogin', { entry: json({}, 401) }],
    ['there is no such database', 'teamTroubleNoDatabase', { entry: json({ error: 'not_found' }, 404) }],
    ['the user may not read it', 'teamTroubleMayNotRead', { entry: json({}, 403) }],
    ['the user may not write', 'teamTroubleMayNotWrite', { put: json({ error: 'forbidden' }, 403) }],
    ['a proxy lets nobody write', 'teamTroubleMayNotWrite', { put: text('Method not allowed', 405) }],
    ['the server’s disk is full', 'teamTroubleServer', { put: json({ error: 'enospc' }, 500) }],
    ['CouchDB is too old', 'teamTroubleOld', { root: json({ couchdb: 'Welcome', version: '2.3.1' }) }],
    ['a website answers', 'teamTroubleNotCouch', { root: website, entry: website }],
    ['a website has no such page', 'teamTroubleNotCouch', { root: website, entry: text('Not found', 404) }],
    ['some other service answers', 'teamTroubleNotCouch', { root: json({ ok: true }), entry: json({ ok: true }) }],
    ['the server is in trouble', 'teamTroubleServer', { root: text('Bad gateway', 502), entry: text('', 502) }],
  ])('says in words that %s', async (_, key, changed) => {
    server.answer = answer(changed);
    expect(await troubleOf(checkDatabase(connection))).toBe(key);
  });

  it('says in words that the server is not there, sends on, or breaks off', async () => {
    server.answer = (_, response) => response.writeHead(302, { Location: 'https://example.com/' }).end();
    expect(await troubleOf(checkDatabase(connection))).toBe('teamTroubleRedirect');
    server.answer = (_, response) => response.destroy();
    expect(await troubleOf(checkDatabase(connection))).toBe('teamTroubleUnreachable');
    expect(await troubleOf(checkDatabase(connectionTo('http://couch.example.com')))).toBe('teamTroubleAddressHttp');
  });

  it('asks on only as long as all is well', async () => {
    server.answer = answer({ entry: json({}, 401) });
    await troubleOf(checkDatabase(connection));
    expect(server.heard.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});
