import { comparePairs, textOf } from '../../model/in-order';
import type { SharedCollaboration } from '../../model/team/shared-document';
import { joinResults } from '../../store/results';

const changeOf = (collaboration: SharedCollaboration) =>
  [collaboration.changed, textOf({ ...collaboration, result: null })] as const;

const resultOf = ({ result }: SharedCollaboration) => [result?.readAt ?? '', textOf(result)] as const;

/**
 * A collaboration of two versions: as it was changed last, with the later reading of what came of it among those that have that change.
 * A reading is taken whole, and none from before the change: it may be of another post, and whether another post came in between would
 * depend on the order in which versions meet. The browser that read it tells it again (`withReading`).
 */
export function joinCollaboration(one: SharedCollaboration, other: SharedCollaboration): SharedCollaboration {
  const change = comparePairs(changeOf(other), changeOf(one));
  if (change !== 0) return change > 0 ? other : one;
  return comparePairs(resultOf(other), resultOf(one)) > 0 ? other : one;
}

/** A collaboration as the team has it, with what this browser knows of the same post: for its row, and so for what it tells next. */
export const withReading = (shared: SharedCollaboration, own: SharedCollaboration | null): SharedCollaboration =>
  own && textOf(own.post) === textOf(shared.post)
    ? { ...shared, result: joinResults(own.result, shared.result) }
    : shared;
