import { isUnspaced } from '../../reading/printed/letters';
import { foldText } from './fold-text';
import { isWord } from './same-word';
import { formsOf, withoutArticle, wordsIn } from './word-forms';

/** A text made ready to be searched: folded as a whole, and cut into words and hashtags. */
export interface Searchable {
  folded: string;
  /** In order, hashtags among them, without #: each word with the forms it may be meant as. */
  words: string[][];
  hashtags: string[];
}

const hashtagShape = /[#＃]([\p{L}\p{M}\p{N}_]+)/gu;
/** An address is no text: a word in it says nothing of what the post is about. */
const address = /https?:\/\/\S+|www\.\S+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+/gu;
/** 1️⃣ numbers a list, and is no part of the word behind it. */
const keycap = /[0-9#*]\ufe0f?\u20e3/g;

export function makeSearchable(text: string): Searchable {
  const folded = foldText(text.replace(address, ' ').replace(keycap, ' '));
  return {
    folded,
    words: wordsIn(folded).map(formsOf),
    hashtags: [...folded.matchAll(hashtagShape)].map(([, tag = '']) => tag),
  };
}

/** How a search term is held against texts. */
export interface Term {
  /** Word by word; as one string where the script puts no spaces, or where a sign belongs to the term. */
  way: 'words' | 'anywhere' | 'asWritten';
  parts: readonly string[];
  /** As a hashtag writes it. */
  joined: string;
}

/** A sign that a term is not the same without: 18+, C#, 100%, 🍞. Punctuation is none. */
const sign = /[\p{S}#%]/u;

export function makeTerm(word: string): Term {
  const folded = foldText(word)
    .replace(/^[#＃@＠\s]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const joined = folded.replaceAll('+', 'plus').replace(/[^\p{L}\p{M}\p{N}\p{S}#%]/gu, '');
  if ([...folded].some(isUnspaced)) return { way: 'anywhere', parts: [folded], joined };
  if (sign.test(folded)) return { way: 'asWritten', parts: [folded], joined };
  const parts = wordsIn(folded).map(withoutArticle);
  return { way: 'words', parts, joined: parts.join('').replaceAll("'", '') };
}

/** A hashtag may glue a term of this many letters to others: #veganbaking has "baking". Shorter ones hide in anything. */
export const shortestGlued = 6;

/** Whether the text has the term: in running text, or glued into a hashtag. */
export const hasTerm = (text: Searchable, term: Term): boolean =>
  term.joined !== '' && (inText(text, term) || inHashtags(text, term));

function inText({ folded, words }: Searchable, { way, parts }: Term): boolean {
  const [whole = ''] = parts;
  if (way === 'anywhere') return folded.includes(whole);
  if (way === 'asWritten') return isWritten(folded, whole);
  const spellings = parts.map((part) => [...new Set([part, part.replaceAll("'", '')])]);
  return words.some((_, start) => spellings.every((part, index) => isMeant(words[start + index] ?? [], part)));
}

const isMeant = (forms: readonly string[], spellings: readonly string[]): boolean =>
  forms.some((form) => spellings.some((spelling) => isWord(form, spelling)));

const beginsInWord = /^[\p{L}\p{M}\p{N}_]/u;
const endsInWord = /[\p{L}\p{M}\p{N}_]$/u;

/** Whether the text has exactly this, and not as a piece of a longer word or number: 18+ is not in 118+. */
function isWritten(folded: string, written: string): boolean {
  const around = folded.split(written);
  return around.some((before, index) => {
    const after = around[index + 1];
    return (
      after !== undefined &&
      !(endsInWord.test(before.slice(-2)) && beginsInWord.test(written)) &&
      !(endsInWord.test(written) && beginsInWord.test(after))
    );
  });
}

/** Whether one of the hashtags is the term or has it as a word of its own, or begins or ends with it. */
export const inHashtags = ({ hashtags }: Searchable, { way, joined }: Term): boolean =>
  joined !== '' &&
  hashtags.some((tag) => {
    const glued = tag.replaceAll('_', '');
    if (way === 'anywhere') return glued.includes(joined);
    return (
      isWord(glued, joined) ||
      // No word is cut out of a hashtag that cannot have it: every form of a word begins with the same two letters.
      (tag.includes(joined.slice(0, 2)) && wordsOfTag(tag).some((word) => isWord(word, joined))) ||
      (joined.length >= shortestGlued && (glued.startsWith(joined) || glued.endsWith(joined)))
    );
  });

/** The words that a hashtag tells apart: #vegan_cake, #vegan料理. */
export const wordsOfTag = (tag: string): string[] => wordsIn(tag.replaceAll('_', ' ')).flatMap(formsOf);
