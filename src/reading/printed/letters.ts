/** Begins in a script that glues words and classifiers together, so that a word's end says nothing: 12万回, 944명. */
const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
export const isUnspaced = (text: string): boolean => unspaced.test(text);

/** Latin apart from other letters, since sites print K and M straight before them: "2.4K次". */
const wordShape = /[\p{sc=Latin}\p{M}]+(?:['’-][\p{sc=Latin}\p{M}]+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
export const wordsOf = (text: string): string[] => text.match(wordShape) ?? [];

/** A unit's words in one form: spaces and dots in an abbreviation differ between sites ("mln", "mln.", "क॰"). */
export const unitOf = (words: string[]): string => words.map((word) => word.replace(/[^\p{L}\p{M}]/gu, '')).join(' ');
