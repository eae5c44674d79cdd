import type { CreatorChange } from '../../shared/creator-view';
import type { Notice } from '../notice';

/** Whom an action is about, and the element to come back to when it is undone. */
export interface Subject {
  key: string;
  /** As the notice calls them: "@mira.bakes". */
  called: string;
  back: string;
}

/** Waits for a write that named a creator by `key`, and shows what its answer says. */
type Finish = <Change extends CreatorChange>(
  key: string,
  write: Promise<Change>,
  notice: (change: Change) => Notice | null,
) => Promise<void>;

/**
 * `act` does what a person begins; `finish` goes on with it, as an undo does: it keeps its own line until it went well, for
 * that is where a failure shows, and where to try again.
 */
export interface Doing {
  act: Finish;
  finish: Finish;
}

/** `patch` takes up what a write changed; `tell` shows the line at the foot. */
export function makeDoing(
  patch: (key: string, change: CreatorChange) => void,
  tell: (notice: Notice | null) => void,
): Doing {
  const finish: Finish = async (key, write, notice) => {
    const change = await write;
    patch(key, change);
    tell(notice(change));
  };
  return {
    finish,
    act(key, write, notice) {
      tell(null);
      return finish(key, write, notice);
    },
  };
}
