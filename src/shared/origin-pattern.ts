/** Hosts that are this computer itself: what is sent to them passes no network. */
const ownComputer: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A name, or a number of version 4 or 6. A star, which the standard of addresses allows in a host, would stand for any in a
 * pattern; Chromium writes it "%2A".
 */
const plainHost = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;

/** Why no permission can be asked for an address: it is none, or what is sent to it could be read on the way. */
export type NoPattern = 'notAnAddress' | 'hasCredentials' | 'notSafe';

/**
 * The match pattern of the one host that an address is on, to ask the browser for. Without a port, which Firefox matches
 * in no pattern (its bugs 1362809 and 1468162): the permission is for every port of that host.
 */
export function originPattern(address: string): { pattern: string } | { wrong: NoPattern } {
  if (!URL.canParse(address)) return { wrong: 'notAnAddress' };
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (!plainHost.test(hostname) || search !== '' || hash !== '') return { wrong: 'notAnAddress' };
  if (username !== '' || password !== '') return { wrong: 'hasCredentials' };
  if (protocol === 'http:' && !ownComputer.includes(hostname)) return { wrong: 'notSafe' };
  if (protocol !== 'http:' && protocol !== 'https:') return { wrong: 'notAnAddress' };
  return { pattern: `${protocol}//${hostname}/*` };
}
