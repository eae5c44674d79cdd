/** What a list for a client can tell of each creator, in its order. */
export const clientColumns = [
  'verdict',
  'tier',
  'followers',
  'rate',
  'postsPerWeek',
  'lastPost',
  'topics',
  'languages',
] as const;
export type ClientColumn = (typeof clientColumns)[number];

/** What is the person's own of a creator: it is in such a list only where they ask for it. */
export const clientOwn = ['price', 'agreed', 'status', 'rejectReason', 'nextStep', 'tags', 'notes'] as const;
export type ClientOwn = (typeof clientOwn)[number];
