import { matchesIn } from '../../estimate/text/search-matches';

/** A text with what was searched for marked, apart from what stands beside it in the other direction. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) => (
  <bdi>
    {words.length === 0
      ? text
      : matchesIn(text, words).map((piece, at) => (piece.isMatch ? <mark key={at}>{piece.text}</mark> : piece.text))}
  </bdi>
);
