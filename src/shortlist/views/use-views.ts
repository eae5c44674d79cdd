import { useCallback } from 'preact/hooks';
import type { ListView } from '../../model/list-view';
import type { Send } from '../../shared/messages';
import type { Notice } from '../../ui/notice';
import { usePatched } from '../../ui/use-patched';
import { useWords } from '../../ui/words-context';
import type { ViewLook } from './view-look';

export interface ViewsState {
  /** The person's own; undefined until they are there. */
  views: ListView[] | undefined;
  error: string | null;
  /** Keeps a look under a name, or in the place of a view. Rejects with a sentence. */
  put(view: Pick<ListView, 'id' | 'name'>, look: ViewLook): Promise<void>;
  remove(view: ListView): Promise<void>;
}

/** Id of the button that unfolds the views: where the keyboard goes when one is back. */
export const viewsButton = 'table-views';

/** The views of the table that the person saved. */
export function useViews(send: Send, tell: (notice: Notice) => void): ViewsState {
  const { say } = useWords();
  const { value, error, patch } = usePatched(useCallback(() => send('views', {}), [send]));

  async function put(view: Pick<ListView, 'id' | 'name'>, look: ViewLook): Promise<void> {
    const views = await send('view-put', { ...view, ...look });
    patch(() => views);
    tell({ text: say('tableViewSaved', { name: view.name }) });
  }

  async function remove(view: ListView): Promise<void> {
    const views = await send('view-remove', { id: view.id });
    patch(() => views);
    const run = async () => {
      const restored = await send('view-put', view);
      patch(() => restored);
      tell({ text: say('tableViewRestored', { name: view.name }) });
    };
    tell({ text: say('tableViewRemoved', { name: view.name }), undo: { run, back: viewsButton } });
  }

  return { views: value, error, put, remove };
}
