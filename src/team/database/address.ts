import type { Connection } from '../../model/team/connection';
import { Problem } from '../../shared/problem';

/** Hosts that no network lies before: nobody can read on the way what is asked of them. */
const ownHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A name, or a number of version 4 or 6. A star, which the standard of addresses allows in a host, would stand for any host
 * in what the browser is asked to permit; Chromium writes it "%2A".
 */
const plainHost = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;

/**
 * The server's address as it is asked, with the path before the database, without a slash at the end. Throws a `Problem`
 * where it is none, or where what is written there could be read on the way.
 */
export function addressOf({ address }: Pick<Connection, 'address'>): string {
  const url = urlOf(address);
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/**
 * What the browser is asked to permit. It names no port: Firefox takes no match pattern with one, and to Chrome a pattern
 * without one means every port. So a permission covers the host's other ports too; what is asked is the one address all
 * the same.
 */
export function originOf(connection: Pick<Connection, 'address'>): string {
  const { protocol, hostname } = urlOf(connection.address);
  return `${protocol}//${hostname}/*`;
}

function urlOf(address: string): URL {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol) || !plainHost.test(url.hostname)) throw new Problem('teamTroubleAddress');
  // It would be shown wherever the address is.
  if (url.username || url.password) throw new Problem('teamTroubleAddressSecret');
  if (url.search || url.hash) throw new Problem('teamTroubleAddress');
  if (url.protocol === 'http:' && !ownHosts.includes(url.hostname)) throw new Problem('teamTroubleAddressHttp');
  return url;
}
