import type { Assessment } from '../model/assessment';
import { type Price, type Topic, usualPriceSentence } from '../model/portrait';
import type { Words } from '../shared/words';

/** How many topics are worth naming. */
const topicsNamed = 3;

/** What else the account shows: topics, and what a post may cost. */
export const portraitLines = (assessment: Assessment, words: Words): string[] => [
  ...topicLine(assessment, words),
  ...[priceLine(assessment.price, words)].filter((line) => line !== null),
];

/** What a topic is called. */
export const topicName = (topic: Topic, words: Words): string => ('key' in topic ? words.say(topic.key) : topic.tag);

function topicLine({ niche }: Assessment, words: Words): string[] {
  const named = (niche?.topics ?? []).slice(0, topicsNamed).map(({ topic }) => topicName(topic, words));
  return named.length > 0 ? [words.say('nicheTopics', { topics: named.join(' · ') })] : [];
}

/** What a post may cost; null where no price is known. */
export const priceLine = ({ usual }: Price, words: Words): string | null =>
  usual && words.tell(usualPriceSentence(usual));
