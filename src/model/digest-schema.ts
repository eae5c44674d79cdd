import {
  array,
  boolean,
  custom,
  finite,
  type GenericSchema,
  minValue,
  nullable,
  number,
  object,
  pipe,
  string,
  union,
} from 'valibot';
import type { TopicKey } from './portrait';
import type { Digest } from './record';

const count = pipe(number(), finite(), minValue(0));
const topicKey = custom<TopicKey>((key) => typeof key === 'string' && key.startsWith('topic_'));
const topic = union([object({ key: topicKey }), object({ tag: string() })]);

/** A digest as it is kept: what is not one of these is made anew. */
export const digestSchema = object({
  estimate: number(),
  niche: nullable(
    object({
      topics: array(object({ topic, posts: count, bio: boolean() })),
      focus: nullable(object({ topic, posts: count, of: count, share: count })),
      category: nullable(topic),
    }),
  ),
  languages: nullable(object({ found: array(object({ language: string(), captions: count })), of: count })),
  contact: object({
    emails: array(object({ address: string(), source: string() })),
    links: array(object({ url: string(), hub: nullable(string()) })),
  }),
  topical: array(array(topicKey)),
  repeated: object({ repeated: count, of: count }),
}) satisfies GenericSchema<unknown, Digest>;
