import { UsageError } from '../saved-page';

/** Whoever may do everything on the server. Never named in a command line, where a shell keeps it. */
export interface Admin {
  user: string;
  password: string;
}

interface Answer {
  status: number;
  /** What it says: an object, where it is CouchDB. */
  body: { [field: string]: unknown };
}

export interface Server {
  origin: string;
  /** Asks it as the admin. Answers of these statuses come back; every other one is a sentence that is thrown. */
  ask(method: string, path: string, expected: readonly number[], body?: unknown): Promise<Answer>;
}

const hosts = ['localhost', '127.0.0.1', '[::1]'];

/** The address of the server, without a slash at its end. Throws a sentence for one that would not do. */
export function addressOf(text: string | undefined): string {
  if (!text) throw new UsageError('Name the server with --url, for example --url https://couch.example.com.');
  if (!URL.canParse(text))
    throw new UsageError(`${text} is no address: it should look like https://couch.example.com.`);
  const url = new URL(text);
  if (url.username || url.password)
    throw new UsageError(
      'Leave the name and password out of the address: your shell would keep them. You are asked for them.',
    );
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && hosts.includes(url.hostname)))
    throw new UsageError(
      'The address has to begin with https://, or passwords and notes would be readable on their way.',
    );
  if (url.search || url.hash) throw new UsageError(`${text} has more than an address: leave out what follows ? or #.`);
  return url.href.replace(/\/+$/, '');
}

/** Why a request did not come to an answer at all. */
function failureOf(origin: string, error: unknown): UsageError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ECONNREFUSED') return new UsageError(`Nobody answers at ${origin}: does CouchDB run there?`);
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET')
    return new UsageError(`${origin} cut the connection: ask again, what was done already is not done twice.`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new UsageError(`There is no server named ${new URL(origin).host}.`);
  if (/CERT|SELF_SIGNED|ISSUER|SSL/.test(code))
    return new UsageError(`The certificate of ${origin} is not valid (${code}): browsers would refuse it too.`);
  return new UsageError(`${origin} could not be asked: ${cause instanceof Error ? cause.message : String(cause)}.`);
}

/** The server at this address, asked as `admin`. */
export function serverAt(origin: string, { user, password }: Admin): Server {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return {
    origin,
    async ask(method, path, expected, body) {
      const headers = { authorization, accept: 'application/json', 'content-type': 'application/json' };
      const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      // A redirection would carry the password to whoever it names.
      const response = await fetch(`${origin}${path}`, { ...sent, redirect: 'manual' }).catch((error: unknown) => {
        throw failureOf(origin, error);
      });
      const answer = { status: response.status, body: bodyOf(await response.text().catch(() => '')) };
      if (expected.includes(answer.status)) return answer;
      throw new UsageError(refusalOf(origin, `${method} ${path}`, answer));
    },
  };
}

function bodyOf(text: string): Answer['body'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function refusalOf(origin: string, asked: string, { status, body }: Answer): string {
  if (status === 401) return `${origin} does not know this name with this password.`;
  const reason = typeof body['reason'] === 'string' ? body['reason'] : 'without a reason';
  // Also after many wrong passwords, for a while.
  if (status === 403) return `${origin} does not let this name do that (${asked}): ${reason}.`;
  if (status >= 300 && status < 400)
    return `${origin} leads to another address: name the one where CouchDB itself answers.`;
  return `${origin} answered ${status} to ${asked}: ${reason}.`;
}

/** Throws a sentence unless CouchDB, or what speaks like it, is there and takes this name for an admin. */
export async function checkAdmin(server: Server): Promise<void> {
  const { body } = await server.ask('GET', '/_session', [200]);
  const context = body['userCtx'];
  if (typeof context !== 'object' || context === null || !('roles' in context) || !Array.isArray(context.roles))
    throw new UsageError(`${server.origin} answers, but not as CouchDB does.`);
  if (!context.roles.includes('_admin'))
    throw new UsageError(`This name is no admin of ${server.origin}, so it can make neither databases nor users.`);
}
