import type { Niche, Topic } from '../../../model/portrait';
import type { Value } from '../../../model/sentence';
import { aboutTopic, fewestTopical, isSameTopic, topicsOfWord, withWords } from '../../topics/niche';
import { fewestPosts } from '../../rate/typical-range';
import type { Ask, Findings, Said } from './criterion';

type Wrote = Pick<Findings, 'texts' | 'topical'>;

/** Share of the posts with a clear topic: half of them on one is an account about it, three in ten a leaning. */
const focused = 0.5;
const leaning = 0.3;

/**
 * A niche of its own: what makes a small audience worth more than a big one. Told by the captions, by the words of the
 * brief in them, and by the category, which the creator chose.
 */
export const askFocus: Ask = ({ niche, texts, topical }, { keywords }) => saidOf(niche, { texts, topical }, keywords);

function saidOf(niche: Niche | null, wrote: Wrote, keywords: readonly string[]): Said {
  const focus = niche?.focus ?? null;
  const byTopic = focus && saidOfTopic(focus);
  if (byTopic?.[0] === 'meets') return byTopic;
  const { length } = wrote.texts.captions;
  const held = withWords(wrote.texts, keywords);
  if (length >= fewestTopical && held / length >= focused) {
    return ['meets', 'fitFocusedWords', { posts: { number: held }, n: { number: length } }];
  }
  return (
    (niche?.category && saidOfCategory(niche.category, wrote, keywords)) ?? byTopic ?? ['unknown', 'fitFocusUnknown']
  );
}

function saidOfTopic({ topic, posts, of, share }: NonNullable<Niche['focus']>): Said {
  const values = { topic: topicValue(topic), posts: { number: posts }, n: { number: of } };
  if (share >= focused) return ['meets', 'fitFocused', values];
  return [share >= leaning ? 'close' : 'misses', 'fitUnfocused', values];
}

/** A category is a claim: a few posts must bear it out, and where many do not it is none. Null: they are on other topics. */
function saidOfCategory(topic: Topic, { texts, topical }: Wrote, keywords: readonly string[]): Said | null {
  const words = keywords.filter((word) => topicsOfWord(word).every((one) => isSameTopic(one, topic)));
  const { posts, of } = aboutTopic(texts, topical, topic, words);
  const values = { topic: topicValue(topic), posts: { number: posts }, n: { number: of } };
  if (posts >= fewestPosts && posts / of >= focused) return ['meets', 'fitFocusedCategory', values];
  return of < fewestTopical && posts >= leaning * of ? ['close', 'fitFocusCategory', values] : null;
}

export const topicValue = (topic: Topic): Value => ('key' in topic ? { word: topic.key } : { text: topic.tag });
