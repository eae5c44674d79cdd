import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One file of a site's folder: a saved page or response with what is known to be true of it, or a note about them. */
export interface Capture {
  file: string;
  text: string;
  truth: unknown;
}

const root = join(import.meta.dirname, '../../../shared/captures');

function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

type Truths = { [file: string]: unknown };

/** What is true of a file; where one account has many pages, that of the page with its account's. */
function truthIn(truths: Truths, file: string): unknown {
  const page = (truths.pages as { [file: string]: { account?: string } } | undefined)?.[file];
  const account = (truths.accounts as Truths | undefined)?.[page?.account ?? ''];
  return truths[file] ?? (page && { ...page, account });
}

/**
 * The saved pages of a site, which hold real people's data and so are no part of this repository; null, with a line on
 * the console, where they are not on this machine. `truth` is the file's entry in `ground-truth.json`, undefined
 * without one.
 */
export function captures(site: string): Capture[] | null {
  const folder = join(root, site);
  if (!existsSync(folder)) {
    console.warn(
      `No captures of ${site} beside the repository (${join('..', 'shared', 'captures', site)}): not tested against real pages.`,
    );
    return null;
  }
  const truths = join(folder, 'ground-truth.json');
  const truth = existsSync(truths) ? (JSON.parse(readText(truths)) as Truths) : {};
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ file: name, text: readText(join(folder, name)), truth: truthIn(truth, name) }));
}
