import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../shared/words';

/** The user's language, given once by each page, so that no part needs a browser's API to speak. */
export const WordsContext = createContext<Words | null>(null);

/** Throws outside of a `WordsContext.Provider`: a mistake of ours, not of the page. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No words: wrap the screen in WordsContext.Provider.');
  return words;
}
