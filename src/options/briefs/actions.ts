import { type Brief, defaultBrief } from '../../model/brief';
import type { Send } from '../../shared/messages';
import type { Words } from '../../shared/words';
import type { Notice } from '../../ui/notice';
import { freeName } from './names';

/** What a person can do with a whole brief. Each rejects with a sentence for a person, and then has changed nothing. */
export interface BriefActions {
  /** Gives the id of the new brief. */
  add(briefs: readonly Brief[]): Promise<string>;
  duplicate(brief: Brief, briefs: readonly Brief[]): Promise<string>;
  remove(brief: Brief): Promise<void>;
  activate(id: string): Promise<void>;
}

export const briefElement = (id: string) => `brief-${id}`;

/** `reload` saves what waits and asks the worker for everything shown; `tell` shows the line at the foot. */
export function makeBriefActions(
  send: Send,
  reload: () => Promise<void>,
  tell: (notice: Notice | null) => void,
  { say }: Words,
): BriefActions {
  async function put(brief: Brief): Promise<string> {
    tell(null);
    await send('brief-add', brief);
    await reload();
    return brief.id;
  }

  return {
    add: (briefs) => put({ ...defaultBrief(freeName(say('briefNewName'), briefs)), id: crypto.randomUUID() }),
    duplicate: (brief, briefs) =>
      put({
        ...brief,
        id: crypto.randomUUID(),
        name: freeName(say('briefCopyName', { name: brief.name }).slice(0, 90), briefs),
      }),
    async remove({ id, name }) {
      tell(null);
      // What was typed a moment ago is to come back with the undo.
      await reload();
      const { shared } = await send('briefs', {});
      const { removed } = await send('brief-remove', { id });
      await reload();
      if (!removed) return;
      const restore = async () => {
        await send('brief-restore', removed);
        await reload();
        tell({ text: say('noticeBriefRestored', { name }) });
      };
      const text = say(shared.includes(id) ? 'noticeBriefRemovedShared' : 'noticeBriefRemoved', { name });
      tell({ text, undo: { run: restore, back: briefElement(id) } });
    },
    async activate(id) {
      await send('brief-activate', { id });
      await reload();
    },
  };
}
