import type { Evidence } from '../model/same-person';
import type { Words } from '../shared/words';

/** Why two accounts may be one person's, in one sentence. `names` are what they are called: "@mira.bakes on TikTok". */
export function evidenceText(evidence: Evidence, names: { one: string; other: string }, words: Words): string {
  switch (evidence.kind) {
    case 'linksBoth':
      return words.say('samePersonLinksBoth', names);
    case 'link': {
      const [from, to] = evidence.from === 'one' ? [names.one, names.other] : [names.other, names.one];
      return words.say('samePersonLink', { from, to });
    }
    case 'hub':
      return words.say('samePersonHub', { page: evidence.page });
    case 'handle':
      return words.say('samePersonHandle', { handle: evidence.handle, name: evidence.name });
  }
}
