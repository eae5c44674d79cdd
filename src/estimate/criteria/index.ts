import { askActivity } from './activity';
import type { Ask } from './criterion';
import { askEngagement } from './engagement';
import { askSize } from './size';

/** Every question a brief can ask. */
export const asks: readonly Ask[] = [askSize, askEngagement, askActivity];

/** Criteria that nothing else makes up for: a miss is never more than a weak fit, and without an answer nothing is. */
export const decisive: ReadonlySet<string> = new Set(['size']);
