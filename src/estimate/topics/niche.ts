import type { Niche, Topic, TopicKey, WordFound } from '../../model/portrait';
import type { Account } from '../../model/reading';
import type { Digest } from '../../model/record';
import { hasTerm, makeSearchable, makeTerm } from '../text/find-word';
import { topicNames, topicsIn } from './lexicon';
import type { TopicName } from './lexicon-words';
import { emptyHashtags } from './lexicon-words';
import { brandKey } from '../text/mentions';
import type { Texts } from '../text/account-texts';

/** Fewer posts with a clear topic than this say nothing of focus. */
export const fewestTopical = 6;
/** A hashtag of the account's own is a topic from this many posts on, and this share of the captions. */
const ownTag = { posts: 3, share: 0.25 };
const mostTopics = 5;

type CountedTopic = Niche['topics'][number];

/**
 * What bio, category, hashtags and captions say the account is about: known topics in many languages, and hashtags it
 * keeps using. `topical` are the topics of the captions. Null where nothing of that was read.
 */
export function nicheOf(
  { bio, captions }: Texts,
  { handle, category }: Pick<Account, 'handle' | 'category'>,
  topical: Digest['topical'],
): Niche | null {
  if (!bio && captions.length === 0) return null;
  const inBio = bio ? topicsIn(bio.search) : new Map<TopicName, number>();
  const known = topicNames.flatMap((name): CountedTopic[] => {
    const key: TopicKey = `topic_${name}`;
    const posts = topical.filter((keys) => keys.includes(key)).length;
    return posts > 0 || inBio.has(name) ? [{ topic: { key }, posts, bio: inBio.has(name) }] : [];
  });
  const own = ownTags(captions, handle);
  const topics = [...known, ...own].toSorted((a, b) => b.posts - a.posts || Number(b.bio) - Number(a.bio));
  const clear = topical.filter((keys) => keys.length > 0).length;
  return {
    topics: topics.slice(0, mostTopics),
    focus: focusOf(known, clear) ?? focusOf(own, captions.length),
    category: onlyTopic(category),
  };
}

/** "Food & beverage" is one topic, "Health/beauty" is two. As in a hashtag, nothing else is meant by a word of it. */
function onlyTopic(category: string | null): Topic | null {
  const search = makeSearchable(category ?? '');
  const [name, ...others] = topicsIn({ ...search, hashtags: search.words.flat() }).keys();
  return name === undefined || others.length > 0 ? null : { key: `topic_${name}` };
}

/** How many captions hold one of these words. */
export const withWords = ({ captions }: Texts, words: readonly string[]): number => {
  const terms = words.map(makeTerm);
  return captions.filter((caption) => terms.some((term) => hasTerm(caption.search, term))).length;
};

/** The topics that each caption is clearly about: of these alone, and of nothing a brief asks. */
export const topicsOfCaptions = ({ captions }: Texts): Digest['topical'] =>
  captions.map(({ search }) => strongest(topicsIn(search)).map((name): TopicKey => `topic_${name}`));

/**
 * How many captions are clearly about this topic or hold one of these words, and how many are clearly about anything.
 * `topical` are the topics of the captions.
 */
export function aboutTopic(
  { captions }: Texts,
  topical: Digest['topical'],
  topic: Topic,
  words: readonly string[],
): { posts: number; of: number } {
  const terms = words.map(makeTerm);
  const found = captions.map((caption, index) => {
    const keys = topical[index] ?? [];
    const isIt = ('key' in topic && keys.includes(topic.key)) || terms.some((term) => hasTerm(caption.search, term));
    return { isIt, isClear: isIt || keys.length > 0 };
  });
  return { posts: found.filter(({ isIt }) => isIt).length, of: found.filter(({ isClear }) => isClear).length };
}

/** The topics that most words of a post name; several where it is a tie. */
function strongest(topics: ReadonlyMap<TopicName, number>): TopicName[] {
  const most = Math.max(...topics.values());
  return [...topics].flatMap(([name, words]) => (words === most ? [name] : []));
}

function focusOf(topics: readonly CountedTopic[], of: number): Niche['focus'] {
  if (of < fewestTopical) return null;
  const most = Math.max(...topics.map(({ posts }) => posts));
  const main = topics.find(({ posts }) => posts > 0 && posts === most);
  return main ? { topic: main.topic, posts: main.posts, of, share: main.posts / of } : null;
}

/** Hashtags that come back and that no known topic explains; the account's own name is none. */
function ownTags(captions: Texts['captions'], handle: string): CountedTopic[] {
  const times = new Map<string, number>();
  for (const { search } of captions) {
    for (const tag of new Set(search.hashtags)) times.set(tag, (times.get(tag) ?? 0) + 1);
  }
  const self = brandKey(handle);
  return [...times]
    .filter(
      ([tag, posts]) =>
        posts >= ownTag.posts &&
        posts >= ownTag.share * captions.length &&
        !emptyHashtags.has(tag) &&
        !self.includes(tag) &&
        !tag.includes(self) &&
        topicsIn({ folded: tag, words: [], hashtags: [tag] }).size === 0,
    )
    .map(([tag, posts]): CountedTopic => ({ topic: { tag: `#${tag}` }, posts, bio: false }))
    .toSorted((a, b) => b.posts - a.posts || (tagOf(a) < tagOf(b) ? -1 : 1));
}

const tagOf = ({ topic }: CountedTopic): string => ('tag' in topic ? topic.tag : '');

export const isSameTopic = (one: Topic, other: Topic): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Where each of these words was found. */
export const findWords = ({ bio, captions }: Texts, words: readonly string[]): WordFound[] =>
  words.map((word) => {
    const term = makeTerm(word);
    return {
      word,
      bio: bio !== null && hasTerm(bio.search, term),
      captions: captions.filter(({ search }) => hasTerm(search, term)).length,
      of: captions.length,
    };
  });

/** The topic of a word, where the lexicon knows exactly that word. */
export const topicsOfWord = (word: string): Topic[] => {
  const { joined, parts } = makeTerm(word);
  return [...topicsIn({ folded: joined, words: parts.map((part) => [part]), hashtags: [joined] }).keys()].map(
    (name) => ({
      key: `topic_${name}`,
    }),
  );
};
