import type { Look } from '../model/look';
import type { Reading } from '../model/reading';
import { remembered } from '../reading/remembered';

/** Answers give the same readings in every look. */
const contents = new WeakMap<Reading, string>();

/** What a reading tells, apart from when: an age told from now on ("2 weeks ago") shifts with every look, and is no news. */
const contentOf = (reading: Reading): string =>
  remembered(contents, reading, () =>
    JSON.stringify(reading, (name, value: unknown) =>
      name === 'at' || name === 'publishedWithin' ? value !== null : value,
    ),
  );

export interface ChangedSources {
  /** The look to send; null when it tells nothing new. A source that has not changed is its place in the look before. */
  of(readings: Reading[]): Look | null;
  /** The worker may not know the look before: the next one is sent whole, also if it tells nothing new. */
  forget(): void;
}

/** What of each look of one visit the worker does not know yet. */
export function watchSources(): ChangedSources {
  const id = crypto.randomUUID();
  let turn = 0;
  let before: string[] = [];
  return {
    of(readings) {
      const now = readings.map(contentOf);
      if (String(now) === String(before)) return null;
      const look = {
        readings: readings.map((reading, at) => {
          const place = before.indexOf(now[at] ?? '');
          return place < 0 ? reading : place;
        }),
        visit: { id, turn: turn++ },
      };
      before = now;
      return look;
    },
    forget() {
      before = [];
    },
  };
}
