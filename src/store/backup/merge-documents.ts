import type { Brief, KeptBrief } from '../../model/brief';
import { defaultSettings, type Settings } from '../../model/settings';
import type { Stamp } from '../../model/stamp';
import type { UnitOf } from './format';

/** One brief as two stores know it: of each field what was last changed. */
export function joinBrief(here: UnitOf<'brief'>, coming: UnitOf<'brief'>): UnitOf<'brief'> {
  const names = [...new Set([...Object.keys(here.changed), ...Object.keys(coming.changed)])].toSorted();
  const brief: Brief = { ...here.brief };
  const changed: KeptBrief['changed'] = {};
  for (const name of names) {
    const [mine = '', theirs = ''] = [here.changed[name], coming.changed[name]];
    changed[name] = theirs > mine ? theirs : mine;
    if (theirs > mine && name in brief) Object.assign(brief, { [name]: coming.brief[name as keyof Brief] });
  }
  return {
    kind: 'brief',
    brief,
    addedAt: here.addedAt < coming.addedAt ? here.addedAt : coming.addedAt,
    order: here.order < coming.order ? here.order : coming.order,
    changed,
  };
}

/** When a brief was last changed. */
export const lastChange = ({ order, changed }: KeptBrief): Stamp =>
  Object.values(changed).reduce((last, one) => (one > last ? one : last), order);

/** The settings of two stores: each as it was last changed. */
export function joinSettings(here: UnitOf<'settings'>, coming: UnitOf<'settings'>): UnitOf<'settings'> {
  const changed: UnitOf<'settings'>['changed'] = {};
  const stamps: UnitOf<'settings'>['stamps'] = {};
  for (const name of Object.keys(defaultSettings) as (keyof Settings)[]) {
    const [mine, theirs] = [here.stamps[name] ?? '', coming.stamps[name] ?? ''];
    // What was changed before there were stamps is older than what has one, and what is here goes before.
    const isTheirs = theirs > mine || (theirs === mine && here.changed[name] === undefined);
    const { [name]: value } = (isTheirs ? coming : here).changed;
    if (value !== undefined) Object.assign(changed, { [name]: value });
    if (theirs || mine) stamps[name] = theirs > mine ? theirs : mine;
  }
  return { kind: 'settings', changed, stamps };
}

/** When a view was kept last; '' for one that tells nothing of it. */
export const keptAt = ({ order = '', changed = order }: UnitOf<'view'>): string => changed;

/** One view as two stores know it: as it was kept last. */
export function joinViews(here: UnitOf<'view'>, coming: UnitOf<'view'>): UnitOf<'view'> {
  const [mine, theirs] = [keptAt(here), keptAt(coming)];
  // Without a stamp that tells, either will do as long as it is the same in every browser.
  if (mine === theirs) return JSON.stringify(coming) > JSON.stringify(here) ? coming : here;
  return theirs > mine ? coming : here;
}
