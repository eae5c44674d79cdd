import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { contradictions } from '../support/store';
import { act, Device } from '../support/team-device';

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

it('A colleague who does anything at all leaves a store that is whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const device = await Device.begin('aaaaaaaa', Date.parse('2026-05-20T12:00:00.000Z'), 'team0');
      for (const one of acts) {
        device.now += 1000;
        await device.do(one);
      }
      expect(await contradictions(await device.store())).toEqual([]);
      await device.close();
    }),
    { numRuns: 50 },
  );
});
