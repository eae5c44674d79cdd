/** Bytes after which a block ends, with the line that reaches them. */
const blockSize = 2 ** 20;

/** A SHA-256 over any number of lines, of which only a block is held at a time. */
export interface Chain {
  /** Adds a line, which holds no line break. */
  add(line: string): Promise<void>;
  /** The hash of all, as hexadecimal digits. */
  end(): Promise<string>;
}

/**
 * SHA-256 in a chain, since browsers hash only what lies whole in memory: the hash of each block of lines is made of the
 * one before and of the block's bytes, a line break behind each line. The first is made with 32 zero bytes before it.
 */
export function startChain(): Chain {
  const encoder = new TextEncoder();
  let hash = new Uint8Array(32);
  let block: Uint8Array[] = [];
  let size = 0;

  async function close(): Promise<void> {
    const bytes = new Uint8Array(hash.length + size);
    let at = 0;
    for (const part of [hash, ...block]) {
      bytes.set(part, at);
      at += part.length;
    }
    hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    block = [];
    size = 0;
  }

  return {
    async add(line) {
      const bytes = encoder.encode(`${line}\n`);
      block.push(bytes);
      size += bytes.length;
      if (size >= blockSize) await close();
    },
    async end() {
      if (size > 0) await close();
      return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
