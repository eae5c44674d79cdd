import type { Languages } from '../../model/portrait';
import { wordsOf } from '../../reading/printed/letters';
import { languageWords } from './all-words';
import type { Texts } from '../text/account-texts';

/** Scripts in which hardly any other language is written. */
const ownScripts: readonly (readonly [language: string, letter: RegExp])[] = [
  ['ko', /\p{sc=Hangul}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['bn', /\p{sc=Bengali}/gu],
  ['ta', /\p{sc=Tamil}/gu],
  ['te', /\p{sc=Telugu}/gu],
];

/** Signs of running Chinese. Without them and without kana it may as well be a Japanese heading: 本日限定. */
const chinese = /[的了我你您他她们們这這那吗嗎吧呢啊很也都就还還没沒么麼什怎给給个個啦喔]/u;

/** Each language that can be told here, as its tag. */
export const knownLanguages: readonly string[] = [
  ...new Set([
    'ja',
    'zh',
    ...ownScripts.map(([language]) => language),
    ...languageWords.map(({ language }) => language),
  ]),
].toSorted();

const sets = languageWords.map(({ language, letters, words }) => ({
  language,
  letters: new Set(letters),
  words: new Set(words.split(/\s+/)),
}));

/** A language needs this many of its little words, and more than any other. */
const fewestHits = 2;
/** In a long text of some other language a few of any language's little words turn up. */
const leastShare = 0.15;

/** The language a text is written in; null where it is too short, alike in two languages, or in one not known here. */
export function languageOf(text: string): string | null {
  const [language = null, ...others] = candidatesOf(text);
  return others.length === 0 ? language : null;
}

/**
 * By the script where only one language is written so, by letters and little words elsewhere; several where a text is
 * as good one as the other. Hashtags, names and links do not count.
 */
function candidatesOf(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/https?:\/\/\S+|[#＃@＠][\p{L}\p{M}\p{N}_.]+|\p{Variation_Selector}/gu, ' ');
  const letters = (script: RegExp) => plain.match(script)?.length ?? 0;
  const all = letters(/\p{L}/gu);
  if (all < 4) return [];
  const kana = letters(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const han = letters(/\p{sc=Han}/gu);
  if (kana + han > all / 2) return kana > 0 ? ['ja'] : chinese.test(plain) ? ['zh'] : [];
  const own = ownScripts.find(([, letter]) => letters(letter) > all / 2);
  return own ? [own[0]] : byWords(wordsOf(plain.replaceAll('’', "'")));
}

/** A word with a letter that a language does not have speaks as much against it as a little word speaks for it. */
function byWords(words: readonly string[]): string[] {
  const beyond = words.map((word) => word.match(/(?![a-z])\p{L}/gu) ?? []);
  const scores = sets.flatMap(({ language, letters, words: little }) => {
    const hits = words.filter((word) => little.has(word)).length;
    if (hits < fewestHits) return [];
    const foreign = beyond.filter((some) => some.some((letter) => !letters.has(letter))).length;
    return [{ language, score: hits - foreign }];
  });
  const best = Math.max(...scores.map(({ score }) => score));
  if (best < Math.max(fewestHits, leastShare * words.length)) return [];
  return [...new Set(scores.flatMap(({ language, score }) => (score === best ? [language] : [])))];
}

/**
 * The languages of the captions; null where none could be told. A caption that two languages would write alike is in
 * the one of them that other captions are in.
 */
export function languagesOf({ captions }: Texts): Languages | null {
  const perCaption = captions.map(({ text }) => candidatesOf(text));
  const clear = new Set(perCaption.flatMap((candidates) => (candidates.length === 1 ? candidates : [])));
  const told = perCaption.flatMap((candidates) => {
    const seen = candidates.filter((language) => clear.has(language));
    return seen.length === 1 ? seen : [];
  });
  const found = [...new Set(told)]
    .map((language) => ({ language, captions: told.filter((one) => one === language).length }))
    .toSorted((a, b) => b.captions - a.captions || (a.language < b.language ? -1 : 1));
  return told.length > 0 ? { found, of: told.length } : null;
}
