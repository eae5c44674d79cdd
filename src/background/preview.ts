import { joinReadings } from '../records/join-readings';
import { mergeIntoRecord } from '../records/remember';
import { words } from '../shared/i18n';
import type { Messages } from '../shared/messages';
import { withoutLinks } from '../present/link';
import { priceLine } from '../present/portrait';
import { Problem } from '../shared/problem';
import type { PreviewView } from '../shared/badge-view';
import { show, siteOfRecord } from './assess-record';
import { firstStandards } from './standards';

/** A made-up creator by a brief and settings that may not be kept yet. Nothing of it is remembered. */
export async function preview({ brief, settings, sample }: Messages['preview']['in']): Promise<PreviewView> {
  const record = mergeIntoRecord(null, joinReadings([sample]), 'sample');
  if (!record) throw new Problem('errorBadInput');
  const standards = firstStandards(settings, brief);
  const measures = {
    ...standards,
    own: standards.own(siteOfRecord(record)),
    quote: null,
    declared: null,
    saved: false,
    candidates: [],
    since: null,
  };
  const { badge, assessment } = await show(record, measures);
  return { badge: withoutLinks(badge), price: priceLine(assessment.price, words) };
}
