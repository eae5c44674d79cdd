import { foldText } from '../../text/fold-text';
import { hasTerm, makeSearchable, makeTerm, type Term } from '../../text/find-word';
import { type Ask, listOf, saysTooLittle } from './criterion';

/** As long as a shown sentence may be. */
const longest = 160;

/** None of the words to avoid. Where one occurs its sentence is shown, since a word alone proves nothing. */
export const askAvoid: Ask = ({ texts }, { avoid }) => {
  if (avoid.length === 0) return null;
  const terms = avoid.map((word) => ({ word, term: makeTerm(word) }));
  for (const { text, search } of [...texts.captions, ...(texts.bio ? [texts.bio] : [])]) {
    const found = terms.find(({ term }) => hasTerm(search, term));
    if (found) {
      const quote = { text: sentenceWith(text, found.term) };
      return ['misses', 'fitAvoidFound', { word: { text: found.word }, quote }];
    }
  }
  if (saysTooLittle(texts)) return ['unknown', 'fitAvoidUnknown', { words: listOf(avoid) }];
  return ['meets', 'fitAvoidNone', { n: { number: texts.captions.length } }];
};

/** The sentence the term stands in, cut to a readable length about it. */
function sentenceWith(text: string, term: Term): string {
  const sentences = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
    segment.trim(),
  );
  const sentence = sentences.find((one) => hasTerm(makeSearchable(one), term)) ?? text;
  const letters = [...sentence];
  if (letters.length <= longest) return sentence;
  const place = [...(foldText(sentence).split(term.parts[0] ?? '')[0] ?? '')].length;
  const start = Math.max(0, Math.min(place - longest / 2, letters.length - longest));
  const end = start + longest;
  return `${start > 0 ? '…' : ''}${letters.slice(start, end).join('').trim()}${end < letters.length ? '…' : ''}`;
}
