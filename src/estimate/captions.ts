import { isUnspaced } from '../reading/letters';

/** How much of two captions' words must be the same. */
const sameShare = 0.8;
/** Shorter captions are alike without meaning anything: "Good morning!". */
const shortest = 12;

/**
 * How many captions of the largest group say nearly the same, hashtags, mentions, links and signs aside, and out of how
 * many that say enough to compare.
 */
export function repeatedCaptions(captions: readonly string[]): { repeated: number; of: number } {
  const texts = captions.map(plainText).filter((text) => text.length >= shortest);
  const bags = texts.map(wordsIn);
  const groups = bags.map((bag) => bags.filter((other) => shared(bag, other) >= sameShare).length);
  return { repeated: Math.max(0, ...groups), of: texts.length };
}

const plainText = (caption: string): string =>
  caption
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/\S+|[#@]\S+/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Scripts without spaces sign by sign: a browser's own word breaker takes a tenth of a second for a few long captions. */
const wordsIn = (text: string): string[] => text.split(' ').flatMap((word) => (isUnspaced(word) ? [...word] : [word]));

/** The words that two captions share, as a part of the longer one. */
function shared(first: readonly string[], second: readonly string[]): number {
  const longer = Math.max(first.length, second.length);
  if (Math.min(first.length, second.length) < sameShare * longer) return 0;
  const left = new Map<string, number>();
  for (const word of second) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of first) {
    const more = left.get(word) ?? 0;
    if (more > 0) same += 1;
    left.set(word, more - 1);
  }
  return same / longer;
}
