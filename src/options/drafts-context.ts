import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Drafts } from '../ui/drafts';

/** Texts that cannot be understood yet, given once by the page to every field. */
export const DraftsContext = createContext<Drafts | null>(null);

/** Throws outside of a `DraftsContext.Provider`: a mistake of ours. */
export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('No drafts: wrap the screen in DraftsContext.Provider.');
  return drafts;
}
