import { words } from '../shared/i18n';
import { Problem } from '../shared/problem';
import { troubleOf } from './trouble';

/** The failure as a sentence for a person. Work that was stopped keeps its reason, which nobody is shown. */
export function inWords(failure: unknown): unknown {
  if (failure instanceof DOMException && failure.name === 'AbortError') return failure;
  const problem = failure instanceof Problem ? failure : troubleOf(failure);
  return new Error(problem ? words.say(problem.key, problem.values) : words.say('errorUnknown'));
}

/** Runs what a page reads of the store; rejects with a sentence. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw inWords(failure);
  }
}
