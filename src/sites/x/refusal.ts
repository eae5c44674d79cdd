import type { Reason } from '../../model/reading';

/** What X's answers and the addresses of its help call the reasons why it shows no account or post. */
const reasons: [word: string, Reason][] = [
  ['suspended', 'suspended'],
  ['-rules', 'suspended'],
  ['18311', 'suspended'],
  ['deactivated', 'deactivated'],
  ['withheld', 'withheld'],
  ['20169222', 'withheld'],
  ['protected', 'private'],
  ['viewerblocks', 'blocked-by-viewer'],
  ['block', 'blocks-viewer'],
  ['nsfw', 'age-gate'],
  ['exclusive', 'members-only'],
];

/** The reason that such a name or address tells; null for one of which nothing is known. */
export const reasonIn = (text: string): Reason | null =>
  reasons.find(([word]) => text.toLowerCase().includes(word))?.[1] ?? null;
