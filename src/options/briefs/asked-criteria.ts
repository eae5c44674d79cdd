import { type Brief, criterionIds, type CriterionId } from '../../model/brief';

/** Criteria that a brief asks only when something is filled in or chosen. */
const isFilledIn: { [id in CriterionId]?: (brief: Brief) => boolean } = {
  engagement: ({ leastBand }) => leastBand !== 'low',
  sites: ({ sites }) => sites.length > 0,
  keywords: ({ keywords }) => keywords.length > 0,
  languages: ({ languages }) => languages.length > 0,
  audience: ({ audience }) => audience !== null,
  competitors: ({ competitors }) => competitors.length > 0,
  avoid: ({ avoid }) => avoid.length > 0,
  budget: ({ budget }) => budget !== null,
};

/** The criteria that this brief asks: only these can be must-haves. */
export const askedBy = (brief: Brief): CriterionId[] => criterionIds.filter((id) => isFilledIn[id]?.(brief) ?? true);
