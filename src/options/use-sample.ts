import { useState } from 'preact/hooks';
import type { Changed } from './prices/changed';
import { makeSamples, type Sample } from '../ui/samples';

/** The made-up creators, and the one that is looked at. */
export interface Sampling {
  samples: readonly Sample[];
  sample: Sample;
  choose(sample: Sample): void;
  /** Looks at one that shows the price that was changed, if there is one; undefined for more than one price. */
  choosePriced(changed: Changed | undefined): void;
  /** Whether the price that was changed makes no difference to the one looked at. */
  isUnchanged: boolean;
}

/** A creator's price goes by the views wherever these are seen. */
const shows = ({ account, posts }: Sample, { site, by }: Changed): boolean =>
  account.site === site && (by === 'views') === posts.some(({ views }) => views !== null);

export function useSample(): Sampling {
  const [samples] = useState(() => makeSamples(new Date()));
  const [sample, setSample] = useState<Sample>(samples[0]);
  const [changed, setChanged] = useState<Changed>();
  return {
    samples,
    sample,
    choose(chosen) {
      setSample(chosen);
      setChanged(undefined);
    },
    choosePriced(next) {
      setChanged(next);
      if (next === undefined || shows(sample, next)) return;
      setSample(samples.find((one) => shows(one, next)) ?? sample);
    },
    isUnchanged: changed !== undefined && !shows(sample, changed),
  };
}
