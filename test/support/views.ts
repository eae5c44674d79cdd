import type { ListView } from '../../src/model/list-view';

/** A view of the table that somebody saved. */
export const aView = (id: string, name: string): ListView => ({
  id,
  name,
  columns: ['name', 'rate'],
  sort: { by: 'rate', down: true },
  filters: {
    brief: null,
    statuses: ['contacted'],
    tags: [],
    sites: [],
    tiers: [],
    verdicts: [],
    topics: [],
    languages: [],
    noEmail: true,
    notSeenLately: false,
  },
});
