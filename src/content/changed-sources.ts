import type { Look } from '../model/look';
import type { Reading } from '../model/reading';

/** What a reading tells, apart from when: an age told from now on ("2 weeks ago") shifts with every look, and is no news. */
const contentOf = (reading: Reading): string =>
  JSON.stringify(reading, (name, value: unknown) =>
    name === 'at' || name === 'publishedWithin' ? Boolean(value) : value,
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
      const contents = readings.map(contentOf);
      if (String(contents) === String(before)) return null;
      const look = {
        readings: readings.map((reading, at) => {
          const place = before.indexOf(contents[at] ?? '');
          return place < 0 ? reading : place;
        }),
        visit: { id, turn: turn++ },
      };
      before = contents;
      return look;
    },
    forget() {
      before = [];
    },
  };
}
