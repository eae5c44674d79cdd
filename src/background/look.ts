import type { Messages } from '../shared/messages';
import { joinReadings } from '../reading/join';
import { words } from '../shared/i18n';
import { pageView } from '../shared/present/page-view';
import type { BadgeView } from '../shared/view';
import { isSaved } from '../store/creators';
import { putReading } from '../store/records';
import { db } from '../store/schema';
import { viewOf } from './assessing';

/** A page was read: remember what it gave, and assess the account from all that was ever seen of it. */
export async function look({ readings }: Messages['look']['in']): Promise<BadgeView> {
  const reading = joinReadings(readings);
  const store = await db();
  const record = await putReading(store, reading);
  if (!record) return pageView(reading.missing, words);
  return viewOf(record, await isSaved(store, record.key));
}
