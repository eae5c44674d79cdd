import path from 'node:path';
import { build, type Rollup } from 'vite';
import { drawDocument } from '../../test/fixtures/bluesky/draw-page';
import { mira, type Profile } from '../../test/fixtures/bluesky/people';
import type { Answer, Routes } from '../../test/support/routes';
import { feedAddress, profileAddress } from './client-addresses';
import { answerOf } from './frozen-pages';
import { postAt } from './made-posts';
import type { VisitedPage } from './visit';

const origin = 'https://bsky.app';
const script = `${origin}/app.js`;

/** How long the made-up server takes, in milliseconds; how many posts one answer has, and how many answers a list usually. */
const [delay, size, usualParts] = [80, 30, 6];

/** The client as one script. */
async function bundle(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'client-script.ts');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'client' } },
  });
  const [{ output } = { output: [] }] = [built].flat() as { output: Rollup.OutputChunk[] }[];
  const [chunk] = output;
  if (!chunk) throw new Error('The made-up client has no script.');
  return chunk.code;
}

const json = (body: object): Answer => ({
  body: JSON.stringify(body),
  contentType: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
  delay,
});

/** Somebody whom Fitlens has not seen. */
const personOf = (name: string): Profile => ({
  ...mira,
  did: `did:plc:${name.padEnd(24, '2')}`,
  handle: handleOf(name),
});

function answersOf(person: Profile, parts: number): [string, Answer][] {
  const posts = Array.from({ length: size * parts }, (_, place) => ({ post: postAt(person, place) }));
  const feeds = Array.from({ length: parts }, (_, part): [string, Answer] => {
    const feed = posts.slice(part * size, (part + 1) * size);
    const cursor = part + 1 < parts ? { cursor: String(part + 1) } : {};
    return [feedAddress(person.handle, part === 0 ? '' : String(part)), json({ feed, ...cursor })];
  });
  return [[profileAddress(person.handle), json(person)], ...feeds];
}

/** Letters alone stand in an account's id. */
const nameIn = (round: number, which: string): string => `${which}${String.fromCharCode(97 + round)}`;
const handleOf = (name: string): string => `${name}.example`;
const urlOf = (name: string): string => `${origin}/profile/${handleOf(name)}`;

/** The answers that the list of an address's account comes in, so many of them. */
export const listAnswers = (url: string, parts: number): string[] =>
  Array.from({ length: parts }, (_, part) => feedAddress(url.split('/').at(-1) ?? '', part === 0 ? '' : String(part)));

/** A made-up client with a script of its own, which asks for answers and draws them; each round is about two new accounts. */
export async function appPage(rounds: number, parts = usualParts): Promise<VisitedPage> {
  const names = Array.from({ length: rounds + 1 }, (_, round) => [
    nameIn(round, 'first'),
    nameIn(round, 'next'),
  ]).flat();
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${script}; connect-src *`;
  const document = drawDocument('', `<script defer src="${script}"></script>`);
  const page = answerOf(document, { 'content-security-policy': policy });
  const routes: Routes = new Map<string, Answer>([
    [script, { body: await bundle(), contentType: 'text/javascript' }],
    ...names.map((name): [string, Answer] => [urlOf(name), page]),
    ...names.flatMap((name) => answersOf(personOf(name), parts)),
  ]);
  const addresses = (round: number) => ({ first: urlOf(nameIn(round, 'first')), next: urlOf(nameIn(round, 'next')) });
  return { name: 'a client with a script', addresses, routes, draws: true };
}
