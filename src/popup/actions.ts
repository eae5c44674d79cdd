import type { Money } from '../model/money';
import { daysKept } from '../model/record';
import type { Send } from '../shared/messages';
import type { Note } from '../model/note';
import type { Words } from '../shared/words';
import type { Notice } from '../ui/notice';

/** Whom an action is about, and the element to come back to when it is undone. */
export interface Subject {
  key: string;
  /** As the notice calls them: "@mira.bakes". */
  called: string;
  back: string;
}

/** What a person can change here. Each rejects with a sentence for a person, and then has changed nothing. */
export interface Actions {
  save(subject: Subject): Promise<void>;
  /** Off the shortlist; notes and price stay with the creator for a while, so that saving again brings everything back. */
  unsave(subject: Subject): Promise<void>;
  /** Also saves a creator who was not saved yet: the worker does. */
  addNote(subject: Subject, saved: boolean, text: string): Promise<void>;
  editNote(id: string, text: string): Promise<void>;
  removeNote(id: string): Promise<void>;
  /** What the creator asks for one post instead of `before`; null removes it. Also saves, as a note does. */
  setQuote(subject: Subject, saved: boolean, money: Money | null, before: Money | null): Promise<void>;
}

export const noteElement = (id: string) => `note-${id}`;
export const quoteElement = 'quote';

/** `refresh` asks the worker for everything shown, and never rejects; `tell` shows the line at the foot. */
export function makeActions(
  send: Send,
  refresh: () => Promise<void>,
  tell: (notice: Notice | null) => void,
  { say, number }: Words,
): Actions {
  async function finish(work: () => Promise<Notice | null>): Promise<void> {
    const notice = await work();
    await refresh();
    tell(notice);
  }

  const act = (work: () => Promise<Notice | null>): Promise<void> => {
    tell(null);
    return finish(work);
  };

  const save = async ({ key, called }: Subject): Promise<Notice> => {
    await send('save', { key, saved: true });
    return { text: say('noticeSaved', { creator: called }) };
  };

  const restore = async (note: Note): Promise<Notice> => {
    await send('note-restore', note);
    return { text: say('noticeNoteRestored') };
  };

  const restoreQuote = async (creator: string, money: Money): Promise<Notice> => {
    await send('quote-set', { creator, money });
    return { text: say('noticeQuoteRestored') };
  };

  // Undo keeps its own line until it went well: it is where a failure shows, and where to try again.
  return {
    save: (subject) => act(() => save(subject)),
    unsave: (subject) =>
      act(async () => {
        await send('save', { key: subject.key, saved: false });
        return {
          text: say('noticeRemoved', { creator: subject.called, days: number(daysKept) }),
          undo: { run: () => finish(() => save(subject)), back: subject.back },
        };
      }),
    addNote: ({ key, called }, saved, text) =>
      act(async () => {
        await send('note-add', { creator: key, text });
        return { text: saved ? say('noticeNoteAdded') : say('noticeNoteAddedSaved', { creator: called }) };
      }),
    editNote: (id, text) =>
      act(async () => {
        await send('note-edit', { id, text });
        return { text: say('noticeNoteEdited') };
      }),
    removeNote: (id) =>
      act(async () => {
        const note = await send('note-remove', { id });
        return (
          note && {
            text: say('noticeNoteDeleted'),
            undo: { run: () => finish(() => restore(note)), back: noteElement(id) },
          }
        );
      }),
    setQuote: ({ key, called }, saved, money, before) =>
      act(async () => {
        await send('quote-set', { creator: key, money });
        const noted = saved ? say('noticeQuoteNoted') : say('noticeQuoteNotedSaved', { creator: called });
        return {
          text: money ? noted : say('noticeQuoteRemoved'),
          ...(before && { undo: { run: () => finish(() => restoreQuote(key, before)), back: quoteElement } }),
        };
      }),
  };
}
