import { isUnspaced } from '../reading/letters';
import { foldText } from './fold';

/** A text made ready to be searched: folded as a whole, and cut into words and hashtags. */
export interface Searchable {
  folded: string;
  /** In order, hashtags among them, without #. */
  words: string[];
  hashtags: string[];
}

const wordShape = /[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*/gu;
const hashtagShape = /[#＃]([\p{L}\p{M}\p{N}_]+)/gu;
/** An address is no text: a word in it says nothing of what the post is about. */
const address = /https?:\/\/\S+|www\.\S+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+/gu;

/** The article that Arabic writes together with its noun. */
const arabicArticle = /^ال(?=\p{L}{3})/u;

const cut = (folded: string): string[] =>
  (folded.match(wordShape) ?? []).map((word) => word.replace(arabicArticle, ''));

export function makeSearchable(text: string): Searchable {
  const folded = foldText(text.replace(address, ' '));
  return {
    folded,
    words: cut(folded),
    hashtags: [...folded.matchAll(hashtagShape)].map(([, tag = '']) => tag),
  };
}

/** How a search term is held against texts. */
export interface Term {
  /** The term's words one after the other; one substring where the script puts no spaces. */
  parts: readonly string[];
  unspaced: boolean;
  /** As a hashtag writes it. */
  joined: string;
}

export function makeTerm(word: string): Term {
  const folded = foldText(word)
    .replace(/^[#＃@＠\s]+/u, '')
    .trim();
  const parts = cut(folded);
  return { parts, unspaced: isUnspaced(folded), joined: parts.join('') };
}

/** A hashtag may glue a term of this many letters to others: #veganbaking has "baking". Shorter ones hide in anything. */
export const shortestGlued = 6;

/** Whether the text has the term: word by word, in unspaced scripts anywhere, or glued into a hashtag. */
export function hasTerm(text: Searchable, term: Term): boolean {
  if (term.joined === '') return false;
  if (term.unspaced) return text.folded.includes(term.parts.join(' ')) || inHashtags(text, term);
  const follows = (start: number) => term.parts.every((part, index) => isWord(text.words[start + index] ?? '', part));
  return text.words.some((_, start) => follows(start)) || inHashtags(text, term);
}

/** Whether one of the hashtags is the term, or begins or ends with it. */
export const inHashtags = ({ hashtags }: Searchable, { joined, unspaced }: Term): boolean =>
  hashtags.some((tag) =>
    unspaced
      ? tag.includes(joined)
      : isWord(tag, joined) || (joined.length >= shortestGlued && (tag.startsWith(joined) || tag.endsWith(joined))),
  );

/** Languages that change a noun's ending for its place in the sentence, not only for its number. */
const inflected = /^[\p{sc=Cyrillic}\p{sc=Greek}]/u;

/** Whether two folded words are one, but for a simple plural: recipe and recipes, Rezept and Rezepten, city and cities. */
export function isWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (inflected.test(one)) return sameStem(one, other);
  return isPlural(one, other, 3) || isPlural(other, one, 4);
}

function isPlural(many: string, single: string, shortest: number): boolean {
  if (single.length < shortest) return false;
  if (many === `${single}s` || many === `${single}es`) return true;
  if (single.length >= 5 && ['e', 'n', 'en'].some((ending) => many === single + ending)) return true;
  return single.endsWith('y') && many === `${single.slice(0, -1)}ies`;
}

/** Up to two letters at the end may differ: рецепт, рецепты, рецептов; выпечка, выпечки. */
function sameStem(one: string, other: string): boolean {
  const stem = Math.max(5, Math.max(one.length, other.length) - 2);
  return Math.min(one.length, other.length) >= stem - 1 && one.slice(0, stem) === other.slice(0, stem);
}
