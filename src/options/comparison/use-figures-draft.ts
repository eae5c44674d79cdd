import { useEffect, useState } from 'preact/hooks';
import type { SiteId } from '../../model/page';
import { useDrafts } from '../drafts-context';
import { draftId, type FiguresDraft, readDraft, writeDraft } from './figures-draft';

type Change = FiguresDraft | null | ((draft: FiguresDraft | null) => FiguresDraft | null);

/** A site's form while it is open, also when the page was closed and opened again; null while there is none. */
export function useFiguresDraft(site: SiteId): [FiguresDraft | null, (change: Change) => void] {
  const drafts = useDrafts();
  const [draft, setDraft] = useState(() => readDraft(drafts.read(draftId(site))));
  useEffect(() => drafts.write(draftId(site), draft ? writeDraft(draft) : ''), [drafts, site, draft]);
  return [draft, setDraft];
}
