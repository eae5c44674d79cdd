import { readFileSync } from 'node:fs';

/** "\x89PNG\r\n\x1a\n", the length of the first part, and its name: before them no PNG has anything else. */
const start = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Width and height of a PNG file in pixels: two big-endian numbers at the beginning of its IHDR. Throws for any other file. */
export function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, start.length).equals(start)) throw new Error(`${file} is no PNG.`);
  return { width: bytes.readUInt32BE(start.length), height: bytes.readUInt32BE(start.length + 4) };
}
