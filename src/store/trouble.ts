import { Problem } from '../shared/problem';

/**
 * What a person is told where the store could not be used; null where it was not the store's fault. Browsers name what
 * happened, in English, and for developers.
 */
export function troubleOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error.key === 'errorStoreBlocked' ? error : null;
  if (!(error instanceof DOMException)) return null;
  if (error.name === 'QuotaExceededError') return new Problem('errorDiskFull');
  if (error.name === 'VersionError') return new Problem('errorStoreNewer');
  // The connection was lost in the middle: the next message has a new one.
  if (error.name === 'InvalidStateError' || error.name === 'AbortError') return new Problem('errorUnknown');
  return new Problem('errorStoreFailed');
}
