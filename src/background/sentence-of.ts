import { say } from '../shared/i18n';
import { Problem } from '../shared/problem';
import { troubleOf } from '../store/trouble';

/** What went wrong, as a sentence for a person. Anything that is no `Problem` is a browser's, in English and for developers. */
export function sentenceOf(error: unknown): string {
  const told = error instanceof Problem ? error : troubleOf(error);
  return told ? say(told.key, told.values) : say('errorUnknown');
}
