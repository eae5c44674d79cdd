import { useCallback, useState } from 'preact/hooks';
import type { Drafts } from '../../ui/drafts';
import { type Search, useSearch } from '../../ui/use-search';
import { readLook, type ViewLook } from '../views/view-look';

/** How the table looks; it stays so while other screens are shown, and until the page is opened again. */
export interface ViewState {
  look: ViewLook;
  show(look: ViewLook): void;
  search: Search;
}

const draftId = 'shortlist-table';

export function useView(drafts: Drafts): ViewState {
  const [look, setLook] = useState(() => readLook(drafts.read(draftId)));
  const search = useSearch();
  const show = useCallback(
    (next: ViewLook) => {
      drafts.write(draftId, JSON.stringify(next));
      setLook(next);
    },
    [drafts],
  );
  return { look, show, search };
}
