/** Latin apart from other letters, since scripts without spaces go on without one: 今日はvegan料理. */
const wordShape =
  /[\p{sc=Latin}\p{M}\p{N}_]+(?:'[\p{L}\p{M}]+)*|(?:(?!\p{sc=Latin})[\p{L}\p{M}\p{N}_])+(?:'[\p{L}\p{M}]+)*/gu;

/** The words of a folded text, as they are written. */
export const wordsIn = (folded: string): string[] => folded.match(wordShape) ?? [];

/** The article that Arabic writes together with its noun, and what may stand before it: والطبخ, بالطبخ, للطبخ. */
const article = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u;
/** The article alone: only this is left off a word that is looked for, since والدين is a word of its own. */
const plainArticle = /^ال(?=\p{L}{3})/u;
/** What Hebrew writes together with its noun: "the", "and", "in". Others are too often the first letter of a word. */
const hebrewPrefix = /^(?:ו?(?:כש|[שמ])?ה|ו?ב|ו)(?=\p{sc=Hebrew}{3})/u;
export const withoutArticle = (word: string): string => word.replace(plainArticle, '');

/** What French, Italian and Catalan shorten before a vowel: l'huile, qu'alors, dell'arte. */
const shortened =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|all|dall|dell|nell|sull|coll|quell|quest|bell)'(?=\p{L}{2})/u;
/** English verbs and "not". Without its apostrophe such a word is another one: he'll, we're, I'd. */
const contraction = /'(?:ll|re|ve|[dmt])$/u;
/** A name and its ending: Nike's, Turkish Nike'ın, Russian Nike'ом. */
const ending = /^(\p{sc=Latin}[\p{sc=Latin}\p{N}]+)'\p{L}{1,4}$/u;

/** What a folded word of a text may stand for, the word itself first: "nike's" is also "nikes" and "nike". */
export function formsOf(word: string): string[] {
  if (shortened.test(word)) return [word, word.replace(shortened, '')];
  if (contraction.test(word)) return [word];
  const forms = [word, word.replace(article, ''), word.replace(hebrewPrefix, ''), word.replaceAll("'", '')];
  const name = ending.exec(word)?.[1];
  return [...new Set(name === undefined ? forms : [...forms, name])];
}
