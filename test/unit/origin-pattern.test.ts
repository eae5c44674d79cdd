import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { originPattern } from '../../src/shared/origin-pattern';

describe('The permission for a team’s database', () => {
  it.each([
    ['https://couch.example.com', 'https://couch.example.com/*'],
    ['https://couch.example.com/team/', 'https://couch.example.com/*'],
    ['HTTPS://Couch.Example.com', 'https://couch.example.com/*'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/*'],
    ['https://192.0.2.7', 'https://192.0.2.7/*'],
    ['https://[2001:db8::7]', 'https://[2001:db8::7]/*'],
  ])('%s is asked for as %s', (address, pattern) => {
    expect(originPattern(address)).toEqual({ pattern });
  });

  it('names no port, which Firefox would not match', () => {
    expect(originPattern('https://couch.example.com:6984')).toEqual({ pattern: 'https://couch.example.com/*' });
    expect(originPattern('http://127.0.0.1:5984')).toEqual({ pattern: 'http://127.0.0.1/*' });
  });

  it.each(['http://localhost', 'http://127.0.0.1', 'http://[::1]'])(
    'is asked for %s, without encryption',
    (address) => {
      const pattern = `${address}/*`;
      expect(originPattern(address)).toEqual({ pattern });
      // Only what the manifest names can be asked for.
      expect(manifest.optional_host_permissions).toContain(pattern);
    },
  );

  it.each(['http://couch.example.com', 'http://192.168.0.4:5984', 'http://localhost.example.com'])(
    'is not asked for %s: passwords and notes could be read on the way',
    (address) => {
      expect(originPattern(address)).toEqual({ wrong: 'notSafe' });
    },
  );

  it.each([
    '',
    'couch',
    'couch.example.com',
    'https://',
    'ftp://couch.example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://couch.example.com/?key=1',
    'https://couch.example.com/#fitlens',
  ])('is not asked for “%s”, which is no address of a server', (address) => {
    expect(originPattern(address)).toEqual({ wrong: 'notAnAddress' });
  });

  it.each(['https://*', 'https://*.example.com', 'https://*.com:6984/x', 'https://%2A.example.com', 'https://a%2Ab'])(
    'is never asked for many hosts: %s',
    (address) => {
      expect(originPattern(address)).toEqual({ wrong: 'notAnAddress' });
    },
  );

  it('is not asked for where a password stands in the address, which is shown', () => {
    expect(originPattern('https://ana:secret@couch.example.com')).toEqual({ wrong: 'hasCredentials' });
  });
});
