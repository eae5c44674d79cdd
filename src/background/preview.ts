import { joinReadings } from '../reading/join';
import { mergeIntoRecord } from '../reading/merge';
import type { Messages } from '../shared/messages';
import { Problem } from '../shared/problem';
import type { BadgeView } from '../shared/view';
import { show } from './assessing';

/** A made-up creator by a brief and settings that may not be kept yet. Nothing of it is remembered. */
export async function preview({ brief, settings, sample }: Messages['preview']['in']): Promise<BadgeView> {
  const record = mergeIntoRecord(null, joinReadings([sample]), 'sample');
  if (!record) throw new Problem('errorBadInput');
  return (await show(record, { brief, settings, quote: null, saved: false })).badge;
}
