import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A mistake in the command line or in a file it names: one sentence for the person who typed it. */
export class UsageError extends Error {}

/** The text of a file, unpacked if it is gzip. */
export function textOf(file: string): string {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  try {
    const bytes = readFileSync(file);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

export function urlOf(text: string | undefined): URL {
  if (!text) throw new UsageError('Name the page with --url, for example --url https://www.instagram.com/someone/.');
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new UsageError(`${text} is no web address: it should look like https://www.instagram.com/someone/.`);
  return new URL(text);
}

/** `URL=FILE` of --response. Both may hold "=" themselves: the file is the part that exists. */
export function responseOf(argument: string): { url: string; file: string } {
  const cuts = [...argument.matchAll(/=/g)].map(({ index }) => index);
  const cut = cuts.find((index) => existsSync(argument.slice(index + 1))) ?? cuts.at(-1);
  if (cut === undefined) throw new UsageError(`--response takes URL=FILE, but got ${argument}.`);
  return { url: urlOf(argument.slice(0, cut)).href, file: argument.slice(cut + 1) };
}

/** Runs a command; a usage error becomes one sentence on stderr and exit code 2. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const bad = error instanceof UsageError || (error instanceof Error && 'code' in error && isParseArgs(error.code));
    if (!bad) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

const isParseArgs = (code: unknown) => typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
