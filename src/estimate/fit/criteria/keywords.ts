import type { WordFound } from '../../../model/portrait';
import type { Value } from '../../../model/sentence';
import { findWords, isSameTopic, topicsOfWord, withWords } from '../../topics/niche';
import { type Ask, listOf, saysTooLittle } from './criterion';
import { topicValue } from './focus';

/** Words in this share of the captions are what the account is about. */
const enough = 0.25;

/** One of the brief's words is what the account is about: several are ways of saying it, not all have to occur. */
export const askKeywords: Ask = ({ texts, niche }, { keywords }) => {
  if (keywords.length === 0) return null;
  const found = findWords(texts, keywords).filter(({ bio, captions }) => bio || captions > 0);
  const words = listOf(keywords);
  if (found.length > 0) {
    const captions = withWords(texts, keywords);
    const meets = found.some(({ bio }) => bio) || (captions >= 2 && captions >= enough * texts.captions.length);
    return [meets ? 'meets' : 'close', 'fitKeywordsFound', { found: { list: found.map(whereFound) } }];
  }
  const named = keywords.flatMap(topicsOfWord);
  const topic = niche?.topics.find((one) => named.some((other) => isSameTopic(other, one.topic)))?.topic;
  if (topic) return ['close', 'fitKeywordsNear', { words, topic: topicValue(topic) }];
  if (saysTooLittle(texts)) return ['unknown', 'fitKeywordsUnknown', { words }];
  return ['misses', 'fitKeywordsNone', { words, n: { number: texts.captions.length } }];
};

/** "vegan (bio, 7 of 12 captions)". */
function whereFound({ word, bio, captions, of }: WordFound): Value {
  const values = { word: { text: word }, captions: { number: captions }, n: { number: of } };
  const where = bio ? (captions > 0 ? 'wordInBoth' : 'wordInBio') : 'wordInCaptions';
  return { sentence: { key: where, values } };
}
