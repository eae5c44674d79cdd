import { parse, safeParse } from 'valibot';
import { defaultSettings, mostReasons, type Settings, settingsSchema } from '../model/settings';
import type { SettingsRow, Store } from './schema';
import { raiseStandards } from './standards-number';
import { type Writing, writing } from './write';

interface SettingsStore {
  get(id: 'settings'): Promise<SettingsRow | undefined>;
}

/** What the user changed; a setting that is none any more costs only itself. */
function changedOf(row: SettingsRow | undefined): Partial<Settings> {
  const { rates, ...changed } = typeof row?.changed === 'object' && row.changed !== null ? row.changed : {};
  const all: { [name: string]: unknown } = { ...(rates && { viewPrices: rates }), ...changed };
  const good = Object.entries(settingsSchema.entries).filter(
    ([name, schema]) => Object.hasOwn(all, name) && safeParse(schema, all[name]).success,
  );
  return Object.fromEntries(good.map(([name, schema]) => [name, parse(schema, all[name])]));
}

/** The settings: what the user changed, and the defaults for everything else. */
export const settingsIn = async (store: SettingsStore): Promise<Settings> => ({
  ...defaultSettings,
  ...changedOf(await store.get('settings')),
});

/** The same outside a write. */
export const getSettings = (db: Store): Promise<Settings> => settingsIn(db.transaction('settings').store);

/** Settings that no assessment is made by. */
const aside: ReadonlySet<string> = new Set<keyof Settings>(['sitesOff', 'daysKept', 'reasons']);

/** Changes only what `change` names, so that two windows do not undo each other's changes. */
export const changeSettings = (db: Store, write: string, change: Partial<Settings>): Promise<null> =>
  writing(db, write, async (w) => {
    await changeSettingsIn(w, change);
    return null;
  });

async function changeSettingsIn(w: Writing, change: Partial<Settings>): Promise<void> {
  const store = w.tx.objectStore('settings');
  const row = await store.get('settings');
  const stamp = w.stamp();
  const stamps = Object.fromEntries(Object.keys(change).map((name) => [name, stamp]));
  await store.put({
    id: 'settings',
    changed: { ...changedOf(row), ...change },
    stamps: { ...row?.stamps, ...stamps },
  });
  if (Object.keys(change).some((name) => !aside.has(name))) await raiseStandards(w);
}

/** Remembers why somebody was rejected, in the user's own words, to be offered first the next time. */
export async function rememberReasonIn(w: Writing, reason: string): Promise<void> {
  const { reasons } = await settingsIn(w.tx.objectStore('settings'));
  if (reasons[0] === reason) return;
  const others = reasons.filter((one) => one !== reason);
  await changeSettingsIn(w, { reasons: [reason, ...others].slice(0, mostReasons) });
}
