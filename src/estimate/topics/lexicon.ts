import { isUnspaced } from '../../reading/printed/letters';
import { makeSearchable, type Searchable, shortestGlued, wordsOfTag } from '../text/find-word';
import { foldText } from '../text/fold-text';
import { isWord } from '../text/same-word';
import { falseFriends } from './false-friends';
import { type TopicName, topicWords } from './lexicon-words';

/** The topics in the order ties are settled by. */
export const topicNames = Object.keys(topicWords) as TopicName[];

interface Entry {
  word: string;
  topic: TopicName;
}

/** The lexicon sorted by how its words are looked for. Words of one initial stand together, so that few are compared. */
const lexicon = {
  words: new Map<string, Entry[]>(),
  hashtags: new Map<string, Entry[]>(),
  beginnings: new Map<string, Entry[]>(),
  anywhere: [] as Entry[],
  glued: [] as Entry[],
};

for (const [topic, written] of Object.entries(topicWords) as [TopicName, string][]) {
  for (const one of written.split(/\s+/)) {
    const word = foldText(one.replace(/^#|\*$/g, ''));
    const entry = { word, topic };
    if (isUnspaced(word)) lexicon.anywhere.push(entry);
    else file(one.startsWith('#') ? lexicon.hashtags : one.endsWith('*') ? lexicon.beginnings : lexicon.words, entry);
    if (/^[a-z]/.test(one) && word.length >= shortestGlued) lexicon.glued.push(entry);
  }
}
// The longest first: #appleunboxing is about unboxing, not about boxing.
lexicon.glued.sort((a, b) => b.word.length - a.word.length);

function file(into: Map<string, Entry[]>, entry: Entry) {
  const initial = entry.word.slice(0, 2);
  into.set(initial, [...(into.get(initial) ?? []), entry]);
}

const friends = new RegExp(
  String.raw`(?<!\p{sc=Latin})(?:${falseFriends.map((phrase) => foldText(phrase).replaceAll(' ', '[ -]?')).join('|')})`,
  'gu',
);

/** The text without phrases that would mislead; most texts have none. */
function withoutFriends(text: Searchable): Searchable {
  const rest = text.folded.replace(friends, ' ');
  return rest === text.folded ? text : makeSearchable(rest);
}

/** The topics that words and hashtags of a text name, each with how many different ones name it. */
export function topicsIn(text: Searchable): Map<TopicName, number> {
  const { folded, words, hashtags } = withoutFriends(text);
  const named = new Set<Entry>();
  for (const word of words.flat()) entriesOf(word).forEach((entry) => named.add(entry));
  for (const tag of hashtags) {
    const tagged = near(lexicon.hashtags, tag).filter((entry) => isWord(tag, entry.word));
    const exact = [...[tag, ...wordsOfTag(tag)].flatMap(entriesOf), ...tagged];
    const glued = lexicon.glued.find(({ word }) => tag.startsWith(word) || tag.endsWith(word));
    for (const entry of exact.length > 0 || !glued ? exact : [glued]) named.add(entry);
  }
  for (const entry of lexicon.anywhere) if (folded.includes(entry.word)) named.add(entry);
  const topics = new Map<TopicName, number>();
  for (const { topic } of named) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  return topics;
}

const near = (from: ReadonlyMap<string, Entry[]>, word: string): Entry[] => from.get(word.slice(0, 2)) ?? [];

const entriesOf = (word: string): Entry[] => [
  ...near(lexicon.words, word).filter((entry) => isWord(word, entry.word)),
  ...near(lexicon.beginnings, word).filter((entry) => word.startsWith(entry.word)),
];
