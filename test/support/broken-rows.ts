const deep = (depth: number): unknown => (depth === 0 ? 'bottom' : { nested: deep(depth - 1) });

/** Values that no field expects, each by what it is called in a test. */
const strange: { [kind: string]: unknown } = {
  null: null,
  'a number': 7,
  'a negative number': -7,
  'no number': Number.NaN,
  'an endless number': Infinity,
  'an empty text': '',
  'a huge text': 'x'.repeat(100_000),
  'a date that is none': '2026-13-45T99:99:99.000Z',
  yes: true,
  'an empty list': [],
  'a list of lists': [[], [null]],
  'an empty object': {},
  'a Date': new Date(0),
  'a Map': new Map([['a', 1]]),
  'a Set': new Set([1]),
  bytes: new Uint8Array([1, 2, 3]),
  'deep nesting': deep(200),
};

/** The row with all its fields but those of its key changed by `change`; the key is how it is found at all. */
const changed = (row: object, key: readonly string[], change: (name: string) => unknown): object =>
  Object.fromEntries(Object.keys(row).map((name) => [name, key.includes(name) ? (row as never)[name] : change(name)]));

/**
 * 32 kinds of broken rows that lie under the key of `row` (its fields are `key`): each strange value in every field at
 * once and in one field alone, fields that are missing, and rows of an older and of a newer version.
 */
export function brokenRows(row: object, key: readonly string[]): [kind: string, row: object][] {
  const free = Object.keys(row).filter((name) => !key.includes(name));
  const keyOnly = changed(row, key, () => undefined);
  const every = Object.entries(strange).map(
    ([kind, value]) => [`with ${kind} in every field`, changed(row, key, () => structuredClone(value))] as const,
  );
  const single = Object.entries(strange)
    .slice(0, 9)
    .map(([kind, value], at) => {
      const field = free[at % Math.max(1, free.length)] ?? '';
      return [`with ${kind} as its ${field}`, { ...row, [field]: structuredClone(value) }] as const;
    });
  const without = Object.fromEntries(Object.entries(keyOnly).filter(([, value]) => value !== undefined));
  const more: [string, object][] = [
    ['with nothing but its key', without],
    ['of a newer version', { ...row, version: 3, tags: ['new'], [free[0] ?? 'more']: { of: 'version 3' } }],
    ['of an older version', { ...without, key: 'old', savedAt: '2026-05-20T12:00:00.000Z', lowerHandle: 'old' }],
    ['with names of prototypes', { ...without, constructor: 1, toString: 'no', hasOwnProperty: null, valueOf: [] }],
    ['without its first field', { ...row, [free[0] ?? 'more']: undefined }],
    ['without its last field', { ...row, [free.at(-1) ?? 'more']: undefined }],
  ];
  return [...every, ...single, ...more] as [string, object][];
}
