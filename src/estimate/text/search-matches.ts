import { beginsAt, foldForSearch } from './search-words';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** A sign with the marks that belong to it. */
const signShape = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * A text in pieces: those that somebody typed `words` for (from `searchWords`), and the rest, together the text as it
 * stands. A match begins where a search finds words to begin, in any script.
 */
export function matchesIn(text: string, words: readonly string[]): Piece[] {
  if (words.length === 0 || text === '') return text === '' ? [] : [{ text, isMatch: false }];
  const written = text.match(signShape) ?? [];
  // A sign may become none or several: ß is ss.
  const signs = written.flatMap((sign, of) => [...foldForSearch(sign)].map((folded) => ({ folded, of })));
  const folded = signs.map((sign) => sign.folded);
  const isMatch = written.map(() => false);
  for (const at of folded.keys()) {
    if (!beginsAt(folded, at)) continue;
    for (const word of words) {
      const length = [...word].length;
      if (folded.slice(at, at + length).join('') !== word) continue;
      for (const { of } of signs.slice(at, at + length)) isMatch[of] = true;
    }
  }
  const pieces: Piece[] = [];
  for (const [of, sign] of written.entries()) {
    const last = pieces.at(-1);
    if (last && last.isMatch === isMatch[of]) last.text += sign;
    else pieces.push({ text: sign, isMatch: isMatch[of] ?? false });
  }
  return pieces;
}

/** Signs that a note shows before what was found in it, and altogether. */
const shown = { before: 12, most: 120 } as const;

/** The part of the first text that has one of the words, cut to a line; null where none has. */
export function snippetOf(texts: readonly string[], words: readonly string[]): string | null {
  for (const text of texts) {
    const line = text.replace(/\s+/gu, ' ').trim();
    const pieces = matchesIn(line, words);
    const first = pieces.findIndex(({ isMatch }) => isMatch);
    if (first < 0) continue;
    const before = [
      ...pieces
        .slice(0, first)
        .map((piece) => piece.text)
        .join(''),
    ];
    const after = [
      ...pieces
        .slice(first)
        .map((piece) => piece.text)
        .join(''),
    ];
    // From a whole word on, where the script has spaces.
    const near = before
      .slice(-shown.before)
      .join('')
      .replace(/^\S*\s/u, '');
    const start = before.length > shown.before ? `…${near}` : before.join('');
    return start + (after.length > shown.most ? `${after.slice(0, shown.most).join('')}…` : after.join(''));
  }
  return null;
}
