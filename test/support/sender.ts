import type { Sender } from '../../src/background/dispatch';

/** Who sends a message of its own: a page of this site, or one of Fitlens's own (null). */
export const from = (site: Sender['site']): Sender => ({
  site,
  tab: null,
  isPrivate: false,
  write: crypto.randomUUID(),
});
