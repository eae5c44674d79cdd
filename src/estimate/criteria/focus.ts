import type { Niche, Topic } from '../../model/portrait';
import type { Value } from '../../model/sentence';
import { type Ask, criterion, type Said } from './criterion';

/** Share of the posts with a clear topic: half of them on one is an account about it, three in ten a leaning. */
const focused = 0.5;
const leaning = 0.3;

/** A niche of its own: what makes a small audience worth more than a big one. */
export const askFocus: Ask = ({ niche }) =>
  criterion('focus', niche?.focus ? saidOf(niche.focus) : ['unknown', 'fitFocusUnknown']);

function saidOf({ topic, posts, of, share }: NonNullable<Niche['focus']>): Said {
  const values = { topic: topicValue(topic), posts: { number: posts }, n: { number: of } };
  if (share >= focused) return ['meets', 'fitFocused', values];
  return [share >= leaning ? 'close' : 'misses', 'fitUnfocused', values];
}

export const topicValue = (topic: Topic): Value => ('key' in topic ? { word: topic.key } : { text: topic.tag });
