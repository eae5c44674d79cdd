/** Of somebody who is in no campaign. */
export const inNoCampaign = {
  saved: false,
  rejected: false,
  candidates: [],
  briefs: [],
  lines: [],
  today: '2026-11-30',
};

/** What is kept of a creator of whom nobody wrote anything. */
export const nothingKept = (site: string) => ({ sites: [site], growth: null, tags: [], notes: [] });
