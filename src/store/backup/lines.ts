/** A line that is longer than any of a backup. */
export class TooLong extends Error {}

/** One line, without what ends it; `isLast`: nothing follows, not even a line break. */
interface Line {
  line: string;
  isLast: boolean;
}

/**
 * The lines of a file, one at a time. Rejects with `TooLong` where one has more than `most` UTF-16 units, and with a
 * `TypeError` where the bytes are no UTF-8. `read` is called with the bytes read so far.
 */
export async function* linesOf(file: Blob, most: number, read: (bytes: number) => void): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let parts: string[] = [];
  let length = 0;
  let bytes = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
    if (length > most) throw new TooLong();
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      // Half a character at the end is of a file that was cut off, and nothing to stumble over.
      if (done) break;
      const [first = '', ...others] = decoder.decode(value, { stream: true }).split('\n');
      add(first);
      for (const next of others) {
        yield { line: withoutReturn(parts.join('')), isLast: false };
        parts = [];
        length = 0;
        add(next);
      }
      bytes += value.length;
      read(bytes);
    }
    yield { line: withoutReturn(parts.join('')), isLast: true };
  } finally {
    await reader.cancel();
  }
}

/** Editors of some systems end lines with two characters. */
const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
