import type { TierName, Verdict } from '../../model/assessment';
import type { Status } from '../../model/candidate';
import type { TopicKey } from '../../model/portrait';
import { statusName } from '../../shared/candidate-words';
import type { Words } from '../../shared/words';
import { siteNameOf } from '../../sites';
import type { Asked, ListKind } from './filters';

/** A topic as tables ask for it: by its key, or as the hashtag that it is. */
export const topicName = (topic: string, { say }: Words): string =>
  topic.startsWith('topic_') ? say(topic as TopicKey) : `#${topic.replace(/^#/, '')}`;

/** What can be chosen, in words; `lowest` is the number of followers below which an account has no size. */
export function valueName(kind: ListKind, value: string, words: Words, lowest: number): string {
  switch (kind) {
    case 'statuses':
      return statusName(value as Status, words);
    case 'tiers':
      return words.say(`tier_${value as TierName}`, { bound: words.number(lowest) });
    case 'verdicts':
      return words.say(`verdict_${value as Verdict}`);
    case 'sites':
      return siteNameOf(value);
    case 'topics':
      return topicName(value, words);
    case 'languages':
      return words.print({ language: value });
    case 'tags':
      return value;
  }
}

/** What is asked, in words: "Micro", "No e-mail". */
export const askedName = (asked: Asked, words: Words, lowest: number): string =>
  'value' in asked ? valueName(asked.kind, asked.value, words, lowest) : words.say(`tableFilter_${asked.kind}`);
