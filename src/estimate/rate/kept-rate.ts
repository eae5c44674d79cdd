import type { Engagement } from '../../model/assessment';

/** What is kept of a rate: not what was left out, nor the plain average. */
export type KeptRate = Pick<Engagement, 'per' | 'counts' | 'typical' | 'low' | 'high' | 'sample'>;

export const keptRate = ({ per, counts, typical, low, high, sample }: Engagement): KeptRate => ({
  per,
  counts,
  typical,
  low,
  high,
  sample,
});
