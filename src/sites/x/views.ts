import type { Count } from '../../model/count';

/** How often a post was seen; a zero beside reactions stands for what X does not tell. */
export const seenBeside = (views: Count | null, reactions: (Count | null)[]): Count | null =>
  views?.max === 0 && reactions.some((count) => count !== null && count.min > 0) ? null : views;
