import type { Ends } from './ends';
import type { Money } from './money';
import type { Range } from './portrait';
import type { Sentence } from './sentence';

/** What a single post is to be expected to get, four times out of five. */
export interface ExpectedPost {
  interactions: Range | null;
  views: Range | null;
}

/** How what something really cost stands to what it was expected to: outside its range, or in it. */
export type CostStanding = 'cheaper' | 'asExpected' | 'dearer';

/** What one engagement, or a thousand views, really cost. Amounts are of the collaboration's currency. */
export interface RealCost extends Ends {
  /** What it was to be expected to cost; null where nothing was expected. */
  expected: Ends | null;
  /** Null where nothing was expected, and of a post that is too young to be called dear: it still collects. */
  standing: CostStanding | null;
}

export interface CollaborationResult {
  cost: Money | null;
  perEngagement: RealCost | { why: Sentence };
  perThousandViews: RealCost | { why: Sentence };
  /** Days after it was published that its counts were read; null where it had settled by then, or is not known. */
  youngAt: number | null;
}
