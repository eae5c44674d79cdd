import type { Brief } from '../../model/brief';

/** A field of one brief: what it holds now, how to change it, and how its elements are called. */
export interface BriefPart {
  brief: Brief;
  change(change: Partial<Brief>): void;
  idOf(field: string): string;
}
