import { isUnspaced } from '../../reading/printed/letters';

/** How many of the newest captions are compared. */
export const captionsCompared = 30;
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
  const bags = texts.map(bagOf);
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

/** How often a caption has each of its words. */
interface Bag {
  counts: ReadonlyMap<string, number>;
  size: number;
}

/** Counted once for all comparisons: every caption is held against every other. */
function bagOf(text: string): Bag {
  const words = wordsIn(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** The words that two captions share, as a part of the longer one. */
function shared(first: Bag, second: Bag): number {
  const longer = Math.max(first.size, second.size);
  if (Math.min(first.size, second.size) < sameShare * longer) return 0;
  let same = 0;
  for (const [word, count] of first.counts) same += Math.min(count, second.counts.get(word) ?? 0);
  return same / longer;
}
