import { readRow } from '../read-row';
import { erasedAt, leadOn } from './erased-here';
import { accountHere, personHere } from './find-here';
import { briefHere, settingsHere, viewHere } from './documents-here';
import { activeUnit, type Unit, type UnitOf } from './format';
import { joinBrief, joinSettings, joinViews, keptAt, lastChange } from './merge-documents';
import { mergeLoose, mergePerson } from './merge-person';
import { type Effect, isNews, outcomeOf } from './outcome';
import type { Transaction } from './pages';

const effect = (changes: boolean): Effect => ({ things: [], changes });

/** What a unit of a backup would do here. Nothing is changed. */
export async function effectOf(tx: Transaction, unit: Unit): Promise<Effect> {
  switch (unit.kind) {
    case 'creator':
      return mergePerson(unit, await personHere(tx, unit));
    case 'account': {
      const known = await accountHere(tx, unit.account);
      return mergeLoose(unit.account, known, await erasedAt(tx, 'account', unit.account.key));
    }
    case 'brief':
      return briefEffect(tx, unit);
    case 'settings':
      return settingsEffect(tx, unit);
    case 'active': {
      const here = await tx.objectStore('meta').get('active');
      return effect(unit.changed > (readRow(activeUnit, { ...here, kind: 'active' })?.changed ?? ''));
    }
    case 'removed': {
      const at = await erasedAt(tx, unit.what, unit.id);
      return effect(unit.at > (at ?? ''));
    }
    case 'view':
      return viewEffect(tx, unit);
    case 'site': {
      const here = await tx.objectStore('sites').get(unit.id);
      return effect(unit.workedAt > (here?.workedAt ?? ''));
    }
    case 'moved':
      return effect((await leadOn(tx, unit.id)) !== (await leadOn(tx, unit.into)));
    case 'unreadable':
      return effect((await tx.objectStore('unreadable').getKey(unit.id)) === undefined);
  }
}

async function briefEffect(tx: Transaction, coming: UnitOf<'brief'>): Promise<Effect> {
  const at = await erasedAt(tx, 'brief', coming.brief.id);
  if (at !== null && lastChange(coming) <= at)
    return { things: [{ kind: 'briefs', outcome: 'erased' }], changes: false };
  const here = await briefHere(tx, coming.brief.id);
  const outcome = outcomeOf(here, coming, here ? joinBrief(here, coming) : coming);
  return { things: [{ kind: 'briefs', outcome }], changes: isNews(outcome) };
}

async function settingsEffect(tx: Transaction, coming: UnitOf<'settings'>): Promise<Effect> {
  const here = await settingsHere(tx);
  return effect(JSON.stringify(joinSettings(here, coming)) !== JSON.stringify(here));
}

async function viewEffect(tx: Transaction, coming: UnitOf<'view'>): Promise<Effect> {
  const at = await erasedAt(tx, 'view', coming.id);
  if (at !== null && keptAt(coming) <= at) return effect(false);
  const here = await viewHere(tx, coming.id);
  return effect(here === null || JSON.stringify(joinViews(here, coming)) !== JSON.stringify(here));
}
