import type { Reason, Status } from '../model/candidate';
import type { Words } from './words';

/** "Contacted". */
export const statusName = (status: Status, { say }: Words): string => say(`status_${status}`);

/** Why somebody was rejected: in words of ours, or as the user wrote it. */
export const reasonName = (reason: Reason, { say }: Words): string =>
  'known' in reason ? say(`reason_${reason.known}`) : reason.text;
