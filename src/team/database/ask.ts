import * as limits from '../../model/limits';
import type { Connection } from '../../model/team/connection';
import { Problem } from '../../shared/problem';
import { addressOf } from './address';
import { named, StatusProblem, type Step, troubleOf } from './trouble';

interface Question {
  method?: string | undefined;
  body?: string | null | undefined;
}

/** The one way to a team's server. */
export interface Server {
  /**
   * Asks for `path`, which begins behind the server's address, and gives the answer as it came from JSON: an object or
   * a list. `waits`: how long the server may wait before it answers, in ms. Rejects with a `Problem`.
   */
  ask(path: string, question?: Question, waits?: number): Promise<object>;
  /** How far the server's clock was ahead of this one's at the last answer, in ms; null before the first. */
  ahead(): number | null;
}

/** So long a server may be silent, in ms. */
const silence = 30_000;

/** So long one answer may take, in ms: the largest one over a slow line. */
const longest = 300_000;

/**
 * Throws a `Problem` where the connection's address or credentials cannot be used. Every request carries the credentials
 * itself, no cookie, and goes nowhere but to that address: a server that sends on elsewhere is not followed.
 */
export function askServer(connection: Connection, fetch: typeof globalThis.fetch): Server {
  const address = addressOf(connection);
  const authorization = authorizationOf(connection);
  let ahead: number | null = null;

  function request(url: string, { method = 'GET', body = null }: Question, signal: AbortSignal): Promise<Response> {
    const headers = { Accept: 'application/json', Authorization: authorization };
    return fetch(url, {
      method,
      body,
      headers: body === null ? headers : { ...headers, 'Content-Type': 'application/json' },
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // Not 'error', which browsers report like a server that is off: so a person is told what happens.
      redirect: 'manual',
    });
  }

  return {
    ask: async (path, question = {}, waits = 0) => {
      const url = `${address}/${path}`;
      // Whatever a path is made of, it leads to nowhere but this server.
      if (!URL.parse(url)?.href.startsWith(`${address}/`)) throw new Problem('teamTroubleNonsense', named(connection));

      const stop = new AbortController();
      const timeOut = () => stop.abort(new Problem('teamTroubleSilent', named(connection)));
      const end = setTimeout(timeOut, waits + longest);
      let quiet = setTimeout(timeOut, waits + silence);
      const goOn = () => {
        clearTimeout(quiet);
        quiet = setTimeout(timeOut, waits + silence);
      };
      let step: Step = 'ask';
      try {
        const response = await request(url, question, stop.signal);
        step = 'read';
        const date = Date.parse(response.headers.get('Date') ?? '');
        // The header has whole seconds: in the middle of that second it is nearest.
        if (!Number.isNaN(date)) ahead = date + 500 - Date.now();
        const isRedirect = response.type === 'opaqueredirect';
        if (isRedirect || !response.ok) {
          // Unread, for its words are not needed.
          await response.body?.cancel();
          throw new StatusProblem(isRedirect ? 302 : response.status, connection);
        }
        const text = await readText(response, goOn, () => new Problem('teamTroubleTooLarge', named(connection)));
        step = 'understand';
        return objectOf(text);
      } catch (error) {
        throw troubleOf(stop.signal.aborted ? stop.signal.reason : error, step, connection);
      } finally {
        clearTimeout(end);
        clearTimeout(quiet);
      }
    },
    ahead: () => ahead,
  };
}

function authorizationOf(connection: Connection): string {
  const { credentials } = connection;
  if ('user' in credentials) return `Basic ${base64(`${credentials.user}:${credentials.password}`)}`;
  // What no header can carry is no token of any server's.
  if (!/^[\x21-\x7e]+$/.test(credentials.token)) throw new StatusProblem(401, connection);
  return `Bearer ${credentials.token}`;
}

/** Of the text's bytes in UTF-8: what lies beyond Latin-1, `btoa` itself refuses. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** The whole body as text; it stops reading with `tooLarge` once there is more than a server may answer. */
async function readText(response: Response, onPart: () => void, tooLarge: () => Problem): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    onPart();
    bytes += part.value.byteLength;
    if (bytes > limits.team.answer) {
      await reader?.cancel();
      throw tooLarge();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function objectOf(text: string): object {
  const value: unknown = JSON.parse(text);
  // PouchDB would ask again and again for changes where the answer is `null`.
  if (typeof value !== 'object' || value === null) throw new TypeError('neither an object nor a list');
  return value;
}
