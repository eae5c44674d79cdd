import type { CreatorChange, CreatorView } from '../../shared/creator-view';
import type { FrontPorts } from './front-ports';

/**
 * Whom the page is about, and what is known of them (null where nothing is remembered). Without a key about nobody: it
 * is still being read, or read and no profile, or Fitlens does not run in it (unheard).
 */
export type FrontCreator =
  | { key: string; view: CreatorView | null }
  | { key: null; page: 'reading' | 'read' | 'unheard' };

export async function findCreator({ whichAccount, send }: FrontPorts): Promise<FrontCreator> {
  const account = await whichAccount();
  if (account === null) return { key: null, page: 'unheard' };
  const { key, reading } = account;
  if (key === null) return { key, page: reading ? 'reading' : 'read' };
  return { key, view: await send('creator', { key }) };
}

/** The page's creator after a write that named one by `key`; as it was where that is somebody else. */
export function changeCreator(shown: FrontCreator, key: string, { view }: CreatorChange): FrontCreator {
  if (shown.key === null || !shown.view) return shown;
  // What was two creators may be one by now, and then has another key than the write named.
  return [key, view?.key].includes(shown.view.key) ? { key: shown.key, view } : shown;
}
