/** Why two accounts may be one person's, the strongest first. */
export const evidenceKinds = ['linksBoth', 'link', 'hub', 'handle'] as const;

/** One reason to take two accounts for one person's, with what it rests on. None is proof: the person decides. */
export type Evidence =
  /** Each links to the other's profile. */
  | { kind: 'linksBoth' }
  /** One of them links to the other's profile, at this address. */
  | { kind: 'link'; from: 'one' | 'other'; address: string }
  /** Both link to one page of links: "linktr.ee/mira". */
  | { kind: 'hub'; page: string }
  /** The same handle on two sites, and names that say the same. */
  | { kind: 'handle'; handle: string; name: string };
