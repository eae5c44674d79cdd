/** Marks at the beginning of a file that tell how it is written. */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text of a file that some spreadsheet program wrote: what its mark says, else UTF-8, else what programs wrote on
 * Windows before, which in Japan is Shift JIS. `language` is the reader's.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, language: string): string {
  const marked = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(language === 'ja' ? 'shift_jis' : 'windows-1252').decode(bytes);
  }
}
