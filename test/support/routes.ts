import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the offline web answers at one address; give `body` or `file`. `delay` in milliseconds. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  contentType?: string;
  body?: string;
  file?: string;
  delay?: number;
}

/** The whole web a scenario sees; every other address is refused. The first match answers. */
export type Routes = Map<string | RegExp, Answer>;

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const types: { [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const matches = (pattern: string | RegExp, url: string) =>
  typeof pattern === 'string' ? pattern === url : pattern.test(url);

/** The reply at `url` once its delay is over; null when nothing is there. */
export async function replyTo(routes: Routes, url: string): Promise<Reply | null> {
  const answer = [...routes].find(([pattern]) => matches(pattern, url))?.[1];
  if (!answer) return null;
  const body = answer.file === undefined ? Buffer.from(answer.body ?? '') : await readFile(answer.file);
  const type = answer.contentType ?? types[path.extname(answer.file ?? 'page.html')] ?? 'application/octet-stream';
  if (answer.delay) await new Promise((done) => setTimeout(done, answer.delay));
  return { status: answer.status ?? 200, headers: { 'content-type': type, ...answer.headers }, body };
}
