import type { Similar } from '../model/similar';
import type { Words } from '../shared/words';

/** In what a creator is near another one: "Near by topics and size". */
export const similarText = ({ near }: Pick<Similar, 'near'>, words: Words): string =>
  words.say('similarBy', { parts: words.list(near.map((part) => words.say(`similar_${part}`))) });
