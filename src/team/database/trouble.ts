import type { MessageKey } from '../../model/message-key';
import type { Sentence } from '../../model/sentence';
import type { Connection } from '../../model/team/connection';
import { Problem } from '../../shared/problem';

/** How far an exchange with the server had come when it failed. */
export type Step = 'ask' | 'read' | 'understand';

/**
 * What a person is told where it failed without a word of the server. Browsers tell a script no more of a request that
 * came to nothing: a certificate they do not trust looks like a server that is off.
 */
const ofStep: { readonly [step in Step]: MessageKey } = {
  ask: 'teamTroubleUnreachable',
  read: 'teamTroubleCut',
  understand: 'teamTroubleNonsense',
};

/** What a person is told by the status of an answer. */
const ofStatus: { readonly [status: number]: MessageKey } = {
  401: 'teamTroubleLogin',
  403: 'teamTroubleRevoked',
  404: 'teamTroubleNoDatabase',
  413: 'teamTroubleSentTooMuch',
  429: 'teamTroubleBusy',
};

/** A `Problem` that an answer's status names. */
export class StatusProblem extends Problem {
  constructor(
    readonly status: number,
    connection: Connection,
  ) {
    super(keyOf(status), { ...named(connection), status: String(status) });
  }

  get isRedirect(): boolean {
    return isRedirect(this.status);
  }
}

const isRedirect = (status: number) => status >= 300 && status < 400;

function keyOf(status: number): MessageKey {
  // Not followed: where it leads to would learn the password.
  if (isRedirect(status)) return 'teamTroubleRedirect';
  return ofStatus[status] ?? (status >= 500 ? 'teamTroubleServer' : 'teamTroubleNonsense');
}

/** Of anything that was thrown, the `Problem` that a person is told; what it was is its `cause`, for developers. */
export function troubleOf(error: unknown, step: Step, connection: Connection): Problem {
  if (error instanceof Problem) return error;
  return Object.assign(new Problem(ofStep[step], named(connection)), { cause: error });
}

/** What sentences name: where it is, and which of its databases. */
export const named = ({ address, database }: Connection) => ({ address, database });

const hour = 3_600_000;

/** What a person is told of two clocks that stand apart, by how far the server's is ahead (ms); null where they agree. */
export const clockSentence = (ahead: number | null): Sentence | null =>
  Math.abs(ahead ?? 0) > hour ? { key: 'teamTroubleClock', values: {} } : null;
