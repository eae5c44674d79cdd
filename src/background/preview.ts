import { joinReadings } from '../reading/join';
import { mergeIntoRecord } from '../reading/merge';
import { words } from '../shared/i18n';
import type { Messages } from '../shared/messages';
import type { BadgeView } from '../shared/view';
import { viewBy } from './assessing';

/** A made-up creator by a brief and settings that may not be kept yet. Nothing of it is remembered. */
export async function preview({ brief, settings, sample }: Messages['preview']['in']): Promise<BadgeView> {
  const record = mergeIntoRecord(null, joinReadings([sample]), 'sample');
  if (!record) throw new Error(words.say('errorBadInput'));
  return viewBy(record, { brief, settings, saved: false });
}
