import type { Money } from '../../model/money';
import type { Note } from '../../model/note';
import type { Messages, Send } from '../../shared/messages';
import type { CreatorChange } from '../../shared/creator-view';
import type { Words } from '../../shared/words';
import type { Notice } from '../notice';
import { type CandidateActions, candidateActions } from './candidate-actions';
import { type CollaborationActions, collaborationActions } from './collaboration-actions';
import { type Doing, makeDoing, type Subject } from './doing';

export type { Subject } from './doing';

/** Which of two texts stays: a note’s own, the other, or both. */
export type Kept = Messages['note-decide']['in']['keep'];

/** What a person notes of a creator. */
interface NoteActions {
  /** Also saves a creator who was not saved yet: the worker does. */
  addNote(subject: Subject, saved: boolean, text: string): Promise<void>;
  editNote(subject: Subject, id: string, text: string): Promise<void>;
  removeNote(subject: Subject, id: string): Promise<void>;
  /** Decides between a note’s text and that of `rival`, which was written at the same time. */
  decideNote(subject: Subject, id: string, rival: string, keep: Kept): Promise<void>;
  /** What the creator asks for one post instead of `before`; null removes it. Also saves, as a note does. */
  setQuote(subject: Subject, saved: boolean, money: Money | null, before: Money | null): Promise<void>;
  /** Why the creator is kept instead of `before`; null removes it. */
  setWhy(subject: Subject, why: string | null, before: string | null): Promise<void>;
}

/** What a person can change here. Each rejects with a sentence for a person, and then has changed nothing. */
export interface Actions extends NoteActions, CandidateActions, CollaborationActions {}

export const noteElement = (id: string) => `note-${id}`;
export const quoteElement = 'quote';
export const whyElement = 'why';

/** `patch` takes up what a write that named a creator by `key` changed; `tell` shows the line at the foot. */
export function makeActions(
  send: Send,
  patch: (key: string, change: CreatorChange) => void,
  tell: (notice: Notice | null) => void,
  words: Words,
): Actions {
  const doing = makeDoing(patch, tell);
  return {
    ...noteActions(send, doing, words),
    ...candidateActions(send, doing, words),
    ...collaborationActions(send, doing, words),
  };
}

function noteActions(send: Send, { act, finish }: Doing, { say }: Words): NoteActions {
  const setQuote = (creator: string, money: Money | null) => send('quote-set', { creator, money });
  const setWhy = (creator: string, why: string | null) => send('why-set', { creator, why });
  const restore = (key: string, note: Note) =>
    finish(key, send('note-restore', note), () => ({ text: say('noticeNoteRestored') }));

  return {
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
    decideNote: ({ key }, id, rival, keep) =>
      act(key, send('note-decide', { id, rival, keep }), () => ({
        text: say(keep === 'both' ? 'noticePeopleBoth' : 'noticePeopleOne'),
      })),
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
