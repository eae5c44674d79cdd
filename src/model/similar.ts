import type { Summary } from './summary';

/** What two creators can be near in; the language only divides: see `estimate/similar.ts`. */
export const nearness = ['topics', 'size', 'rate'] as const;
type Nearness = (typeof nearness)[number];

/** How far each is apart, 0 for the same to 1 for nothing in common; null where it is not known of both. */
export type Distances = { [part in Nearness | 'language']: number | null };

/** A creator near another one, and what makes it so. */
export interface Similar {
  summary: Summary;
  /** 0 to 1. */
  distance: number;
  parts: Distances;
  /** In what it is near; never empty. */
  near: Nearness[];
}
