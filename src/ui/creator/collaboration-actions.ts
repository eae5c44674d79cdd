import type { Collaboration } from '../../model/collaboration';
import type { Declared } from '../../model/declared';
import type { CollaborationInput, Send } from '../../shared/messages';
import type { Words } from '../../shared/words';
import type { Doing, Subject } from './doing';

/** What a person notes of what was agreed on with a creator, and of what the creator declares. */
export interface CollaborationActions {
  /** Adds one, or changes `before`. Also keeps a creator who was not kept yet: the worker does. */
  putCollaboration(subject: Subject, input: CollaborationInput, before: Collaboration | null): Promise<void>;
  removeCollaboration(subject: Subject, id: string): Promise<void>;
  /** What the creator says of their audience instead of `before`; null removes it. */
  setDeclared(subject: Subject, declared: Declared | null, before: Declared | null): Promise<void>;
}

export const collaborationElement = (id: string) => `collaboration-${id}`;
export const declaredElement = 'declared';

export function collaborationActions(
  send: Send,
  { act, finish }: Doing,
  { say }: Pick<Words, 'say'>,
): CollaborationActions {
  const asBefore = () => ({ text: say('noticeAsBefore') });
  const setDeclared = (creator: string, declared: Declared | null) => send('declared-set', { creator, declared });
  return {
    putCollaboration: ({ key }, input, before) =>
      act(key, send('collaboration-put', input), () => ({
        text: say(before ? 'noticeCollaborationChanged' : 'noticeCollaborationAdded'),
        ...(before && {
          undo: {
            run: () => finish(key, send('collaboration-restore', before), asBefore),
            back: collaborationElement(input.id),
          },
        }),
      })),
    removeCollaboration: ({ key }, id) =>
      act(
        key,
        send('collaboration-remove', { id }),
        ({ removed }) =>
          removed && {
            text: say('noticeCollaborationRemoved'),
            undo: {
              run: () => finish(key, send('collaboration-restore', removed), asBefore),
              back: collaborationElement(id),
            },
          },
      ),
    setDeclared: ({ key }, declared, before) =>
      act(key, setDeclared(key, declared), () => ({
        text: say(declared ? 'noticeDeclaredNoted' : 'noticeDeclaredRemoved'),
        ...(before && {
          undo: { run: () => finish(key, setDeclared(key, before), asBefore), back: declaredElement },
        }),
      })),
  };
}
