import type { Money } from '../../model/money';
import type { Note } from '../../model/note';
import { daysKept } from '../../model/record';
import type { Send } from '../../shared/messages';
import type { CreatorChange } from '../../shared/view';
import type { Words } from '../../shared/words';
import type { Notice } from '../notice';

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
  editNote(subject: Subject, id: string, text: string): Promise<void>;
  removeNote(subject: Subject, id: string): Promise<void>;
  /** What the creator asks for one post instead of `before`; null removes it. Also saves, as a note does. */
  setQuote(subject: Subject, saved: boolean, money: Money | null, before: Money | null): Promise<void>;
  /** Why the creator is kept instead of `before`; null removes it. */
  setWhy(subject: Subject, why: string | null, before: string | null): Promise<void>;
}

export const noteElement = (id: string) => `note-${id}`;
export const quoteElement = 'quote';
export const whyElement = 'why';

/** `patch` takes up what a write that named a creator by `key` changed; `tell` shows the line at the foot. */
export function makeActions(
  send: Send,
  patch: (key: string, change: CreatorChange) => void,
  tell: (notice: Notice | null) => void,
  { say, number }: Words,
): Actions {
  /** Writes, and shows what the answer says of it. */
  async function finish<Change extends CreatorChange>(
    key: string,
    write: Promise<Change>,
    notice: (change: Change) => Notice | null,
  ): Promise<void> {
    const change = await write;
    patch(key, change);
    tell(notice(change));
  }

  const act: typeof finish = (key, write, notice) => {
    tell(null);
    return finish(key, write, notice);
  };

  const setSaved = (key: string, saved: boolean) => send('creator-save', { key, saved });
  const setQuote = (creator: string, money: Money | null) => send('quote-set', { creator, money });
  const setWhy = (creator: string, why: string | null) => send('why-set', { creator, why });
  const isSaved = ({ called }: Subject) => ({ text: say('noticeSaved', { creator: called }) });
  const restore = (key: string, note: Note) =>
    finish(key, send('note-restore', note), () => ({ text: say('noticeNoteRestored') }));

  // Undo keeps its own line until it went well: it is where a failure shows, and where to try again.
  return {
    save: (subject) => act(subject.key, setSaved(subject.key, true), () => isSaved(subject)),
    unsave: (subject) =>
      act(subject.key, setSaved(subject.key, false), () => ({
        text: say('noticeRemoved', { creator: subject.called, days: number(daysKept) }),
        undo: {
          run: () => finish(subject.key, setSaved(subject.key, true), () => isSaved(subject)),
          back: subject.back,
        },
      })),
    addNote: ({ key, called }, saved, text) =>
      act(key, send('note-add', { creator: key, text }), () => ({
        text: saved ? say('noticeNoteAdded') : say('noticeNoteAddedSaved', { creator: called }),
      })),
    editNote: ({ key }, id, text) =>
      act(key, send('note-edit', { id, text }), () => ({ text: say('noticeNoteEdited') })),
    removeNote: ({ key }, id) =>
      act(
        key,
        send('note-remove', { id }),
        ({ removed }) =>
          removed && {
            text: say('noticeNoteDeleted'),
            undo: { run: () => restore(key, removed), back: noteElement(id) },
          },
      ),
    setQuote: ({ key, called }, saved, money, before) =>
      act(key, setQuote(key, money), () => {
        const noted = saved ? say('noticeQuoteNoted') : say('noticeQuoteNotedSaved', { creator: called });
        return {
          text: money ? noted : say('noticeQuoteRemoved'),
          ...(before && {
            undo: {
              run: () => finish(key, setQuote(key, before), () => ({ text: say('noticeQuoteRestored') })),
              back: quoteElement,
            },
          }),
        };
      }),
    setWhy: ({ key }, why, before) =>
      act(key, setWhy(key, why), () => ({
        text: say(why === null ? 'noticeWhyRemoved' : 'noticeWhyNoted'),
        ...(before !== null && {
          undo: {
            run: () => finish(key, setWhy(key, before), () => ({ text: say('noticeWhyRestored') })),
            back: whyElement,
          },
        }),
      })),
  };
}
