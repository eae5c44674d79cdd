import { widespread } from './frequent-languages';
import { isUnspaced, unitOf, wordsOf } from './letters';
import type { Spelling } from './number-grammar';

/** Sites print these in languages that have other units. */
const english: { [letter: string]: number } = { k: 1e3, m: 1e6, b: 1e9 };

/** Counting words of Chinese, Japanese and Korean: a page may mix them (萬 on a page in simplified Chinese). */
const eastAsianUnit = /^[十百千万萬億亿兆천만억조]/u;

/** Bengali, Assamese and Odia glue a classifier to the unit: হাটি is হা and টি. */
const classifier = /[টଟ][িাିା]$/u;

/** 1: the word is no unit. Null: it may be one, but which is not certain. */
type Scale = number | null;

/** What the language's units that pass a test stand for. */
function scalesWhere(units: ReadonlyMap<string, number>, test: (unit: string) => boolean): Set<number> {
  return new Set([...units].filter(([unit]) => test(unit.trim().toLowerCase())).map(([, scale]) => scale));
}

/**
 * One letter that is not printed just as the language does: another case, another spacing, or English. Taken only if
 * no other unit of the language could be meant: "m" is a million in English, but a thousand or a million in Catalan.
 */
function scaleOfLetter(letter: string, own: number | undefined, spelling: Spelling): Scale {
  const lower = letter.toLowerCase();
  const here = scalesWhere(spelling.after, (unit) => unit.startsWith(lower));
  const there = spelling.decimal === null ? undefined : english[lower];
  const scale = own ?? there;
  // Indonesian counts views in times: "447 x ditonton".
  if (scale === undefined) return lower === 'x' ? 1 : null;
  if (there !== undefined && scale !== there) return null;
  const certain = here.size === 0 || (here.has(scale) && (here.size === 1 || letter !== lower));
  return certain ? scale : null;
}

/** A word that stands in the grammar; 1 when it does not. `gap`: a space sets it apart from the digits. */
function scaleOfUnit(unit: string, gap: boolean, spelling: Spelling): Scale {
  const exact = spelling.after.get((gap ? ' ' : '') + unit);
  if (exact !== undefined) return exact > 0 ? exact : null;
  const lower = unit.toLowerCase();
  const [own, other] = scalesWhere(spelling.after, (known) => known === lower);
  if (other !== undefined || Number.isNaN(own)) return null;
  return /^\p{L}$/u.test(unit) && !isUnspaced(unit) ? scaleOfLetter(unit, own, spelling) : (own ?? 1);
}

/** A word that is no unit of the language: 1 if it can be passed over ("followers"), null if it smells of a unit. */
function scaleOfOther(word: string, glued: boolean, dotted: boolean, spelling: Spelling): Scale {
  if (spelling.decimal === null) return null;
  if (isUnspaced(word)) return eastAsianUnit.test(word) ? null : 1;
  if (glued) return null;
  const lower = word.toLowerCase();
  const stem = lower.split(/['’-]/u, 1)[0] ?? '';
  const kin = scalesWhere(
    spelling.after,
    (unit) =>
      unit === stem || (unit.length > 2 && lower.startsWith(unit)) || (!unit.includes(' ') && unit.startsWith(lower)),
  );
  if (kin.size > 0 || (dotted && lower.length < 5) || widespread.has(lower)) return null;
  return 1;
}

/**
 * The longest unit that a word begins with, in scripts without spaces (2.2만회). Only where it is spaced as the language
 * does, since other words begin like units too (944 조회수), and unless a further unit follows.
 */
function scaleOfStart(word: string, gap: boolean, spelling: Spelling): Scale {
  for (let end = word.length - 1; end > 0; end -= 1) {
    const unit = word.slice(0, end);
    if (scaleOfUnit(unit, gap, spelling) === 1) continue;
    const scale = spelling.after.get((gap ? ' ' : '') + unit) ?? NaN;
    return scale > 0 && !eastAsianUnit.test(word.slice(end)) && !/^\p{M}/u.test(word.slice(end)) ? scale : null;
  }
  return 1;
}

/** What the words behind the digits multiply by, and how many of them that took. */
function scaleAfter(tail: string, spelling: Spelling): { scale: Scale; words: number } {
  const gap = /^\s/u.test(tail);
  const phrase = /^[\p{L}\p{M}\s.॰་'’-]*/u.exec(tail)?.[0] ?? '';
  const words = wordsOf(phrase);
  const [word] = words;
  if (word === undefined) return { scale: 1, words: 0 };
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const scale = scaleOfUnit(unitOf(words.slice(0, count)), gap, spelling);
    if (scale !== 1) return { scale, words: count };
  }
  const bare = word.replace(classifier, '');
  const scale = isUnspaced(word)
    ? scaleOfStart(word, gap, spelling)
    : bare === word
      ? 1
      : scaleOfUnit(bare, gap, spelling);
  if (scale !== 1 || bare === '') return { scale, words: 1 };
  const dotted = phrase.trimStart().startsWith(`${word}.`);
  return { scale: scaleOfOther(word, !gap && phrase.startsWith(word), dotted, spelling), words: 1 };
}

/** The same in front of the digits; units that follow the number in this language do not belong there. */
function scaleBefore(head: string, spelling: Spelling): { scale: Scale; words: number } {
  const phrase = /[\p{L}\p{M}\s.॰་'’-]*$/u.exec(head)?.[0] ?? '';
  const words = wordsOf(phrase);
  const word = words.at(-1);
  if (word === undefined) return { scale: 1, words: 0 };
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const scale = spelling.before.get(unitOf(words.slice(-count)));
    if (scale !== undefined) return { scale: scale > 0 ? scale : null, words: count };
  }
  const lower = unitOf([word]).toLowerCase();
  const kin = scalesWhere(spelling.before, (unit) => unit.endsWith(lower) || unit.startsWith(lower));
  const misplaced = scalesWhere(spelling.after, (unit) => unit === lower);
  const glued = phrase.endsWith(word) && !isUnspaced(word);
  const doubtful = kin.size > 0 || misplaced.size > 0 || glued || spelling.decimal === null;
  return { scale: doubtful ? null : 1, words: 1 };
}

/**
 * What a printed number is multiplied by, from the text before and after its digits: 1 without a unit, null where that
 * is not certain.
 */
export function readScale(head: string, tail: string, spelling: Spelling): Scale {
  const before = scaleBefore(head, spelling);
  const after = scaleAfter(tail, spelling);
  if (before.scale === null || after.scale === null || (before.scale > 1 && after.scale > 1)) return null;
  const heads = wordsOf(head);
  // A further unit means a further number in words ("1.1K crore").
  const rest = [...heads.slice(0, heads.length - before.words), ...wordsOf(tail).slice(after.words)];
  for (const word of rest) {
    const lower = unitOf([word]).toLowerCase();
    if (lower.length > 2 && scalesWhere(spelling.after, (unit) => unit === lower).size > 0) return null;
  }
  return before.scale * after.scale;
}
