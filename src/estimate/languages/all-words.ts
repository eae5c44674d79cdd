import { germanicAndRomance } from './germanic-romance';
import type { LanguageWords } from './language-words';
import { moreLatin } from './more-latin';
import { slavic } from './slavic';
import { southWestAsian } from './south-west-asian';

/** Every language that is told by its words; Serbian once for each of its scripts. */
export const languageWords: readonly LanguageWords[] = [
  ...germanicAndRomance,
  ...slavic,
  ...moreLatin,
  ...southWestAsian,
];
