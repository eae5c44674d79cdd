// A zip file whose bytes depend on nothing but its contents: names in order, one fixed time. Plain JavaScript.
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that the format knows, in its own encoding. */
const date = (1 << 5) | 1;

/** Fields of a header: [bytes, value] each, little endian. */
function header(/** @type {[2 | 4, number][]} */ fields) {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

/** Files by their path inside the zip, with forward slashes. */
export function zip(/** @type {Map<string, Buffer>} */ files) {
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const name of [...files.keys()].toSorted()) {
    const content = files.get(name) ?? Buffer.alloc(0);
    const path = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    // Version 2.0, UTF-8 names, deflate, time 0.
    /** @type {[2 | 4, number][]} */
    const common = [
      [2, 20],
      [2, 0x800],
      [2, 8],
      [2, 0],
      [2, date],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, path.length],
      [2, 0],
    ];
    bodies.push(header([[4, 0x04034b50], ...common]), path, packed);
    // No comment, first disk, no attributes.
    directory.push(header([[4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), path);
    offset += 30 + path.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = header([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.size],
    [2, files.size],
    [4, index.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...bodies, index, end]);
}
