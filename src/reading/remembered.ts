/** The value under `key`; made, and remembered for the next time, where there is none yet. */
export function remembered<K extends WeakKey | string, V>(
  values: { has(key: K): boolean; get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  if (!values.has(key)) values.set(key, make());
  return values.get(key) as V;
}
