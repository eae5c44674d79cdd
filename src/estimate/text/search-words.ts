import { isUnspaced } from '../../reading/printed/letters';
import { foldText } from './fold-text';

/** Signs of a word that are kept. Scripts without spaces have a word at each sign: shorter ones are enough there. */
const longest = { spaced: 50, unspaced: 20 };

/** Letters and digits, with what handles and names have inside: mira.bakes, o'brien, anna-lena. */
const wordShape = /[\p{L}\p{M}\p{N}]+(?:[._'-]+[\p{L}\p{M}\p{N}]+)*/gu;

/** Case and accents aside, in one form wherever a word is cut: a sigma at its end is another only there. */
export const foldForSearch = (text: string): string =>
  foldText(text)
    .replaceAll('ς', 'σ')
    .replace(/\p{Pd}/gu, '-');

const cut = (word: string): string => [...word].slice(0, isUnspaced(word) ? longest.unspaced : longest.spaced).join('');

/** The words somebody typed, each once: a creator is found who has a word (see `findableWords`) that begins with each of them. */
export const searchWords = (text: string): string[] => [
  ...new Set((foldForSearch(text).match(wordShape) ?? []).map(cut)),
];

/**
 * What these texts are found by, each word once, as a search for beginnings needs them: the words themselves, and what is
 * left of them from each part on ("mira.bakes" and "bakes"); in scripts without spaces from each sign on.
 */
export const findableWords = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => (foldForSearch(text).match(wordShape) ?? []).flatMap(endingsOf))),
];

function endingsOf(word: string): string[] {
  const signs = [...word];
  return signs.flatMap((_, at) => (beginsAt(signs, at) ? [cut(signs.slice(at).join(''))] : []));
}

const isPart = /[\p{L}\p{M}\p{N}]/u;
const isMark = /\p{M}/u;

/** Whether somebody may begin to type here. */
export function beginsAt(signs: readonly string[], at: number): boolean {
  const [before, sign = ''] = [signs[at - 1], signs[at]];
  if (!isPart.test(sign) || isMark.test(sign)) return false;
  return before === undefined || !isPart.test(before) || isOfRun(signs, at) || isOfRun(signs, at - 1);
}

/** Of a script without spaces; ー belongs to the kana before it. */
const isOfRun = (signs: readonly string[], at: number): boolean =>
  isUnspaced(signs[at] ?? '') || (signs[at] === 'ー' && at > 0);
