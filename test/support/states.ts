import type { Reason } from '../../src/model/reading';

/** The reasons that a whole page or all of its posts can be missing for: every site tells each, or says why it cannot. */
export const pageReasons = [
  'none',
  'empty-list',
  'private',
  'not-found',
  'suspended',
  'deactivated',
  'withheld',
  'region-locked',
  'handle-invalid',
  'login-wall',
  'sign-in-required',
  'blocked-by-viewer',
  'blocks-viewer',
  'age-gate',
  'members-only',
  'challenge',
  'throttled',
] as const satisfies Reason[];
