/** What a campaign wants. */
export interface Brief {
  id: string;
  name: string;
  /** Followers, both ends inside. */
  size: { min: number; max: number };
}

/** The founding definition of a micro-influencer: 1,000 to 100,000 followers. */
export const foundingSize = { min: 1_000, max: 100_000 } as const;

/** The brief of somebody who has written none: any micro-influencer. `name` is what it is called on screens. */
export const defaultBrief = (name: string): Brief => ({ id: 'default', name, size: { ...foundingSize } });
