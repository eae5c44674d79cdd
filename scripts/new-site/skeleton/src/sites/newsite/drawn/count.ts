import type { Count } from '../../../model/count';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { readShownCount } from '../../../reading/printed/shown-count';
import { hookedText } from './hooks';

/** A printed count. Newsite cuts off what it does not print (12,399 as "12.3K"); find out whether the real site rounds. */
export function readCount(within: ParentNode, name: string, grammar: Grammar): Count | null {
  const text = hookedText(within, name);
  return text === null ? null : readShownCount(text, grammar, 'truncated');
}
