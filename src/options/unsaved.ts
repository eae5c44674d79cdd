import { any, array, type InferOutput, number, object, parseJson, picklist, pipe, safeParse, string } from 'valibot';
import type { Send } from '../shared/messages';
import type { Drafts } from '../ui/drafts';

const changeSchema = object({
  /** The saver's: a newer one takes the place of an older one. */
  name: string(),
  message: picklist(['brief-change', 'settings-change']),
  /** The worker checks it like any other. */
  body: any(),
  /** The id of the write. It may have been done, and only the answer came too late: under the same id it is not done again. */
  id: string(),
  /** When it was made, ms since 1970. */
  at: number(),
});
/** A change that nobody has acknowledged yet. */
export type UnsavedChange = InferOutput<typeof changeSchema>;

const read = pipe(string(), parseJson(), array(changeSchema));
const draft = 'unsaved changes';

/** Half of the time for which a worker knows what it has done. Milliseconds. */
const repeatable = 24 * 60 * 60 * 1000;

/** Changes of the options that wait to be acknowledged. A worker that has to be started first hears nothing of a page that is gone. */
export interface Unsaved {
  note(change: UnsavedChange): void;
  forget(id: string): void;
  /** Sends what an earlier page was left with, oldest first; `isOwn` tells what this page itself saves. Never rejects. */
  sendLeft(send: Send, isOwn: (name: string) => boolean, now: number): Promise<void>;
}

/** Kept among the drafts: at once, and for longer than the page. */
export function unsavedIn(drafts: Drafts): Unsaved {
  function list(): UnsavedChange[] {
    const { success, output } = safeParse(read, drafts.read(draft));
    return success ? output : [];
  }
  const put = (changes: UnsavedChange[]) => drafts.write(draft, changes.length === 0 ? '' : JSON.stringify(changes));
  const forget = (gone: string) => put(list().filter(({ id }) => id !== gone));

  return {
    note: (change) => put([...list().filter(({ name }) => name !== change.name), change]),
    forget,
    async sendLeft(send, isOwn, now) {
      for (const { name, message, body, id, at } of list()) {
        if (isOwn(name)) continue;
        try {
          // Later it could be done twice, over what was changed in between.
          if (now - at < repeatable) await send(message, body, id);
          forget(id);
        } catch (failure) {
          console.error('Fitlens could not save what the options were left with', failure);
        }
      }
    },
  };
}
