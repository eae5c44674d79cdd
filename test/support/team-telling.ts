import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { SharedDocument } from '../../src/model/team/shared-document';
import { brokenDatabase } from './broken-database';
import { live } from './dying-store';
import { today } from './readings';
import { seeded } from './seeded';
import { contradictions, forgottenCandidates, keptCounts, realCounts } from './store';
import { disagreements } from './team-agreed';
import { type MemoryDatabase, memoryDatabase } from './team-database';
import { Device, secret } from './team-device';
import { exchangeAll, joinTeam, share } from './team-exchange';
import type { Step, Story } from './team-story';
import { Witness } from './team-witness';

/** Ids of this story, the same whenever it is told. */
function idsFrom(start: number): void {
  const random = seeded(start);
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`);
}

/** What the server's clock says; those of the browsers are up to a day before or behind it. */
const serverTime = Date.parse(today);

async function take(one: Step, device: Device, database: MemoryDatabase, witness: Witness): Promise<void> {
  device.now += one.after;
  device.setClock();
  if ('act' in one) return witness.watch(device, () => device.do(one.act));
  if ('share' in one) return witness.watch(device, () => share(device, `team${one.share}`));
  const { faults, last, isTorn } = one.exchange;
  database.clockAhead = serverTime - device.now;
  database.isTorn = () => isTorn;
  const left = [...faults];
  const broken = brokenDatabase(database, () => left.shift() ?? null);
  // What goes wrong is told to the person, and nothing more.
  await live(() => exchangeAll(device, broken).catch(() => {}), last ?? Infinity);
  database.isTorn = () => false;
}

/** How often all three may have to tell each other everything until nobody has anything to tell. */
const mostRounds = 8;

/** Gives how many rounds it took; one more than the most where it never ends. */
async function exchangeUntilQuiet(devices: readonly Device[], database: MemoryDatabase): Promise<number> {
  for (let round = 1; round <= mostRounds; round++) {
    const before = database.taken.length;
    for (const device of devices) {
      device.setClock();
      database.clockAhead = serverTime - device.now;
      await exchangeAll(device, database);
    }
    if (database.taken.length === before && database.rivals().length === 0) return round;
  }
  return mostRounds + 1;
}

/**
 * Lets a story happen, and then all tell each other everything. Gives every way in which that did not end well: they have
 * not the same, something is lost, something private was told. The clock has to be a false one.
 */
export async function tell({ seed: start, clocks, shared, steps }: Story): Promise<string[]> {
  idsFrom(start);
  const database = memoryDatabase();
  const shares = ['team0', 'team1', null] as const;
  const devices: Device[] = [];
  const witness = new Witness();
  for (const [n, campaign] of shares.entries()) {
    const device = await Device.begin(`${'abc'[n]}`.repeat(8), serverTime + (clocks[n] ?? 0), campaign);
    await joinTeam(device);
    if (campaign && shared[n]) await share(device, campaign);
    devices.push(device);
  }
  try {
    for (const one of steps) {
      const device = devices[one.device];
      if (device) await take(one, device, database, witness);
    }
    const rounds = await exchangeUntilQuiet(devices, database);
    const found = rounds > mostRounds ? ['They never end to tell each other something.'] : [];
    const documents = Object.fromEntries(
      Object.entries(database.documents()).map(([id, text]) => [id, JSON.parse(text) as SharedDocument]),
    );
    for (const device of devices) {
      const store = await device.store();
      const here = [
        ...(await disagreements(store, documents)),
        ...(await contradictions(store)),
        ...(await forgottenCandidates(store)),
      ];
      const [kept, real] = [await keptCounts(store), await realCounts(store)];
      if (JSON.stringify(kept) !== JSON.stringify(real)) here.push(`counts ${JSON.stringify([kept, real])}`);
      found.push(...here.map((what) => `${device.digits}: ${what}`));
    }
    found.push(...(await witness.losses(devices, documents)));
    const everything = database.taken.join('\n');
    for (const text of [secret, 'own-', ...witness.secrets()])
      if (everything.includes(text)) found.push(`the team's database held "${text}"`);
    return found;
  } finally {
    for (const device of devices) await device.close();
  }
}
