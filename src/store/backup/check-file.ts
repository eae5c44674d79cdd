import { safeParse } from 'valibot';
import { Problem } from '../../shared/problem';
import { startChain } from './chain';
import {
  endSchema,
  endText,
  formatName,
  formatVersion,
  type Header,
  headerSchema,
  headerText,
  longestLine,
  type Unit,
  unitSchema,
} from './format';
import { linesOf, TooLong } from './lines';

/** Bytes within which the first line ends. */
const longestHeader = 1_024;

const foreign = () => new Problem('errorBackupForeign');
const edited = () => new Problem('errorBackupEdited');

/** The header of a backup. Rejects with a `Problem` where a file is none, or of a newer Fitlens. Reads only its beginning. */
export async function readHeader(file: Blob): Promise<Header> {
  const [line = ''] = (await textOf(file.slice(0, longestHeader))).replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = asJson(headerText(line));
  const parsed = safeParse(headerSchema, header);
  if (parsed.success && parsed.output.version <= formatVersion) return parsed.output;
  // What else a newer format says cannot be known.
  const { format, version } = (header ?? {}) as { format?: unknown; version?: unknown };
  if (format === formatName && Number(version) > formatVersion) throw new Problem('errorBackupNewer');
  throw foreign();
}

async function textOf(file: Blob): Promise<string> {
  try {
    return await file.text();
  } catch {
    throw new Problem('errorBenchmarkUnread');
  }
}

function asJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A unit, and the line it was read from. */
export interface ReadUnit {
  unit: Unit;
  text: string;
}

/**
 * Every unit of a backup whose header was read, checked as far as it is read; only where the last one was given and
 * nothing rejected is the whole file good. Rejects with a `Problem` where the file was cut off or edited. `read` is called
 * with the bytes read so far.
 */
export async function* unitsOfFile(file: Blob, read: (bytes: number) => void): AsyncGenerator<ReadUnit> {
  const chain = startChain();
  let count = 0;
  let isWhole = false;
  /** Held back until it is known whether another follows, which a comma says. */
  let held: string | null = null;
  let isHeader = true;
  for await (const { line, isLast } of checked(linesOf(file, longestLine, read))) {
    if (isWhole) {
      if (line !== '') throw edited();
      continue;
    }
    const end = endText(line);
    const parsed = safeParse(endSchema, asJson(end));
    if (isLast && !parsed.success) throw new Problem('errorBackupCut');
    if (held !== null) {
      const text = end === null ? withoutComma(held) : held;
      const unit = safeParse(unitSchema, asJson(text));
      if (!unit.success) throw edited();
      await chain.add(text);
      count++;
      yield { unit: unit.output, text };
    }
    if (end !== null) {
      if (!parsed.success || parsed.output.units !== count || parsed.output.sha256 !== (await chain.end()))
        throw edited();
      isWhole = true;
    }
    held = isHeader ? null : line;
    isHeader = false;
  }
}

const withoutComma = (line: string): string => {
  if (!line.endsWith(',')) throw edited();
  return line.slice(0, -1);
};

/** What the lines reject with, as a sentence. */
async function* checked<Line>(lines: AsyncGenerator<Line>): AsyncGenerator<Line> {
  try {
    yield* lines;
  } catch (error) {
    // What is no UTF-8 was not written by Fitlens; a file that is gone cannot be read on.
    if (error instanceof TooLong || error instanceof TypeError) throw edited();
    throw error instanceof DOMException ? new Problem('errorBenchmarkUnread') : error;
  }
}
