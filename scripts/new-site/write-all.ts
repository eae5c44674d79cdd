import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, type FormatConfig, type Oxfmtrc } from 'oxfmt';
import type { Texts } from './skeleton-files';

/** Lays a text out as `npm run format` does: names of another length break lines elsewhere. Fixtures stay as they are. */
async function layOut(file: string, text: string, options: FormatConfig): Promise<string> {
  if (file.startsWith('test/fixtures/') && !file.endsWith('.ts')) return text;
  const { code, errors } = await format(file, text, options);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be laid out: ${error.message}`);
  return code;
}

/** Writes all files, once every one of them is laid out. */
export async function writeAll(root: string, texts: Texts): Promise<void> {
  const { ignorePatterns: _, ...options } = JSON.parse(
    readFileSync(path.join(root, '.oxfmtrc.json'), 'utf8'),
  ) as Oxfmtrc;
  const all = await Promise.all(
    Object.entries(texts).map(async ([file, text]) => [file, await layOut(file, text, options)] as const),
  );
  for (const [file, text] of all) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}
