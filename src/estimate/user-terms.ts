import type { Declared } from '../model/declared';
import type { Money } from '../model/money';
import { defaultSettings, type Settings } from '../model/settings';
import type { Benchmark } from './benchmarks/benchmark';

/** What the user brings to an assessment beside the brief. */
export interface Terms {
  settings: Settings;
  /** What this creator asked for one post. */
  quote: Money | null;
  /** What this creator says of their own audience. */
  declared: Declared | null;
  /** Benchmarks from the accounts the user has looked at: see `ownBenchmark`. */
  ownBenchmarks: readonly Benchmark[];
}

/** A user who changed nothing, asked for no price and has looked at few accounts. */
export const standardTerms: Terms = { settings: defaultSettings, quote: null, declared: null, ownBenchmarks: [] };
