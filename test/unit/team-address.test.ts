import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { Problem } from '../../src/shared/problem';
import { addressOf, originOf } from '../../src/team/database/address';

describe('The address of a team’s server', () => {
  it.each([
    ['https://couch.example.com', 'https://couch.example.com', 'https://couch.example.com/*'],
    [' https://Couch.Example.com/ ', 'https://couch.example.com', 'https://couch.example.com/*'],
    ['https://example.com:6984/couch/db//', 'https://example.com:6984/couch/db', 'https://example.com/*'],
    ['https://example.com:443', 'https://example.com', 'https://example.com/*'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example', 'https://xn--mnchen-3ya.example/*'],
    ['https://192.0.2.7:6984', 'https://192.0.2.7:6984', 'https://192.0.2.7/*'],
    ['http://localhost:5984', 'http://localhost:5984', 'http://localhost/*'],
    ['http://127.0.0.1:5984/', 'http://127.0.0.1:5984', 'http://127.0.0.1/*'],
    ['http://[::1]:5984', 'http://[::1]:5984', 'http://[::1]/*'],
  ])('%s is asked as %s, and permitted as %s: no browser’s pattern needs a port', (address, asked, permitted) => {
    expect(addressOf({ address })).toBe(asked);
    expect(originOf({ address })).toBe(permitted);
  });

  it.each([
    ['couch.example.com', 'teamTroubleAddress'],
    ['localhost:5984', 'teamTroubleAddress'],
    ['ftp://couch.example.com', 'teamTroubleAddress'],
    ['javascript:alert(1)', 'teamTroubleAddress'],
    ['https://', 'teamTroubleAddress'],
    ['https://couch.example.com/?db=team', 'teamTroubleAddress'],
    ['https://couch.example.com/#team', 'teamTroubleAddress'],
    ['', 'teamTroubleAddress'],
    // In what the browser permits, a star would stand for any host.
    ['https://*', 'teamTroubleAddress'],
    ['https://*.example.com', 'teamTroubleAddress'],
    ['https://%2A.example.com', 'teamTroubleAddress'],
    ['http://couch.example.com', 'teamTroubleAddressHttp'],
    ['http://localhost.example.com', 'teamTroubleAddressHttp'],
    ['http://127.0.0.1.example.com', 'teamTroubleAddressHttp'],
    ['http://192.168.0.7:5984', 'teamTroubleAddressHttp'],
    ['https://ana:secret@couch.example.com', 'teamTroubleAddressSecret'],
    ['https://ana@couch.example.com', 'teamTroubleAddressSecret'],
    ['http://ana:secret@localhost:5984', 'teamTroubleAddressSecret'],
  ])('is not %s: %s', (address, key) => {
    for (const read of [addressOf, originOf]) expect(() => read({ address })).toThrow(new Problem(key as never));
  });

  it.each(['http://localhost', 'http://127.0.0.1', 'http://[::1]'])(
    'may be %s, which the manifest names: nothing else can be asked for',
    (address) => {
      expect(manifest.optional_host_permissions).toContain(originOf({ address }));
    },
  );
});
