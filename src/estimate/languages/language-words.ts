/** By what a language that shares its script with others is told from them. */
export interface LanguageWords {
  language: string;
  /** The letters it uses, but for a to z. */
  letters: string;
  /**
   * Little words that running text hardly goes without, some of them as people type them without accents. What two
   * languages have in common stands with both. A word with an apostrophe or a hyphen is one word.
   */
  words: string;
}
